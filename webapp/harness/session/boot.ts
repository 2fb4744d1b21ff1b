import {fetchMyCategories} from 'mattermost-redux/actions/channel_categories';
import {fetchAllMyChannelMembers, fetchAllMyTeamsChannels} from 'mattermost-redux/actions/channels';
import {setServerVersion} from 'mattermost-redux/actions/general';
import {loadRolesIfNeeded} from 'mattermost-redux/actions/roles';
import {
    getMissingProfilesByIds,
    getProfilesInGroupChannels,
    getStatusesByIds,
    loadMe,
} from 'mattermost-redux/actions/users';
import {Client4} from 'mattermost-redux/client';
import {getAllDirectChannels} from 'mattermost-redux/selectors/entities/channels';
import {getMyTeams} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUser, getCurrentUserId} from 'mattermost-redux/selectors/entities/users';

import {loadPlugins} from '../registry/plugin_loader';
import type {Dispatch, GetState, HostStore} from '../store/store';

import {connect} from './connection';
import {changeTeam, lastTeam} from './places';
import {siteUrl} from './site';

/** Loads what the page needs of a session and connects it. False when nobody is signed in. */
export async function boot(store: HostStore): Promise<boolean> {
    Client4.setUrl(siteUrl());
    if (!hasSession()) {
        return false;
    }
    const {dispatch, getState} = store;
    await dispatch(loadMe());
    if (!getCurrentUserId(getState())) {
        return false;
    }
    // Roles are not loaded before the version of the server is known, which its first answer brought.
    await dispatch(setServerVersion(Client4.getServerVersion()));
    const team = lastTeam(getState());
    if (team) {
        dispatch(changeTeam(team.id));
    }
    await dispatch(loadChannels());
    await dispatch(loadRoles());
    connect(store);
    await loadPlugins(store);
    return true;
}

/** The server sets this cookie with every session; asking it without one would only fail. */
function hasSession(): boolean {
    return /(^|;\s*)MMUSERID=/.test(document.cookie);
}

/** My teams' channels, how far I have read them, how they are sorted, and the people of direct messages. */
export function loadChannels() {
    return async (dispatch: Dispatch, getState: GetState) => {
        await Promise.all([
            dispatch(fetchAllMyTeamsChannels()),
            dispatch(fetchAllMyChannelMembers()),
            ...getMyTeams(getState()).map((team) => dispatch(fetchMyCategories(team.id))),
        ]);
        const me = getCurrentUserId(getState());
        const direct = getAllDirectChannels(getState());
        const people = direct.filter((c) => c.type === 'D').flatMap((c) => c.name.split('__'));
        const groups = direct.filter((c) => c.type === 'G').map((c) => c.id);
        await Promise.all([
            dispatch(getMissingProfilesByIds([...new Set(people)])),
            dispatch(getStatusesByIds([...new Set([me, ...people])])),
            groups.length > 0 && dispatch(getProfilesInGroupChannels(groups)),
        ]);
    };
}

/** What my roles allow, for permission checks on the page. */
export function loadRoles() {
    return (dispatch: Dispatch, getState: GetState) => {
        const {teams, channels} = getState().entities;
        const held = [
            getCurrentUser(getState()).roles,
            ...Object.values(teams.myMembers).map((member) => member.roles),
            ...Object.values(channels.myMembers).map((member) => member.roles),
        ];
        const names = new Set(held.flatMap((roles) => roles.split(' ')).filter(Boolean));
        return dispatch(loadRolesIfNeeded([...names]));
    };
}
