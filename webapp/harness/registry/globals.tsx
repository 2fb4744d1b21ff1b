import * as Luxon from 'luxon';
import PropTypes from 'prop-types';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import {createRoot} from 'react-dom/client';
import * as ReactIntl from 'react-intl';
import * as ReactRedux from 'react-redux';
import * as ReactRouterDom from 'react-router-dom';
import * as Redux from 'redux';

import {formatText, messageHtmlToComponent} from '../messages/markdown';
import {openInteractiveDialog} from '../dialogs/open';
import {history} from '../shell/history';
import {Avatar} from '../shell/avatar';
import {Textbox} from '../messages/textbox';
import {Timestamp} from '../shell/timestamp';
import {socketClient, useWebSocket, WebSocketProvider} from '../session/socket';
import type {HostStore} from '../store/store';

import {loud} from './loud';
import {registerPlugin} from './plugin_loader';

/** Parts of the host that the harness has no stand-in for: drawing one says so. */
function missing(name: string) {
    return function Missing(): never {
        throw new Error(`Components.${name} exists in the real host, but not in the harness`);
    };
}

function BotBadge() {
    return <span className="badge-bot">BOT</span>;
}

const absent = [
    'ChannelInviteModal',
    'ChannelMembersModal',
    'PostMessagePreview',
    'ThreadViewer',
    'AdvancedTextEditor',
    'DatePicker',
    'StartTrialFormModal',
];

/** Puts on `window` what the host shares with plugins (specification of the web client, 2.2 and 2.3). */
export function installGlobals(store: HostStore) {
    const getState = store.getState;
    Object.assign(window, {
        React,
        ReactDOM: {...ReactDOM, createRoot},
        Redux,
        ReactRedux,
        ReactRouterDom,
        ReactIntl,
        PropTypes,
        Luxon,
        basename: '',
        registerPlugin: (id: string, plugin: Parameters<typeof registerPlugin>[2]) => registerPlugin(store, id, plugin),
        openInteractiveDialog: (dialog: Parameters<typeof openInteractiveDialog>[1]) =>
            openInteractiveDialog(store, dialog),
        PostUtils: loud('PostUtils', {formatText, messageHtmlToComponent}),
        WebappUtils: loud('WebappUtils', {
            get browserHistory() {
                return history;
            },
            modals: loud('WebappUtils.modals', {
                openModal: (modal: object) => ({type: 'MODAL_OPEN', ...modal}),
                ModalIdentifiers: {},
            }),
            sendDesktopNotificationToMe: () => undefined,
        }),
        Components: loud('Components', {
            Textbox,
            Timestamp,
            Avatar,
            BotBadge,
            ...Object.fromEntries(absent.map((name) => [name, missing(name)])),
        }),
        ProductApi: loud('ProductApi', {
            useWebSocket,
            useWebSocketClient: () => socketClient,
            WebSocketProvider,
            closeRhs: () => ({type: 'UPDATE_RHS_STATE', pluggableId: ''}),
            selectRhsPost: () => ({type: 'UPDATE_RHS_STATE', pluggableId: ''}),
            getRhsSelectedPostId: () => getState().views.rhs.selectedPostId,
            getIsRhsOpen: () => getState().views.rhs.isSidebarOpen,
        }),
    });
}
