import type {UserProfile} from '@mattermost/types/users';

import {hostRequest} from './rest';
import type {HostStore} from './store';

/** The host's limit of ids in one request. */
const BATCH = 200;

/** Ids asked for since the last request, and ids under way; both shared by all components of the page. */
const waiting = new Set<string>();
const underWay = new Set<string>();

/**
 * Loads users into the host's store. Calls within the same moment become one request; an id under way is not asked
 * for again. A failed request is forgotten, so that the next component that needs the user tries again.
 */
export function loadUsers(store: HostStore, ids: readonly string[]): void {
    const first = waiting.size === 0;
    for (const id of ids) {
        if (!underWay.has(id)) {
            waiting.add(id);
        }
    }
    if (first && waiting.size > 0) {
        queueMicrotask(() => void flush(store));
    }
}

async function flush(store: HostStore): Promise<void> {
    const ids = [...waiting];
    waiting.clear();
    ids.forEach((id) => underWay.add(id));
    for (let start = 0; start < ids.length; start += BATCH) {
        const batch = ids.slice(start, start + BATCH);
        try {
            const users = await hostRequest<UserProfile[]>('/users/ids', {method: 'POST', body: batch});
            store.dispatch({type: 'RECEIVED_PROFILES_LIST', data: users} as {type: string});
        } catch {
            // People are shown without name until something asks again.
        } finally {
            batch.forEach((id) => underWay.delete(id));
        }
    }
}
