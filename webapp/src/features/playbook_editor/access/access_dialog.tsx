import {FormattedMessage, useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {usePeople} from 'src/blocks/people/people';
import {PersonPicker} from 'src/blocks/people/person_picker';
import {setMember} from 'src/data/playbooks/members';
import {isArchived, type Playbook} from 'src/domain/playbook';
import {useIsSystemAdmin} from 'src/host/users';
import {Button} from 'src/ui/button/button';
import {Dialog} from 'src/ui/dialog/dialog';

import styles from './access.module.css';
import {MemberRow} from './member_row';
import {useMemberRights} from './use_member_rights';
import {Visibility} from './visibility';

interface Props {
    playbook: Playbook;
    open: boolean;
    onClose: () => void;
}

/** Who can see, run and change a playbook. Every change is saved at once. */
export function AccessDialog({playbook, open, onClose}: Props) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const may = useMemberRights(playbook);
    const isSystemAdmin = useIsSystemAdmin();
    const ids = playbook.members.map(({user_id}) => user_id);
    const names = new Map(usePeople(ids).map(({id, name}) => [id, name]));
    const sorted = [...ids].sort((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? ''));
    const label = formatMessage({id: 'playbooks.access.add', defaultMessage: 'Add people'});
    const add = (userId: string) =>
        void attempt(
            () => setMember(playbook.id, userId, false),
            formatMessage({id: 'playbooks.access.failed', defaultMessage: 'The members were not changed.'}),
        );
    return (
        <Dialog
            open={open}
            onClose={onClose}
            id="playbooks_access"
            title={<FormattedMessage id="playbooks.access.title" defaultMessage="Playbook access" />}
        >
            <Visibility playbook={playbook} canConvert={may.convert} />
            <div className={styles.header}>
                <h3 className={styles.heading}>
                    <FormattedMessage
                        id="playbooks.access.members"
                        defaultMessage="{count, plural, one {# member} other {# members}}"
                        values={{count: ids.length}}
                    />
                </h3>
                {(may.members || isSystemAdmin) && !isArchived(playbook) ? (
                    <PersonPicker
                        label={label}
                        value=""
                        exclude={ids}
                        participantIds={NOBODY}
                        scope={{teamId: playbook.team_id, channelId: ''}}
                        onChange={add}
                        trigger={
                            <Button icon="account-plus-outline" data-testid="add-people-input">
                                {label}
                            </Button>
                        }
                    />
                ) : (
                    <span className={styles.reason}>
                        {isArchived(playbook) ? (
                            <FormattedMessage
                                id="playbooks.access.archived"
                                defaultMessage="The playbook is archived"
                            />
                        ) : (
                            <FormattedMessage id="playbooks.access.no_add" defaultMessage="You may not add members" />
                        )}
                    </span>
                )}
            </div>
            <ul data-testid="members-list" className={styles.members}>
                {sorted.map((id) => (
                    <MemberRow key={id} playbook={playbook} userId={id} may={may} />
                ))}
            </ul>
        </Dialog>
    );
}

const NOBODY: readonly string[] = [];
