import {GeneralTypes} from 'mattermost-redux/action_types';
import {getMyPreferences} from 'mattermost-redux/actions/preferences';
import {getCurrentChannelId} from 'mattermost-redux/selectors/entities/channels';

import {loadPosts} from '../messages/loading';
import {handlers} from '../registry/handlers';
import {loadPlugins} from '../registry/plugin_loader';
import type {HostStore} from '../store/store';

import {loadChannels} from './boot';
import {handleEvent} from './events';
import {siteUrl} from './site';
import {socketClient} from './socket';

/** Opens the websocket, keeps the store up to date with it, and then tells plugins, which come after the host. */
export function connect(store: HostStore) {
    const {dispatch} = store;
    const connected = () => dispatch({type: GeneralTypes.WEBSOCKET_SUCCESS, timestamp: Date.now()});
    socketClient.addFirstConnectListener(connected);
    socketClient.addReconnectListener(() => {
        connected();
        void catchUp(store);
        handlers.forEach(({reconnect}) => reconnect?.());
    });
    socketClient.addCloseListener(() => {
        dispatch({type: GeneralTypes.WEBSOCKET_FAILURE, timestamp: Date.now()});
    });
    socketClient.addMessageListener((message) => {
        handleEvent(store, message);
        handlers.forEach(({socket}) => socket.get(message.event)?.(message));
    });
    socketClient.initialize(`${siteUrl().replace(/^http/, 'ws')}/api/v4/websocket`);

    for (const event of ['focus', 'blur'] as const) {
        window.addEventListener(event, () => dispatch({type: 'BROWSER_CHANGE_FOCUS', focus: event === 'focus'}));
    }
}

/** What may have been missed while there was no connection. */
async function catchUp(store: HostStore) {
    const {dispatch, getState} = store;
    const channelId = getCurrentChannelId(getState());
    await Promise.all([
        dispatch(getMyPreferences()),
        dispatch(loadChannels()),
        channelId && dispatch(loadPosts(channelId)),
        loadPlugins(store),
    ]);
}
