import {sessionHeaders} from './session';
import {siteUrl} from './site';

/**
 * Calls the host's own REST API, `path` being relative to `/api/v4`. Rejects when the host answers with an error.
 * Only for data that the host's store lacks.
 */
export async function hostRequest<T>(path: string, init: {method?: 'GET' | 'POST'; body?: unknown} = {}): Promise<T> {
    const response = await fetch(`${siteUrl()}/api/v4${path}`, {
        method: init.method ?? 'GET',
        headers: {...sessionHeaders(), 'Content-Type': 'application/json'},
        body: init.body === undefined ? undefined : JSON.stringify(init.body),
    });
    if (!response.ok) {
        throw new Error(`${init.method ?? 'GET'} ${path} answered ${response.status}`);
    }
    return (await response.json()) as T;
}
