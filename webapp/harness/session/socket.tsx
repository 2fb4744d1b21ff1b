import {WebSocketClient, type WebSocketMessage} from '@mattermost/client';
import {createContext, useContext, useEffect, type ReactNode} from 'react';

/** The one connection of the page. */
export const socketClient = new WebSocketClient();

const Context = createContext(socketClient);

export function WebSocketProvider({children}: {children: ReactNode}) {
    return <Context.Provider value={socketClient}>{children}</Context.Provider>;
}

export function useWebSocketClient() {
    return useContext(Context);
}

/** Calls the handler for every message while the component lives. */
export function useWebSocket({handler}: {handler: (message: WebSocketMessage) => void}) {
    const client = useWebSocketClient();
    useEffect(() => {
        client.addMessageListener(handler);
        return () => client.removeMessageListener(handler);
    }, [client, handler]);
}
