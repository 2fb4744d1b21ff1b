import {useIntl, type IntlShape} from 'react-intl';

import {useAttempt} from 'src/actions/attempt';
import {usePerson} from 'src/blocks/people/people';
import {removeMember, setMember} from 'src/data/playbooks/members';
import type {Playbook} from 'src/domain/playbook';
import {isPlaybookAdmin, memberChange, type MemberRefusal, type MemberRights} from 'src/domain/playbook_access';
import {navigate} from 'src/host/site';
import {useCurrentUserId, useIsSystemAdmin, useUser} from 'src/host/users';
import {Avatar} from 'src/ui/avatar/avatar';
import {Button} from 'src/ui/button/button';
import {Icon} from 'src/ui/icon/icon';
import {Menu} from 'src/ui/menu/menu';

import styles from './access.module.css';

interface Props {
    playbook: Playbook;
    userId: string;
    may: MemberRights;
}

/** One member: who it is, which role they have, and what can be done about that. */
export function MemberRow({playbook, userId, may}: Props) {
    const intl = useIntl();
    const {formatMessage} = intl;
    const attempt = useAttempt();
    const person = usePerson(userId);
    const username = useUser(userId)?.username ?? '';
    const reader = {id: useCurrentUserId(), isSystemAdmin: useIsSystemAdmin()};
    const isSelf = userId === reader.id;
    const isAdmin = isPlaybookAdmin(playbook, userId);
    const refusal = (change: 'role' | 'remove') => explained(memberChange(change, playbook, userId, reader, may), intl);
    const failed = formatMessage({
        id: 'playbooks.access.failed',
        defaultMessage: 'The members were not changed.',
    });
    const remove = async () => {
        if ((await attempt(() => removeMember(playbook.id, userId), failed)) && isSelf && !playbook.public) {
            navigate('/playbooks/playbooks');
        }
    };
    return (
        <li data-testid="user-line" className={styles.member}>
            <Avatar person={person} size={32} />
            <span className={styles.names}>
                <span className={styles.name}>
                    {isSelf
                        ? formatMessage(
                              {id: 'playbooks.people.me', defaultMessage: '{name} (you)'},
                              {name: person.name},
                          )
                        : person.name}
                </span>
                {username !== person.name && <span className={styles.username}>@{username}</span>}
            </span>
            <Menu
                align="end"
                label={formatMessage(
                    {id: 'playbooks.access.role_of', defaultMessage: 'Role of {name}'},
                    {name: person.name},
                )}
                trigger={
                    <Button
                        size="medium"
                        variant="tertiary"
                        aria-label={formatMessage(
                            {
                                id: 'playbooks.access.change_role',
                                defaultMessage: '{role}: change the role of {name}',
                            },
                            {role: roleName(isAdmin, intl), name: person.name},
                        )}
                    >
                        {roleName(isAdmin, intl)}
                        <Icon name="chevron-down" size={16} />
                    </Button>
                }
                entries={[
                    {
                        id: 'role',
                        label: isAdmin
                            ? formatMessage({
                                  id: 'playbooks.access.make_member',
                                  defaultMessage: 'Make Playbook Member',
                              })
                            : formatMessage({
                                  id: 'playbooks.access.make_admin',
                                  defaultMessage: 'Make Playbook Admin',
                              }),
                        icon: isAdmin ? 'account-outline' : 'crown-outline',
                        disabledReason: refusal('role'),
                        onSelect: () => void attempt(() => setMember(playbook.id, userId, !isAdmin), failed),
                    },
                    {kind: 'divider', id: 'divider'},
                    {
                        id: 'remove',
                        label: isSelf
                            ? formatMessage({id: 'playbooks.access.leave', defaultMessage: 'Leave'})
                            : formatMessage({id: 'playbooks.access.remove', defaultMessage: 'Remove'}),
                        icon: isSelf ? 'exit-to-app' : 'account-minus-outline',
                        danger: true,
                        disabledReason: refusal('remove'),
                        onSelect: () => void remove(),
                    },
                ]}
            />
        </li>
    );
}

function roleName(isAdmin: boolean, {formatMessage}: IntlShape): string {
    return isAdmin
        ? formatMessage({id: 'playbooks.access.admin', defaultMessage: 'Playbook Admin'})
        : formatMessage({id: 'playbooks.access.member', defaultMessage: 'Playbook Member'});
}

function explained(refusal: MemberRefusal | undefined, {formatMessage}: IntlShape): string | undefined {
    switch (refusal) {
        case 'archived':
            return formatMessage({
                id: 'playbooks.access.archived',
                defaultMessage: 'The playbook is archived',
            });
        case 'last_admin':
            return formatMessage({
                id: 'playbooks.access.last_admin',
                defaultMessage: 'A playbook needs an admin: make somebody else one first',
            });
        case 'no_members':
            return formatMessage({
                id: 'playbooks.access.no_members',
                defaultMessage: 'You may not remove members',
            });
        case 'no_roles':
            return formatMessage({
                id: 'playbooks.access.no_roles',
                defaultMessage: 'Only another admin of the playbook can do that',
            });
        case undefined:
            return undefined;
    }
}
