import type {ComponentType, ReactNode} from 'react';
import type {UnknownAction} from 'redux';

/** Something that a plugin registered, under an id of ours. */
export interface Registered {
    id: string;
    pluginId: string;
}

export interface ProductEntry extends Registered {
    baseURL: string;
    switcherIcon: string;
    switcherText: ReactNode;
    switcherLinkURL: string;
    mainComponent: ComponentType<{theme?: unknown; webSocketClient?: unknown}>;
    headerCentreComponent: ComponentType;
    headerRightComponent: ComponentType;
    showTeamSidebar: boolean;
    showAppBar: boolean;
    wrapped: boolean;
}

export interface ButtonEntry extends Registered {
    icon: ReactNode;
    text: ReactNode;
    tooltip: string;
    action: (...args: unknown[]) => void;
    filter?: (postId: string) => boolean;
    shouldRender?: (state: unknown) => boolean;
}

export interface ComponentEntry extends Registered {
    component: ComponentType<Record<string, unknown>>;
    title?: ReactNode;
    type?: string;
    route?: string;
}

/** What is mounted where; keys are the host's names of mount points. */
export interface Components {
    Product: ProductEntry[];
    RightHandSidebarComponent: ComponentEntry[];
    ChannelHeaderButton: ButtonEntry[];
    ChannelHeader: ButtonEntry[];
    AppBar: ButtonEntry[];
    PostDropdownMenu: ButtonEntry[];
    Root: ComponentEntry[];
    PostType: ComponentEntry[];
    NeedsTeamRoute: ComponentEntry[];
}

export type Place = keyof Components;

export interface PluginsState {
    plugins: Record<string, {id: string; version: string; webapp: {bundle_path: string}}>;
    components: Components;
    translations: Record<string, Record<string, string>>;
}

const empty: PluginsState = {
    plugins: {},
    components: {
        Product: [],
        RightHandSidebarComponent: [],
        ChannelHeaderButton: [],
        ChannelHeader: [],
        AppBar: [],
        PostDropdownMenu: [],
        Root: [],
        PostType: [],
        NeedsTeamRoute: [],
    },
    translations: {},
};

export type PluginsAction =
    | {type: 'RECEIVED_WEBAPP_PLUGIN'; data: PluginsState['plugins'][string]}
    | {type: 'REMOVED_WEBAPP_PLUGIN'; data: {id: string}}
    | {type: 'RECEIVED_PLUGIN_COMPONENT'; place: Place; data: Registered}
    | {type: 'REMOVED_PLUGIN_COMPONENT'; id: string}
    | {type: 'RECEIVED_PLUGIN_TRANSLATIONS'; pluginId: string; messages: Record<string, string>};

/** The host's part of the state about plugins. */
export function plugins(state: PluginsState = empty, action: PluginsAction | UnknownAction): PluginsState {
    const a = action as PluginsAction;
    switch (a.type) {
        case 'RECEIVED_WEBAPP_PLUGIN':
            return {...state, plugins: {...state.plugins, [a.data.id]: a.data}};
        case 'REMOVED_WEBAPP_PLUGIN': {
            const rest = Object.fromEntries(Object.entries(state.plugins).filter(([id]) => id !== a.data.id));
            const translations = Object.fromEntries(
                Object.entries(state.translations).filter(([id]) => id !== a.data.id),
            );
            const components = without(state.components, (entry) => entry.pluginId !== a.data.id);
            return {plugins: rest, translations, components};
        }
        case 'RECEIVED_PLUGIN_COMPONENT':
            return {
                ...state,
                components: {...state.components, [a.place]: [...state.components[a.place], a.data]},
            };
        case 'REMOVED_PLUGIN_COMPONENT':
            return {...state, components: without(state.components, (entry) => entry.id !== a.id)};
        case 'RECEIVED_PLUGIN_TRANSLATIONS':
            return {...state, translations: {...state.translations, [a.pluginId]: a.messages}};
        default:
            return state;
    }
}

function without(components: Components, keep: (entry: Registered) => boolean): Components {
    return Object.fromEntries(
        Object.entries(components).map(([place, entries]) => [place, (entries as Registered[]).filter(keep)]),
    ) as unknown as Components;
}
