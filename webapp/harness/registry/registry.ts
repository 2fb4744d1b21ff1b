import reducerRegistry from 'mattermost-redux/store/reducer_registry';
import type {Reducer} from 'redux';

import type {HostStore, HostState} from '../store/store';
import type {Place} from '../store/plugins';

import {loud} from './loud';

export type SocketHandler = (message: {event: string; data: Record<string, unknown>}) => void;
export type SlashHook = (
    message: string,
    args: object,
) => Promise<{message?: string; args?: object; error?: {message: string}}>;

/** Handlers of one plugin that are not drawn. */
export interface Handlers {
    socket: Map<string, SocketHandler>;
    reconnect: (() => void) | null;
    slash: SlashHook | null;
    translations: ((locale: string) => Record<string, string>) | null;
    siteStatistics: (() => Promise<unknown>) | null;
}

/** Handlers by plugin id. */
export const handlers = new Map<string, Handlers>();

let count = 0;

/** Positional arguments, or one object with the same names: the host takes both. */
function named(names: string[], args: unknown[]): Record<string, unknown> {
    const first = args[0];
    if (args.length === 1 && typeof first === 'object' && first !== null && names.some((n) => n in first)) {
        return first as Record<string, unknown>;
    }
    return Object.fromEntries(names.map((name, i) => [name, args[i]]));
}

/** The registry that one plugin gets from `initialize`. */
export function makeRegistry(pluginId: string, store: HostStore) {
    const mine: Handlers = {socket: new Map(), reconnect: null, slash: null, translations: null, siteStatistics: null};
    handlers.set(pluginId, mine);

    const mount = (place: Place, entry: object): string => {
        const id = `${pluginId}-${place}-${++count}`;
        const data = {...entry, id, pluginId};
        store.dispatch({type: 'RECEIVED_PLUGIN_COMPONENT', place, data});
        return id;
    };
    /** A thunk that decides from the open sidebar which one is open next; '' is none. */
    const rhs = (next: (open: string) => string) => (dispatch: HostStore['dispatch'], get: () => HostState) => {
        dispatch({type: 'UPDATE_RHS_STATE', pluggableId: next(get().views.rhs.pluggableId)});
    };

    return loud('registry', {
        registerReducer(reducer: Reducer) {
            reducerRegistry.register(`plugins-${pluginId}`, reducer);
        },
        registerTranslations(messagesOf: (locale: string) => Record<string, string>) {
            mine.translations = messagesOf;
            translate(pluginId, store);
        },
        registerProduct(...args: unknown[]) {
            const names = ['baseURL', 'switcherIcon', 'switcherText', 'switcherLinkURL', 'mainComponent'];
            const more = ['headerCentreComponent', 'headerRightComponent', 'showTeamSidebar', 'showAppBar', 'wrapped'];
            const entry = named([...names, ...more, 'publicComponent'], args);
            return mount('Product', {showTeamSidebar: false, showAppBar: false, wrapped: true, ...defined(entry)});
        },
        registerRightHandSidebarComponent(...args: unknown[]) {
            const id = mount('RightHandSidebarComponent', named(['component', 'title'], args));
            return {
                id,
                showRHSPlugin: rhs(() => id),
                hideRHSPlugin: rhs((open) => (open === id ? '' : open)),
                toggleRHSPlugin: rhs((open) => (open === id ? '' : id)),
            };
        },
        registerChannelHeaderButtonAction(...args: unknown[]) {
            const {icon, action, dropdownText, tooltipText} = named(
                ['icon', 'action', 'dropdownText', 'tooltipText'],
                args,
            );
            return mount('ChannelHeaderButton', {icon, action, text: dropdownText, tooltip: tooltipText});
        },
        registerAppBarComponent(...args: unknown[]) {
            const {iconUrl, action, tooltipText} = named(['iconUrl', 'action', 'tooltipText'], args);
            return mount('AppBar', {icon: iconUrl, action, text: tooltipText, tooltip: tooltipText});
        },
        registerChannelHeaderMenuAction(...args: unknown[]) {
            return mount('ChannelHeader', named(['text', 'action', 'shouldRender'], args));
        },
        registerPostDropdownMenuAction(...args: unknown[]) {
            return mount('PostDropdownMenu', named(['text', 'action', 'filter'], args));
        },
        registerRootComponent(...args: unknown[]) {
            return mount('Root', named(['component'], args));
        },
        registerPostTypeComponent(...args: unknown[]) {
            return mount('PostType', named(['type', 'component'], args));
        },
        registerWebSocketEventHandler(...args: unknown[]) {
            const {event, handler} = named(['event', 'handler'], args);
            mine.socket.set(event as string, handler as SocketHandler);
        },
        unregisterWebSocketEventHandler(event: string) {
            mine.socket.delete(event);
        },
        registerReconnectHandler(handler: () => void) {
            mine.reconnect = handler;
        },
        registerSlashCommandWillBePostedHook(hook: SlashHook) {
            mine.slash = hook;
        },
        registerNeedsTeamRoute(...args: unknown[]) {
            const {route, component} = named(['route', 'component'], args);
            return mount('NeedsTeamRoute', {route: `/${pluginId}${route as string}`, component});
        },
        registerSiteStatisticsHandler(handler: () => Promise<unknown>) {
            mine.siteStatistics = handler;
        },
        unregisterComponent(id: string) {
            store.dispatch({type: 'REMOVED_PLUGIN_COMPONENT', id});
        },
    });
}

export type HarnessRegistry = ReturnType<typeof makeRegistry>;

function defined(entry: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/** Asks a plugin for its messages in the host's language and merges them: synchronously, as the host does. */
export function translate(pluginId: string, store: HostStore) {
    const messagesOf = handlers.get(pluginId)?.translations;
    if (messagesOf) {
        const {locale} = store.getState().views.harness;
        store.dispatch({type: 'RECEIVED_PLUGIN_TRANSLATIONS', pluginId, messages: messagesOf(locale)});
    }
}
