/** The JSON document inside a websocket message of the plugin, or undefined when there is none that can be read. */
export function payloadOf<T>(message: {data: {payload?: unknown}}): T | undefined {
    const {payload} = message.data;
    if (typeof payload !== 'string' || payload === '') {
        return undefined;
    }
    try {
        return JSON.parse(payload) as T;
    } catch {
        return undefined;
    }
}
