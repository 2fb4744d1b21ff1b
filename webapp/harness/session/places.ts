import type {Channel} from '@mattermost/types/channels';
import type {Team} from '@mattermost/types/teams';
import {addChannelToInitialCategory} from 'mattermost-redux/actions/channel_categories';
import {
    createDirectChannel,
    getChannelByNameAndTeamName,
    getChannelStats,
    joinChannel,
    markChannelAsRead,
    selectChannel,
} from 'mattermost-redux/actions/channels';
import {getPost} from 'mattermost-redux/actions/posts';
import {selectTeam} from 'mattermost-redux/actions/teams';
import {getUserByUsername} from 'mattermost-redux/actions/users';
import {Client4} from 'mattermost-redux/client';
import {
    getDirectTeammate,
    getMyChannelMembership,
    getMyChannelMemberships,
} from 'mattermost-redux/selectors/entities/channels';
import {getCurrentTeam, getMyTeams, getTeamByName} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';

import type {Dispatch, GetState, HostState} from '../store/store';

// The host's own key; plugins read and write it too.
const teamKey = (state: HostState) => `user_prev_team:${getCurrentUserId(state)}`;
const channelKey = (state: HostState, teamId: string) => `harness_prev_channel:${getCurrentUserId(state)}:${teamId}`;

/** The team of the last visit, else the first one. */
export function lastTeam(state: HostState): Team | undefined {
    const teams = getMyTeams(state).sort((a, b) => a.display_name.localeCompare(b.display_name));
    const last = localStorage.getItem(teamKey(state));
    return teams.find((team) => team.id === last) ?? teams[0];
}

/** Makes a team the current one and remembers it. */
export function changeTeam(teamId: string) {
    return (dispatch: Dispatch, getState: GetState) => {
        localStorage.setItem(teamKey(getState()), teamId);
        if (getState().entities.teams.currentTeamId !== teamId) {
            dispatch(selectTeam(teamId));
        }
    };
}

/** The address where a team was left. */
export function teamPath(state: HostState, team: Team): string {
    return localStorage.getItem(channelKey(state, team.id)) ?? `/${team.name}/channels/town-square`;
}

/** The address of a channel; conversations are shown under the current team. */
export function channelPath(state: HostState, channel: Channel): string {
    const team = state.entities.teams.teams[channel.team_id] ?? getCurrentTeam(state);
    const base = `/${team?.name ?? ''}`;
    switch (channel.type) {
        case 'D': {
            const teammate = getDirectTeammate(state, channel.id);
            return `${base}/messages/${teammate ? `@${teammate.username}` : channel.name}`;
        }
        case 'G':
            return `${base}/messages/${channel.name}`;
        default:
            return `${base}/channels/${channel.name}`;
    }
}

/** What an address names: a channel by name, a person as `@name`, a group message or a direct one by its name. */
export interface ChannelAddress {
    team: string;
    name: string;
}

/** Makes the channel of an address the current one, joining it if need be. Rejects with what to tell the person. */
export function openChannel({team: teamName, name}: ChannelAddress, path: string) {
    return async (dispatch: Dispatch, getState: GetState) => {
        const team = getTeamByName(getState(), teamName);
        if (!team || !getState().entities.teams.myMembers[team.id]) {
            throw new Error('This team does not exist, or you are not a member of it.');
        }
        dispatch(changeTeam(team.id));
        const me = getCurrentUserId(getState());
        const channel = name.startsWith('@')
            ? await dispatch(directChannel(name.slice(1)))
            : await dispatch(namedChannel(team, name));
        if (!channel) {
            throw new Error('This channel does not exist, or you may not see it.');
        }
        if (!getMyChannelMemberships(getState())[channel.id]) {
            await dispatch(joinChannel(me, team.id, channel.id));
            await dispatch(addChannelToInitialCategory(channel));
        }
        localStorage.setItem(channelKey(getState(), team.id), path);
        const viewedAt = getMyChannelMembership(getState(), channel.id)?.last_viewed_at ?? 0;
        dispatch({type: 'SELECT_CHANNEL_WITH_MEMBER', channelId: channel.id, viewedAt});
        dispatch(selectChannel(channel.id));
        dispatch(markChannelAsRead(channel.id));
        void dispatch(getChannelStats(channel.id));
    };
}

function directChannel(username: string) {
    return async (dispatch: Dispatch, getState: GetState): Promise<Channel | undefined> => {
        const {data: user} = await dispatch(getUserByUsername(username));
        return user && (await dispatch(createDirectChannel(getCurrentUserId(getState()), user.id))).data;
    };
}

function namedChannel(team: Team, name: string) {
    return async (dispatch: Dispatch, getState: GetState): Promise<Channel | undefined> => {
        const known = Object.values(getState().entities.channels.channels).find(
            (c) => c.name === name && (c.team_id === team.id || c.type === 'D' || c.type === 'G'),
        );
        return known ?? (await dispatch(getChannelByNameAndTeamName(team.name, name, true))).data;
    };
}

/** The address of the channel that a post is in. Undefined when the post cannot be read. */
export function findPost(postId: string) {
    return async (dispatch: Dispatch, getState: GetState): Promise<string | undefined> => {
        const {data: post} = await dispatch(getPost(postId));
        if (!post) {
            return undefined;
        }
        const known = getState().entities.channels.channels[post.channel_id];
        const channel = known ?? (await Client4.getChannel(post.channel_id));
        return channelPath(getState(), channel);
    };
}
