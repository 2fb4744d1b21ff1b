import type {Channel, ChannelMembership} from '@mattermost/types/channels';
import type {ClientPluginManifest} from '@mattermost/types/plugins';
import type {Theme} from 'mattermost-redux/selectors/entities/preferences';
import type {ComponentType, ReactNode} from 'react';
import {combineReducers, type Reducer, type UnknownAction} from 'redux';

/** Something that a plugin registered. The host gives it the id. */
export interface Registered {
    id: string;
    pluginId: string;
}

export interface Product extends Registered {
    baseURL: string;
    switcherIcon: string;
    switcherText: ReactNode;
    switcherLinkURL: string;
    mainComponent: ComponentType<{theme: Theme; webSocketClient: unknown}>;
    headerCentreComponent?: ComponentType;
    headerRightComponent?: ComponentType;
    showTeamSidebar: boolean;
    showAppBar: boolean;
    wrapped: boolean;
}

export interface RightHandSidebar extends Registered {
    component: ComponentType;
    title: ReactNode;
}

export interface ChannelButton extends Registered {
    icon: ReactNode;
    dropdownText: string;
    tooltipText?: string;
    action: (channel: Channel, member: ChannelMembership) => void;
}

export interface AppBarIcon extends Registered {
    iconUrl: string;
    tooltipText: string;
    action: (channel: Channel, member: ChannelMembership) => void;
}

export interface ChannelMenuItem extends Registered {
    text: ReactNode;
    action: (channelId: string) => void;
    shouldRender?: (state: unknown) => boolean;
}

export interface PostMenuItem extends Registered {
    text: ReactNode;
    action: (postId: string) => void;
    filter?: (postId: string) => boolean;
}

export interface PostTypeComponent extends Registered {
    type: string;
    component: ComponentType<{post: unknown; compactDisplay: boolean; isRHS: boolean; theme: Theme}>;
}

/** What plugins mounted, by the host's names of the places. */
export interface Components {
    Product: Product[];
    RightHandSidebarComponent: RightHandSidebar[];
    ChannelHeaderButton: ChannelButton[];
    AppBar: AppBarIcon[];
    ChannelHeader: ChannelMenuItem[];
    PostDropdownMenu: PostMenuItem[];
    Root: Array<Registered & {component: ComponentType}>;
    NeedsTeamComponent: Array<Registered & {route: string; component: ComponentType}>;
}

export interface PluginsState {
    plugins: Record<string, ClientPluginManifest>;
    components: Components;
    postTypes: Record<string, PostTypeComponent>;
    siteStatsHandlers: Record<string, () => Promise<unknown>>;
}

type PluginsAction =
    | {type: 'RECEIVED_WEBAPP_PLUGIN'; data: ClientPluginManifest}
    | {type: 'REMOVED_WEBAPP_PLUGIN'; data: {id: string}}
    | {type: 'RECEIVED_PLUGIN_COMPONENT'; name: keyof Components; data: Registered}
    | {type: 'REMOVED_PLUGIN_COMPONENT'; id: string}
    | {type: 'RECEIVED_PLUGIN_POST_COMPONENT'; data: PostTypeComponent}
    | {type: 'RECEIVED_PLUGIN_STATS_HANDLER'; data: {pluginId: string; handler: () => Promise<unknown>}};

const noComponents: Components = {
    Product: [],
    RightHandSidebarComponent: [],
    ChannelHeaderButton: [],
    AppBar: [],
    ChannelHeader: [],
    PostDropdownMenu: [],
    Root: [],
    NeedsTeamComponent: [],
};

function manifests(state: PluginsState['plugins'] = {}, action: PluginsAction) {
    switch (action.type) {
        case 'RECEIVED_WEBAPP_PLUGIN':
            return {...state, [action.data.id]: action.data};
        case 'REMOVED_WEBAPP_PLUGIN':
            return pick(state, (_, id) => id !== action.data.id);
        default:
            return state;
    }
}

function components(state: Components = noComponents, action: PluginsAction): Components {
    switch (action.type) {
        case 'RECEIVED_PLUGIN_COMPONENT':
            return {...state, [action.name]: [...state[action.name], action.data]};
        case 'REMOVED_PLUGIN_COMPONENT':
            return keep(state, (entry) => entry.id !== action.id);
        case 'REMOVED_WEBAPP_PLUGIN':
            return keep(state, (entry) => entry.pluginId !== action.data.id);
        default:
            return state;
    }
}

function postTypes(state: PluginsState['postTypes'] = {}, action: PluginsAction) {
    switch (action.type) {
        case 'RECEIVED_PLUGIN_POST_COMPONENT':
            return {...state, [action.data.type]: action.data};
        case 'REMOVED_PLUGIN_COMPONENT':
            return pick(state, (entry) => entry.id !== action.id);
        case 'REMOVED_WEBAPP_PLUGIN':
            return pick(state, (entry) => entry.pluginId !== action.data.id);
        default:
            return state;
    }
}

function siteStatsHandlers(state: PluginsState['siteStatsHandlers'] = {}, action: PluginsAction) {
    switch (action.type) {
        case 'RECEIVED_PLUGIN_STATS_HANDLER':
            return {...state, [action.data.pluginId]: action.data.handler};
        case 'REMOVED_WEBAPP_PLUGIN':
            return pick(state, (_, id) => id !== action.data.id);
        default:
            return state;
    }
}

function keep(all: Components, wanted: (entry: Registered) => boolean): Components {
    const lists = Object.entries(all) as Array<[string, Registered[]]>;
    return Object.fromEntries(lists.map(([name, list]) => [name, list.filter(wanted)])) as unknown as Components;
}

function pick<T>(all: Record<string, T>, wanted: (value: T, key: string) => boolean): Record<string, T> {
    return Object.fromEntries(Object.entries(all).filter(([key, value]) => wanted(value, key)));
}

/** The host's part of the state about plugins. */
export const plugins = combineReducers({
    plugins: manifests,
    components,
    postTypes,
    siteStatsHandlers,
}) as unknown as Reducer<PluginsState, UnknownAction>;
