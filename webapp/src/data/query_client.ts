import {notifyManager, QueryClient} from '@tanstack/react-query';

import {isApiError} from 'src/api/errors';

// A change is drawn in the task of the click that made it, so that a box never shows its old state in between.
notifyManager.setScheduler(queueMicrotask);

/** How often a read is tried again after the first failure. Writes never are. */
const RETRIES = 2;

/** The one cache of server data on the page. Every surface must be given it by a provider. */
export const queryClient = new QueryClient({
    defaultOptions: {
        queries: {
            networkMode: 'always',
            retry: (failures, error) =>
                failures < RETRIES && (isApiError(error, 'network') || isApiError(error, 'server')),
        },
        mutations: {networkMode: 'always', retry: false},
    },
});

/** Milliseconds that data counts as fresh. Live messages keep it up to date besides. */
export const FRESH = {detail: 30_000, list: 15_000, settings: 300_000} as const;
