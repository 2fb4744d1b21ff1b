import * as Luxon from 'luxon';
import PropTypes from 'prop-types';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import * as ReactIntl from 'react-intl';
import * as ReactRedux from 'react-redux';
import * as ReactRouterDom from 'react-router-dom';
import * as Redux from 'redux';

import {openInteractiveDialog, type DialogRequest} from '../dialogs/open';
import {formatText, messageHtmlToComponent} from '../messages/markdown';
import {Textbox} from '../messages/textbox';
import {basename, history} from '../session/site';
import {useWebSocket, useWebSocketClient, WebSocketProvider} from '../session/socket';
import {Avatar} from '../shell/avatar';
import {BotTag} from '../shell/bot_tag';
import {Timestamp} from '../shell/timestamp';
import type {HostState, HostStore} from '../store/store';

import {otherComponents, otherWebappUtils} from './host_names';
import {loud, refuse} from './loud';
import {registerPlugin, type Plugin} from './plugin_loader';

/** Puts on `window` what the host shares with plugins (specification of the web client, 2.2 and 2.3). */
export function installGlobals(store: HostStore) {
    const libraries = {React, ReactDOM, Redux, ReactRedux, ReactRouterDom, ReactIntl, PropTypes, Luxon};
    Object.assign(window, libraries, {
        basename,
        registerPlugin: (id: string, plugin: Plugin) => registerPlugin(store, id, plugin),
        openInteractiveDialog: (request: DialogRequest) => openInteractiveDialog(store, request),
        PostUtils: loud('PostUtils', {formatText, messageHtmlToComponent}),
        WebappUtils: loud('WebappUtils', webappUtils, otherWebappUtils),
        Components: loud('Components', components),
        ProductApi: loud('ProductApi', productApi),
    });
    refuse('StyledComponents', 'does not exist in Mattermost any more: the bundle brings its own styles');
    refuse('ReactBootstrap', 'exists in Mattermost, but the harness does not imitate it');
}

const webappUtils = {
    get browserHistory() {
        return history;
    },
    modals: loud('WebappUtils.modals', {
        openModal: (modal: {modalId: string; dialogType: unknown; dialogProps?: unknown}) => ({
            type: 'MODAL_OPEN',
            ...modal,
        }),
        ModalIdentifiers: loud('WebappUtils.modals.ModalIdentifiers', {
            CHANNEL_INVITE: 'channel_invite',
            CHANNEL_MEMBERS: 'channel_members',
            INTERACTIVE_DIALOG: 'interactive_dialog',
        }),
    }),
    sendDesktopNotificationToMe: (title: string, body: string) => () => {
        if (Notification.permission === 'granted') {
            new Notification(title, {body});
        }
    },
};

const components: Record<string, unknown> = {
    Textbox,
    Timestamp,
    Avatar,
    BotBadge: BotTag,
    ...Object.fromEntries(otherComponents.map((name) => [name, missing(name)])),
};

/** A component of the host without a stand-in. A bundle may name it, but drawing it says that it is not here. */
function missing(name: string) {
    return function Missing(): never {
        throw new Error(`Components.${name} exists in Mattermost, but the harness does not imitate it`);
    };
}

const productApi = {
    useWebSocket,
    useWebSocketClient,
    WebSocketProvider,
    closeRhs: () => ({type: 'UPDATE_RHS_STATE', state: null}),
    selectRhsPost: (postId: string) => ({type: 'SELECT_POST', postId}),
    getRhsSelectedPostId: (state: HostState) => state.views.rhs.selectedPostId,
    getIsRhsOpen: (state: HostState) => state.views.rhs.isSidebarOpen,
};
