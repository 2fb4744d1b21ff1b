import {rolesInPlaybook, type MemberRights} from 'src/domain/playbook_access';
import {isArchived, type Playbook} from 'src/domain/playbook';
import {useRolesPermission, useTeamPermission} from 'src/host/permissions';
import {useCurrentUserId} from 'src/host/users';

/** What the reader may do about who sees and changes a playbook. */
export function useMemberRights(playbook: Playbook): MemberRights & {convert: boolean} {
    const visibility = playbook.public ? 'public' : 'private';
    const members = usePermission(playbook, `playbook_${visibility}_manage_members`);
    const roles = usePermission(playbook, `playbook_${visibility}_manage_roles`);
    const convert = usePermission(
        playbook,
        playbook.public ? 'playbook_public_make_private' : 'playbook_private_make_public',
    );
    return {members, roles, convert};
}

function usePermission(playbook: Playbook, permission: string): boolean {
    const byTeam = useTeamPermission(playbook.team_id, permission);
    const byPlaybook = useRolesPermission(rolesInPlaybook(playbook, useCurrentUserId()), permission);
    return (byTeam || byPlaybook) && !isArchived(playbook);
}
