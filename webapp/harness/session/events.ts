import {
    fetchAllMyChannelMembers,
    fetchAllMyTeamsChannels,
    getChannelAndMyMember,
} from 'mattermost-redux/actions/channels';
import {postDeleted, receivedNewPost, receivedPost} from 'mattermost-redux/actions/posts';
import {getMissingProfilesByIds, getUser} from 'mattermost-redux/actions/users';

import {openInteractiveDialog, type DialogRequest} from '../dialogs/open';
import {loadPlugins} from '../registry/plugin_loader';
import {handlers} from '../registry/registry';
import type {HostStore} from '../store/store';

import {socketClient} from './socket';

interface Message {
    event: string;
    data: Record<string, unknown>;
    broadcast: {channel_id: string; user_id: string};
}

let started = false;

/** Opens the websocket and keeps the store up to date with it. */
export function connect(store: HostStore) {
    if (started) {
        return;
    }
    started = true;
    const status = (socket: string) => store.dispatch({type: 'HARNESS_SOCKET', socket});
    socketClient.addFirstConnectListener(() => status('connected'));
    socketClient.addReconnectListener(() => {
        status('connected');
        void catchUp(store);
        handlers.forEach((h) => h.reconnect?.());
    });
    socketClient.addCloseListener(() => status('lost'));
    socketClient.addMessageListener((message) => handle(store, message));
    socketClient.initialize(`${window.location.origin.replace(/^http/, 'ws')}/api/v4/websocket`);
}

async function catchUp({dispatch, ...store}: HostStore) {
    await Promise.all([dispatch(fetchAllMyTeamsChannels()), dispatch(fetchAllMyChannelMembers())]);
    await loadPlugins({dispatch, ...store});
}

/** The host handles an event first; handlers of plugins run after that. */
function handle(store: HostStore, message: Message) {
    const {dispatch} = store;
    const text = (key: string) => message.data[key] as string;
    switch (message.event) {
        case 'posted':
        case 'ephemeral_message': {
            const post = JSON.parse(text('post')) as {user_id: string};
            void dispatch(getMissingProfilesByIds([post.user_id]));
            dispatch(receivedNewPost(post as Parameters<typeof receivedNewPost>[0], false));
            break;
        }
        case 'post_edited':
            dispatch(receivedPost(JSON.parse(text('post')) as Parameters<typeof receivedPost>[0], false));
            break;
        case 'post_deleted':
            dispatch(postDeleted(JSON.parse(text('post')) as Parameters<typeof postDeleted>[0]));
            break;
        case 'user_added':
        case 'channel_updated':
        case 'channel_restored':
            void dispatch(getChannelAndMyMember(message.broadcast.channel_id || text('channel_id')));
            break;
        case 'channel_created':
        case 'channel_deleted':
        case 'direct_added':
        case 'group_added':
        case 'user_removed':
        case 'added_to_team':
            void Promise.all([dispatch(fetchAllMyTeamsChannels()), dispatch(fetchAllMyChannelMembers())]);
            break;
        case 'user_updated':
            void dispatch(getUser((message.data.user as {id: string}).id));
            break;
        case 'open_dialog':
            openInteractiveDialog(store, JSON.parse(text('dialog')) as DialogRequest);
            break;
        case 'plugin_enabled':
        case 'plugin_disabled':
        case 'plugin_statuses_changed':
            void loadPlugins(store);
            break;
    }
    handlers.forEach((h) => h.socket.get(message.event)?.(message));
}
