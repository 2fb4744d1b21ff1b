import {WebSocketClient} from '@mattermost/client';
import {createContext, useContext, useEffect, type ReactNode} from 'react';

/** The one connection of the page. */
export const socketClient = new WebSocketClient();

const Context = createContext(socketClient);

export function WebSocketProvider({children}: {children: ReactNode}) {
    return <Context.Provider value={socketClient}>{children}</Context.Provider>;
}

/** Calls the handler for every message while the component lives. */
export function useWebSocket({handler}: {handler: (message: unknown) => void}) {
    const client = useContext(Context);
    useEffect(() => {
        client.addMessageListener(handler);
        return () => client.removeMessageListener(handler);
    }, [client, handler]);
}
