import {useEffect} from 'react';
import {useStore} from 'react-redux';

import {loadRoles} from './missing_roles';
import {useHostSelector, type HostState, type HostStore} from './store';

/** Whether one of the roles (names separated by spaces) grants the permission, as far as the roles are loaded. */
function granted(state: HostState, roles: string | undefined, permission: string): boolean {
    const known = state.entities.roles.roles;
    return (roles ?? '').split(' ').some((role) => known[role]?.permissions.includes(permission));
}

function myRoles(state: HostState): string | undefined {
    const {currentUserId, profiles} = state.entities.users;
    return profiles[currentUserId]?.roles;
}

/** Whether the reader has a permission in a team, through the system or the team. */
export function haveTeamPermission(state: HostState, teamId: string, permission: string): boolean {
    return (
        granted(state, myRoles(state), permission) ||
        granted(state, state.entities.teams.myMembers[teamId]?.roles, permission)
    );
}

/** Like {@link haveTeamPermission}; only hides or disables things, the server decides. */
export function useTeamPermission(teamId: string, permission: string): boolean {
    return useHostSelector((state) => haveTeamPermission(state, teamId, permission));
}

/** Whether the reader has a permission in a channel, through the system, the team or the channel. */
export function useChannelPermission(channelId: string, permission: string): boolean {
    return useHostSelector((state) => {
        const teamId = state.entities.channels.channels[channelId]?.team_id ?? '';
        const roles = [...(state.entities.channels.roles[channelId] ?? [])].join(' ');
        return haveTeamPermission(state, teamId, permission) || granted(state, roles, permission);
    });
}

/** Whether one of the roles grants a permission. Loads roles that the host does not know yet. */
export function useRolesPermission(roles: readonly string[], permission: string): boolean {
    const store = useStore() as unknown as HostStore;
    const names = roles.join(' ');
    const missing = useHostSelector((state) =>
        names
            .split(' ')
            .filter((name) => name !== '' && !state.entities.roles.roles[name])
            .join(' '),
    );
    useEffect(() => {
        if (missing) {
            loadRoles(store, missing.split(' '));
        }
    }, [store, missing]);
    return useHostSelector((state) => granted(state, names, permission));
}
