import {fetchAllMyChannelMembers, fetchAllMyTeamsChannels} from 'mattermost-redux/actions/channels';
import {getClientConfig, getLicenseConfig} from 'mattermost-redux/actions/general';
import {loadRolesIfNeeded} from 'mattermost-redux/actions/roles';
import {selectTeam} from 'mattermost-redux/actions/teams';
import {getProfiles, loadMe} from 'mattermost-redux/actions/users';
import {Client4} from 'mattermost-redux/client';

import {loadPlugins} from '../registry/plugin_loader';
import type {Dispatch, HostState, HostStore} from '../store/store';

import {connect} from './events';

/** Loads what the page needs of a session. False when nobody is signed in. */
export async function boot(store: HostStore): Promise<boolean> {
    Client4.setUrl(window.location.origin);
    try {
        await Client4.getMe();
    } catch {
        return false;
    }
    const {dispatch} = store;
    await Promise.all([dispatch(getClientConfig()), dispatch(getLicenseConfig()), dispatch(loadMe())]);
    await Promise.all([
        dispatch(fetchAllMyTeamsChannels()),
        dispatch(fetchAllMyChannelMembers()),
        dispatch(getProfiles(0, 200)),
    ]);
    const state = store.getState();
    const me = state.entities.users.profiles[state.entities.users.currentUserId];
    const roles = new Set((me?.roles ?? '').split(' '));
    for (const member of Object.values(state.entities.teams.myMembers)) {
        member.roles.split(' ').forEach((role) => roles.add(role));
    }
    await dispatch(loadRolesIfNeeded([...roles, 'channel_user', 'channel_admin', 'playbook_member', 'playbook_admin']));
    dispatch({type: 'HARNESS_LOCALE', locale: me?.locale ?? 'en'});
    chooseTeam(store);
    connect(store);
    await loadPlugins(store);
    return true;
}

/** The team of the last visit, under the key that the host and plugins use; else the first. */
export function chooseTeam({getState, dispatch}: Pick<HostStore, 'getState' | 'dispatch'>) {
    const {teams, users} = getState().entities;
    const last = localStorage.getItem(previousTeamKey(users.currentUserId));
    const team = last && teams.myMembers[last] ? last : Object.keys(teams.myMembers)[0];
    if (team) {
        dispatch(changeTeam(team));
    }
}

/** Makes a team the current one and remembers it. */
export function changeTeam(teamId: string) {
    return (dispatch: Dispatch, getState: () => HostState) => {
        localStorage.setItem(previousTeamKey(getState().entities.users.currentUserId), teamId);
        dispatch(selectTeam(teamId));
    };
}

function previousTeamKey(userId: string) {
    return `user_prev_team:${userId}`;
}
