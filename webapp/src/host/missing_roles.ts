import type {Role} from '@mattermost/types/roles';

import {hostRequest} from './rest';
import type {HostStore} from './store';

/** Names asked for since the last request, and names under way; both shared by all components of the page. */
const waiting = new Set<string>();
const underWay = new Set<string>();

/** Loads roles into the host's store. Calls within the same moment become one request. */
export function loadRoles(store: HostStore, names: readonly string[]): void {
    const first = waiting.size === 0;
    names.filter((name) => !underWay.has(name)).forEach((name) => waiting.add(name));
    if (first && waiting.size > 0) {
        queueMicrotask(() => void flush(store));
    }
}

async function flush(store: HostStore): Promise<void> {
    const names = [...waiting];
    waiting.clear();
    names.forEach((name) => underWay.add(name));
    try {
        const roles = await hostRequest<Role[]>('/roles/names', {method: 'POST', body: names});
        store.dispatch({type: 'RECEIVED_ROLES', data: roles} as {type: string});
    } catch {
        // What these roles allow is not offered until something asks again.
    } finally {
        names.forEach((name) => underWay.delete(name));
    }
}
