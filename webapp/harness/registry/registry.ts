import {getCurrentUserLocale} from 'mattermost-redux/selectors/entities/i18n';
import reducerRegistry from 'mattermost-redux/store/reducer_registry';
import type {Reducer} from 'redux';

import type {Components} from '../store/plugins';
import type {Dispatch, GetState, HostStore} from '../store/store';

import {namedArguments} from './arguments';
import {handlers, type Handlers, type SlashHook, type SocketHandler} from './handlers';
import {otherRegistryCalls} from './host_names';
import {loud} from './loud';

let count = 0;

/** The registry that one plugin gets in `initialize`. Calls take positional arguments or one object. */
export function makeRegistry(pluginId: string, store: HostStore) {
    const mine: Handlers = {socket: new Map(), reconnect: null, slash: null, translations: null};
    handlers.set(pluginId, mine);

    const newId = () => `${pluginId}-${++count}`;
    const mount = (name: keyof Components, entry: object): string => {
        const id = newId();
        store.dispatch({type: 'RECEIVED_PLUGIN_COMPONENT', name, data: {...entry, id, pluginId}});
        return id;
    };

    const registry = {
        registerReducer(reducer: Reducer) {
            reducerRegistry.register(`plugins-${pluginId}`, reducer);
        },
        registerTranslations(messagesOf: (locale: string) => Record<string, string>) {
            mine.translations = messagesOf;
            translate(pluginId, store);
        },
        registerProduct(...args: unknown[]) {
            const entry = namedArguments('registerProduct', args, {
                needed: ['baseURL', 'switcherIcon', 'switcherText', 'switcherLinkURL', 'mainComponent'],
                optional: [
                    'headerCentreComponent',
                    'headerRightComponent',
                    'showTeamSidebar',
                    'showAppBar',
                    'wrapped',
                    'publicComponent',
                ],
            });
            return mount('Product', {showTeamSidebar: false, showAppBar: false, wrapped: true, ...entry});
        },
        registerRightHandSidebarComponent(...args: unknown[]) {
            const needed = ['component', 'title'];
            const id = mount(
                'RightHandSidebarComponent',
                namedArguments('registerRightHandSidebarComponent', args, {needed}),
            );
            return {id, ...sidebarActions(id)};
        },
        registerChannelHeaderButtonAction(...args: unknown[]) {
            const needed = ['icon', 'action', 'dropdownText', 'tooltipText'];
            return mount(
                'ChannelHeaderButton',
                namedArguments('registerChannelHeaderButtonAction', args, {
                    needed: needed.slice(0, 3),
                    optional: needed.slice(3),
                }),
            );
        },
        registerAppBarComponent(...args: unknown[]) {
            const needed = ['iconUrl', 'action', 'tooltipText'];
            return mount('AppBar', namedArguments('registerAppBarComponent', args, {needed}));
        },
        registerChannelHeaderMenuAction(...args: unknown[]) {
            const names = {needed: ['text', 'action'], optional: ['shouldRender']};
            return mount('ChannelHeader', namedArguments('registerChannelHeaderMenuAction', args, names));
        },
        registerPostDropdownMenuAction(...args: unknown[]) {
            const names = {needed: ['text', 'action'], optional: ['filter']};
            return mount('PostDropdownMenu', namedArguments('registerPostDropdownMenuAction', args, names));
        },
        registerRootComponent(...args: unknown[]) {
            return mount('Root', namedArguments('registerRootComponent', args, {needed: ['component']}));
        },
        registerPostTypeComponent(...args: unknown[]) {
            const needed = ['type', 'component'];
            const data = {...namedArguments('registerPostTypeComponent', args, {needed}), id: newId(), pluginId};
            store.dispatch({type: 'RECEIVED_PLUGIN_POST_COMPONENT', data});
            return data.id;
        },
        registerWebSocketEventHandler(...args: unknown[]) {
            const needed = ['event', 'handler'];
            const {event, handler} = namedArguments('registerWebSocketEventHandler', args, {needed});
            mine.socket.set(event as string, handler as SocketHandler);
        },
        unregisterWebSocketEventHandler(event: string) {
            mine.socket.delete(event);
        },
        registerReconnectHandler(handler: () => void) {
            mine.reconnect = handler;
        },
        unregisterReconnectHandler() {
            mine.reconnect = null;
        },
        registerSlashCommandWillBePostedHook(hook: SlashHook) {
            mine.slash = hook;
        },
        registerNeedsTeamRoute(...args: unknown[]) {
            const needed = ['route', 'component'];
            const {route, component} = namedArguments('registerNeedsTeamRoute', args, {needed});
            return mount('NeedsTeamComponent', {route: `/${pluginId}${route as string}`, component});
        },
        registerSiteStatisticsHandler(handler: () => Promise<unknown>) {
            store.dispatch({type: 'RECEIVED_PLUGIN_STATS_HANDLER', data: {pluginId, handler}});
        },
        unregisterComponent(id: string) {
            store.dispatch({type: 'REMOVED_PLUGIN_COMPONENT', id});
        },
        unregisterPostTypeComponent(id: string) {
            store.dispatch({type: 'REMOVED_PLUGIN_COMPONENT', id});
        },
    };
    return loud('registry', registry, otherRegistryCalls);
}

export type HarnessRegistry = ReturnType<typeof makeRegistry>;

/** Thunks that open and close the sidebar of a plugin. */
function sidebarActions(id: string) {
    const show = (dispatch: Dispatch) => dispatch({type: 'UPDATE_RHS_STATE', state: 'plugin', pluggableId: id});
    const hide = (dispatch: Dispatch) => dispatch({type: 'UPDATE_RHS_STATE', state: null});
    const toggle = (dispatch: Dispatch, getState: GetState) =>
        (getState().views.rhs.pluggableId === id ? hide : show)(dispatch);
    return {showRHSPlugin: show, hideRHSPlugin: hide, toggleRHSPlugin: toggle};
}

/** Asks a plugin for its messages in the host's language, synchronously as the host does, and merges them. */
export function translate(pluginId: string, store: HostStore) {
    const messagesOf = handlers.get(pluginId)?.translations;
    if (messagesOf) {
        const locale = getCurrentUserLocale(store.getState());
        store.dispatch({type: 'RECEIVED_TRANSLATIONS', locale, translations: messagesOf(locale)});
    }
}
