import type {RunCreated} from 'src/data/live';
import {navigate} from 'src/host/site';
import type {HostStore} from 'src/host/store';
import {playbooksState} from 'src/state/selectors';

/**
 * Takes a person to the run that they asked for by a command or dialog. Runs started in any other way leave everybody
 * where they are.
 */
export function followToNewRun(store: HostStore, {client_id, channel_name, playbook_run}: RunCreated): void {
    if (!channel_name) {
        return;
    }
    const state = store.getState();
    const mine = client_id
        ? client_id === playbooksState(state).clientId
        : playbook_run.reporter_user_id === state.entities.users.currentUserId;
    const {teams, currentTeamId} = state.entities.teams;
    const team = teams[playbook_run.team_id || currentTeamId];
    if (mine && team) {
        navigate(`/${team.name}/channels/${channel_name}?forceRHSOpen`);
    }
}
