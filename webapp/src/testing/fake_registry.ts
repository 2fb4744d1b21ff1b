import type {ComponentType, ReactNode} from 'react';
import {vi} from 'vitest';

import type {PluginRegistry, SlashCommandHook, WebSocketMessage} from 'src/host/registry';

/** A stand-in for the host's registry that keeps what was registered and can send messages. */
export function fakeRegistry() {
    const handlers = new Map<string, (message: WebSocketMessage) => void>();
    const kept = {
        roots: [] as ComponentType[],
        reconnect: undefined as (() => void) | undefined,
        command: undefined as SlashCommandHook | undefined,
        header: undefined as {icon: ReactNode; action: () => void} | undefined,
    };
    const registry = {
        registerReducer: vi.fn(),
        registerTranslations: vi.fn((messagesOf: (locale: string) => unknown) => void messagesOf('en')),
        registerProduct: vi.fn(),
        registerRightHandSidebarComponent: vi.fn(() => ({
            id: 'playbooks_rhs',
            showRHSPlugin: {type: 'SHOW_RHS'},
            hideRHSPlugin: {type: 'HIDE_RHS'},
            toggleRHSPlugin: {type: 'TOGGLE_RHS'},
        })),
        registerChannelHeaderButtonAction: vi.fn((icon: ReactNode, action: () => void) => {
            kept.header = {icon, action};
        }),
        registerAppBarComponent: vi.fn(),
        registerRootComponent: vi.fn((component: ComponentType) => void kept.roots.push(component)),
        registerWebSocketEventHandler: vi.fn((event: string, handler: (message: WebSocketMessage) => void) => {
            handlers.set(event, handler);
        }),
        registerReconnectHandler: vi.fn((handler: () => void) => {
            kept.reconnect = handler;
        }),
        registerSlashCommandWillBePostedHook: vi.fn((hook: SlashCommandHook) => {
            kept.command = hook;
        }),
        registerNeedsTeamRoute: vi.fn(),
    } satisfies PluginRegistry;
    return {
        registry,
        kept,
        handlers,
        /** Delivers a message of the plugin's server. */
        deliver(event: string, payload: unknown) {
            handlers.get(`custom_playbooks_${event}`)?.({
                event,
                data: {payload: JSON.stringify(payload)},
                broadcast: {channel_id: '', team_id: '', user_id: ''},
                seq: 1,
            });
        },
    };
}
