import type {Team} from '@mattermost/types/teams';
import {shallowEqual} from 'react-redux';

import {useHostSelector} from './store';

export type {Team} from '@mattermost/types/teams';

/** The id of the team the reader is in; empty before the host knows it. */
export function useCurrentTeamId(): string {
    return useHostSelector((state) => state.entities.teams.currentTeamId);
}

export function useTeam(id: string | undefined): Team | undefined {
    return useHostSelector((state) => (id ? state.entities.teams.teams[id] : undefined));
}

export function useCurrentTeam(): Team | undefined {
    return useTeam(useCurrentTeamId());
}

/** The teams the reader belongs to, sorted by name. */
export function useMyTeams(): readonly Team[] {
    return useHostSelector((state) => {
        const {teams, myMembers} = state.entities.teams;
        return Object.values(teams)
            .filter((team) => myMembers[team.id] && team.delete_at === 0)
            .sort((a, b) => a.display_name.localeCompare(b.display_name));
    }, shallowEqual);
}

/** Makes a team the current one, as if the reader had chosen it in the host's team sidebar. */
export function selectTeam(teamId: string): {type: string; data: string} {
    return {type: 'SELECT_TEAM', data: teamId};
}

/** Where the host itself remembers the team a user was in last. */
function lastTeamKey(userId: string): string {
    return `user_prev_team:${userId}`;
}

/** The team the user was in last on this device; empty when never. */
export function lastTeamId(userId: string): string {
    return localStorage.getItem(lastTeamKey(userId)) ?? '';
}

export function rememberTeam(userId: string, teamId: string): void {
    localStorage.setItem(lastTeamKey(userId), teamId);
}
