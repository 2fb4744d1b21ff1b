// What the reader may do to a playbook, as far as the client knows. It only hides and disables; the server decides.
import {isArchived, type Playbook} from './playbook';
import type {Reader} from './run_access';

type PlaybookFacts = Pick<Playbook, 'delete_at' | 'members' | 'admin_only_edit' | 'default_playbook_admin_role'>;

export function isMember(playbook: Pick<Playbook, 'members'>, userId: string): boolean {
    return playbook.members.some((member) => member.user_id === userId);
}

export function isPlaybookAdmin(
    playbook: Pick<Playbook, 'members' | 'default_playbook_admin_role'>,
    userId: string,
): boolean {
    const role = playbook.default_playbook_admin_role || 'playbook_admin';
    return playbook.members.some((member) => member.user_id === userId && member.scheme_roles.includes(role));
}

/** The host's roles that somebody has in a playbook; everybody counts as a member of a public one. */
export function rolesInPlaybook(
    playbook: Pick<Playbook, 'members' | 'public' | 'default_playbook_member_role'>,
    userId: string,
): readonly string[] {
    const member = playbook.members.find(({user_id}) => user_id === userId);
    if (member) {
        return member.scheme_roles;
    }
    return playbook.public ? [playbook.default_playbook_member_role || 'playbook_member'] : [];
}

/** Why somebody cannot change or remove a member; see {@link memberChange}. */
export type MemberRefusal = 'archived' | 'last_admin' | 'no_members' | 'no_roles';

/** What somebody may do about members, through their roles in the team and the playbook. */
export interface MemberRights {
    members: boolean;
    roles: boolean;
}

/**
 * What keeps the reader from removing a member (`remove`) or giving and taking administration (`role`); undefined when
 * nothing does. A playbook keeps an admin. Everybody may leave, and only others change one's own role.
 */
export function memberChange(
    change: 'remove' | 'role',
    playbook: PlaybookFacts,
    memberId: string,
    reader: Reader,
    may: MemberRights,
): MemberRefusal | undefined {
    const isAdmin = isPlaybookAdmin(playbook, memberId);
    const admins = playbook.members.filter(({user_id}) => isPlaybookAdmin(playbook, user_id)).length;
    if (isArchived(playbook)) {
        return 'archived';
    }
    if (isAdmin && admins === 1) {
        return 'last_admin';
    }
    const isSelf = memberId === reader.id;
    if (change === 'role') {
        return reader.isSystemAdmin || (may.roles && !isSelf) ? undefined : 'no_roles';
    }
    if (isSelf || reader.isSystemAdmin) {
        return undefined;
    }
    if (!may.members) {
        return 'no_members';
    }
    return isAdmin && !may.roles ? 'no_roles' : undefined;
}

/** Whether the reader can change the playbook apart from restoring it. */
export function canEditPlaybook(playbook: PlaybookFacts, reader: Reader): boolean {
    if (isArchived(playbook)) {
        return false;
    }
    if (reader.isSystemAdmin || isPlaybookAdmin(playbook, reader.id)) {
        return true;
    }
    return isMember(playbook, reader.id) && !playbook.admin_only_edit;
}
