import {FormattedMessage, useIntl} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {usePerson} from 'src/blocks/people/people';
import type {RunAccess} from 'src/blocks/run/use_run_access';
import {changeOwner} from 'src/data/runs/change_owner';
import {removeParticipant} from 'src/data/runs/participants';
import type {Run} from 'src/domain/run';
import {useCurrentTeam, useTeam} from 'src/host/teams';
import {navigate} from 'src/host/site';
import {useCurrentUserId, useUser} from 'src/host/users';
import {Avatar} from 'src/ui/avatar/avatar';
import {Button} from 'src/ui/button/button';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';

import styles from './participants.module.css';

interface Props {
    run: Run;
    userId: string;
    access: RunAccess;
    managing: boolean;
}

/** Somebody in a run: a way to write to them, or what can be done about their part. */
export function ParticipantRow({run, userId, access, managing}: Props) {
    const {formatMessage} = useIntl();
    const attempt = useAttempt();
    const person = usePerson(userId);
    const username = useUser(userId)?.username ?? '';
    const me = useCurrentUserId();
    const own = useTeam(run.team_id);
    const current = useCurrentTeam();
    const team = own ?? current;
    return (
        <li className={styles.row}>
            <Avatar person={person} size={32} />
            <span className={styles.person}>
                <span className={styles.name}>{person.name}</span>
                {username !== person.name && <span className={styles.username}>@{username}</span>}
            </span>
            {managing ? (
                <Menu
                    align="end"
                    trigger={
                        <Button
                            variant="tertiary"
                            size="small"
                            aria-label={formatMessage(
                                {id: 'playbooks.people.role_of', defaultMessage: 'Participant: {name}'},
                                {name: person.name},
                            )}
                        >
                            <FormattedMessage id="playbooks.people.participant" defaultMessage="Participant" />
                        </Button>
                    }
                    entries={[
                        {
                            id: 'owner',
                            icon: 'account-outline',
                            label: formatMessage({id: 'playbooks.people.make_owner', defaultMessage: 'Make run owner'}),
                            disabledReason: access.canChangeOwner
                                ? undefined
                                : formatMessage({
                                      id: 'playbooks.people.owner_only',
                                      defaultMessage: 'Only the owner may hand this run over',
                                  }),
                            onSelect: () =>
                                void attempt(
                                    () => changeOwner(run.id, userId),
                                    formatMessage({
                                        id: 'playbooks.run.owner.failed',
                                        defaultMessage: 'The owner was not changed.',
                                    }),
                                ),
                        },
                        {
                            id: 'remove',
                            icon: 'account-minus-outline',
                            danger: true,
                            label: formatMessage({id: 'playbooks.people.remove', defaultMessage: 'Remove from run'}),
                            onSelect: () =>
                                void attempt(
                                    () => removeParticipant(run.id, userId),
                                    formatMessage(
                                        {
                                            id: 'playbooks.people.remove.failed',
                                            defaultMessage: '{name} was not removed.',
                                        },
                                        {name: person.name},
                                    ),
                                ),
                        },
                    ]}
                />
            ) : (
                userId !== me &&
                team && (
                    <IconButton
                        icon="message-text-outline"
                        size="small"
                        label={formatMessage(
                            {id: 'playbooks.people.message', defaultMessage: 'Send message to {name}'},
                            {name: person.name},
                        )}
                        className={styles.message}
                        onClick={() => navigate(`/${team.name}/messages/@${username}`)}
                    />
                )
            )}
        </li>
    );
}
