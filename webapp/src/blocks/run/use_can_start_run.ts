import {isArchived, type Playbook} from 'src/domain/playbook';
import {rolesInPlaybook} from 'src/domain/playbook_access';
import {useRolesPermission, useTeamPermission} from 'src/host/permissions';
import {useCurrentUserId} from 'src/host/users';

/** Whether the reader can start a run of the playbook, through their roles in the team or in the playbook. */
export function useCanStartRun(playbook: Playbook): boolean {
    const byTeam = useTeamPermission(playbook.team_id, 'run_create');
    const byPlaybook = useRolesPermission(rolesInPlaybook(playbook, useCurrentUserId()), 'run_create');
    return (byTeam || byPlaybook) && !isArchived(playbook);
}
