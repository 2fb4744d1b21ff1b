import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {joinPlaybook} from 'src/data/playbooks/members';
import {isArchived, type Playbook} from 'src/domain/playbook';
import {isMember} from 'src/domain/playbook_access';
import {useCurrentUserId} from 'src/host/users';
import {Button} from 'src/ui/button/button';

import {AccessDialog} from './access/access_dialog';

/** How many people the playbook has, for managing them; and for everybody else the way to become one. */
export function Membership({playbook}: {playbook: Playbook}) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const me = useCurrentUserId();
    const [open, setOpen] = useState(false);
    const [joining, setJoining] = useState(false);
    const count = playbook.members.length;
    const join = async () => {
        setJoining(true);
        await attempt(
            () => joinPlaybook(playbook.id, me),
            formatMessage({id: 'playbooks.access.join.failed', defaultMessage: 'You did not join the playbook.'}),
        );
        setJoining(false);
    };
    return (
        <>
            <Button
                variant="tertiary"
                icon="account-multiple-outline"
                data-testid="playbook-members"
                aria-label={formatMessage(
                    {
                        id: 'playbooks.access.manage',
                        defaultMessage: 'Manage access: {count, plural, one {# member} other {# members}}',
                    },
                    {count},
                )}
                onClick={() => setOpen(true)}
            >
                {count}
            </Button>
            {!isMember(playbook, me) && !isArchived(playbook) && (
                <Button busy={joining} onClick={() => void join()}>
                    <FormattedMessage id="playbooks.access.join" defaultMessage="Join playbook" />
                </Button>
            )}
            <AccessDialog playbook={playbook} open={open} onClose={() => setOpen(false)} />
        </>
    );
}
