import type {ComponentType, ReactNode} from 'react';
import type {Reducer} from 'redux';

import type {HostAction} from './store';

/** A message that the host's websocket delivered. Playbooks puts JSON text into `payload`. */
export interface WebSocketMessage {
    event: string;
    data: {payload?: string} & Record<string, unknown>;
    broadcast: {channel_id: string; team_id: string; user_id: string};
    seq: number;
}

/** Thunks that control the right-hand sidebar of this plugin. */
export interface SidebarActions {
    id: string;
    showRHSPlugin: HostAction;
    hideRHSPlugin: HostAction;
    toggleRHSPlugin: HostAction;
}

/** Where a slash command was typed. */
export interface CommandArguments {
    channel_id: string;
    team_id?: string;
    root_id?: string;
}

/** Sees a slash command before the server does. Resolves to what to send; `{}` sends nothing. */
export type SlashCommandHook = (
    message: string,
    args: CommandArguments,
) => Promise<{message: string; args: CommandArguments} | {error: {message: string}} | Record<string, never>>;

/** What the host offers to a plugin while it starts; only the calls that Playbooks makes. */
export interface PluginRegistry {
    registerReducer(reducer: Reducer): void;
    registerTranslations(messagesOf: (locale: string) => Record<string, string>): void;
    registerProduct(
        baseURL: string,
        switcherIcon: string,
        switcherText: string,
        switcherLinkURL: string,
        mainComponent: ComponentType,
        headerCentreComponent: ComponentType,
        headerRightComponent: ComponentType,
        showTeamSidebar: boolean,
        showAppBar: boolean,
        wrapped: boolean,
        publicComponent?: ComponentType,
    ): void;
    registerRightHandSidebarComponent(component: ComponentType, title: ReactNode): SidebarActions;
    registerChannelHeaderButtonAction(
        icon: ReactNode,
        action: () => void,
        dropdownText: string,
        tooltipText: string,
    ): void;
    registerAppBarComponent(iconUrl: string, action: () => void, tooltipText: string): void;
    registerRootComponent(component: ComponentType): void;
    registerWebSocketEventHandler(event: string, handler: (message: WebSocketMessage) => void): void;
    registerReconnectHandler(handler: () => void): void;
    registerSlashCommandWillBePostedHook(hook: SlashCommandHook): void;
    registerNeedsTeamRoute(route: string, component: ComponentType): void;
}
