import type {WebSocketMessage} from '@mattermost/client';
import type {Post} from '@mattermost/types/posts';
import type {PreferenceType} from '@mattermost/types/preferences';
import {ChannelTypes, PreferenceTypes, RoleTypes, UserTypes} from 'mattermost-redux/action_types';
import {fetchMyCategories} from 'mattermost-redux/actions/channel_categories';
import {
    actionsToMarkChannelAsUnread,
    getChannel,
    getChannelAndMyMember,
    getChannelStats,
    markChannelAsRead,
    markMultipleChannelsAsRead,
} from 'mattermost-redux/actions/channels';
import {getClientConfig} from 'mattermost-redux/actions/general';
import {postDeleted, receivedNewPost, receivedPost} from 'mattermost-redux/actions/posts';
import {getMyTeamMembers, getMyTeams} from 'mattermost-redux/actions/teams';
import {
    getMe,
    getMissingProfilesByIds,
    getProfilesByIds,
    getProfilesInGroupChannels,
} from 'mattermost-redux/actions/users';
import {getCurrentChannelId, getMyChannelMemberships} from 'mattermost-redux/selectors/entities/channels';
import {isCollapsedThreadsEnabled} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentTeam, getCurrentTeamId} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';
import {shouldIgnorePost} from 'mattermost-redux/utils/post_utils';

import {openFromSocket} from '../dialogs/open';
import {loadPlugins} from '../registry/plugin_loader';
import type {HostStore} from '../store/store';

import {loadChannels, loadRoles} from './boot';
import {history} from './site';

type Handle = (store: HostStore, message: WebSocketMessage<Record<string, string>>) => unknown;

const parse = <T>(text: string | undefined): T => JSON.parse(text ?? 'null') as T;

/** Channels come with names of people in conversations, roles, and a place in the sidebar. */
const reloadChannels: Handle = async ({dispatch}) => {
    await dispatch(loadChannels());
    await dispatch(loadRoles());
};

const reloadTeams: Handle = async (store, message) => {
    await Promise.all([store.dispatch(getMyTeams()), store.dispatch(getMyTeamMembers())]);
    await reloadChannels(store, message);
};

const reloadCategories: Handle = ({dispatch, getState}, {broadcast}) => {
    const teamId = broadcast.team_id || getCurrentTeamId(getState());
    return teamId && dispatch(fetchMyCategories(teamId));
};

const reloadPlugins: Handle = (store) => loadPlugins(store);

const refreshChannel: Handle = ({dispatch}, {data, broadcast}) => {
    const id = broadcast.channel_id || data.channel_id;
    return id && dispatch(getChannel(id));
};

const newPost: Handle = ({dispatch, getState}, {data}) => {
    const post = parse<Post>(data.post);
    const state = getState();
    const me = getCurrentUserId(state);
    void dispatch(getMissingProfilesByIds([post.user_id]));
    dispatch(receivedNewPost(post, isCollapsedThreadsEnabled(state)));
    if (shouldIgnorePost(post)) {
        return;
    }
    const isRoot = post.root_id === '';
    if (post.user_id !== me) {
        const channel = state.entities.channels.channels[post.channel_id];
        actionsToMarkChannelAsUnread(
            getState,
            channel?.team_id ?? '',
            post.channel_id,
            data.mentions ?? '',
            false,
            isRoot,
        ).forEach((action) => dispatch(action));
    }
    const watched = post.channel_id === getCurrentChannelId(state) && state.views.browser.focused;
    if (watched) {
        dispatch(markChannelAsRead(post.channel_id));
    }
};

const userAdded: Handle = async (store, message) => {
    const {dispatch, getState} = store;
    const channelId = message.broadcast.channel_id;
    if (message.data.user_id === getCurrentUserId(getState())) {
        await dispatch(getChannelAndMyMember(channelId));
        await reloadChannels(store, message);
    } else if (channelId === getCurrentChannelId(getState())) {
        await dispatch(getChannelStats(channelId));
    }
};

const userRemoved: Handle = ({dispatch, getState}, {data, broadcast}) => {
    const state = getState();
    const me = getCurrentUserId(state);
    const channelId = data.channel_id ?? broadcast.channel_id;
    if ((data.user_id ?? broadcast.user_id) !== me || !getMyChannelMemberships(state)[channelId]) {
        return;
    }
    const channel = state.entities.channels.channels[channelId];
    const current = getCurrentChannelId(state) === channelId;
    dispatch({
        type: ChannelTypes.LEAVE_CHANNEL,
        data: {id: channelId, user_id: me, team_id: channel?.team_id, type: channel?.type},
    });
    if (current) {
        history.push(`/${getCurrentTeam(state)?.name ?? ''}/channels/town-square`);
    }
};

const preferences =
    (type: string): Handle =>
    ({dispatch}, {data}) =>
        dispatch({type, data: parse<PreferenceType[]>(data.preferences)});

/** What the host does about each message of the server. */
const events: Record<string, Handle> = {
    posted: newPost,
    ephemeral_message: newPost,
    post_edited: ({dispatch}, {data}) => dispatch(receivedPost(parse<Post>(data.post))),
    post_deleted: ({dispatch}, {data}) => dispatch(postDeleted(parse<Post>(data.post))),
    multiple_channels_viewed: ({dispatch}, {data}) =>
        dispatch(markMultipleChannelsAsRead(data.channel_times as unknown as Record<string, number>)),

    user_added: userAdded,
    user_removed: userRemoved,
    direct_added: reloadChannels,
    group_added: async (store, message) => {
        await store.dispatch(getProfilesInGroupChannels([message.broadcast.channel_id]));
        await reloadChannels(store, message);
    },
    channel_created: refreshChannel,
    channel_updated: refreshChannel,
    channel_converted: refreshChannel,
    channel_restored: refreshChannel,
    channel_deleted: ({dispatch}, {data}) =>
        dispatch({
            type: ChannelTypes.RECEIVED_CHANNEL_DELETED,
            data: {id: data.channel_id, deleteAt: Number(data.delete_at), viewArchivedChannels: true},
        }),
    sidebar_category_created: reloadCategories,
    sidebar_category_updated: reloadCategories,
    sidebar_category_deleted: reloadCategories,
    sidebar_category_order_updated: reloadCategories,

    added_to_team: reloadTeams,
    leave_team: reloadTeams,
    update_team: reloadTeams,

    user_updated: ({dispatch, getState}, {data}) => {
        const {id} = data.user as unknown as {id: string};
        return id === getCurrentUserId(getState()) ? dispatch(getMe()) : dispatch(getProfilesByIds([id]));
    },
    status_change: ({dispatch}, {data}) =>
        dispatch({type: UserTypes.RECEIVED_STATUSES, data: {[data.user_id ?? '']: data.status}}),
    role_updated: ({dispatch}, {data}) => dispatch({type: RoleTypes.RECEIVED_ROLE, data: parse(data.role)}),
    preferences_changed: preferences(PreferenceTypes.RECEIVED_PREFERENCES),
    preferences_deleted: preferences(PreferenceTypes.DELETED_PREFERENCES),
    config_changed: ({dispatch}) => dispatch(getClientConfig()),

    open_dialog: (store, {data}) => openFromSocket(store, data.dialog ?? ''),
    plugin_enabled: reloadPlugins,
    plugin_disabled: reloadPlugins,
};

export function handleEvent(store: HostStore, message: WebSocketMessage) {
    void events[message.event]?.(store, message);
}
