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
