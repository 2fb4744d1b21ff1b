/** A message of the server's websocket. */
export interface SocketMessage {
    event: string;
    data: Record<string, unknown>;
    broadcast: {channel_id: string; team_id: string; user_id: string};
    seq: number;
}

export type SocketHandler = (message: SocketMessage) => void;

/** Sees a slash command before the server: changes it, refuses it with an error, or swallows it with `{}`. */
export type SlashHook = (
    message: string,
    args: CommandArgs,
) => Promise<{message?: string; args?: CommandArgs; error?: {message: string}}>;

/** Where a slash command was typed. */
export interface CommandArgs {
    channel_id: string;
    team_id: string;
    root_id: string;
}

/** What a plugin registered that is called and not drawn. */
export interface Handlers {
    socket: Map<string, SocketHandler>;
    reconnect: (() => void) | null;
    slash: SlashHook | null;
    translations: ((locale: string) => Record<string, string>) | null;
}

/** By plugin id. */
export const handlers = new Map<string, Handlers>();
