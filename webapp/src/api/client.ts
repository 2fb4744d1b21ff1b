import createClient from 'openapi-fetch';

import {sessionHeaders} from 'src/host/session';
import {apiUrl} from 'src/host/site';

import {ApiError, errorOf} from './errors';
import type {paths} from './schema.gen';

/**
 * The plugin's REST API, typed by its description. Use it through {@link answer}, which turns failures into
 * {@link ApiError}.
 */
export const api = createClient<paths>({
    baseUrl: apiUrl(),
    // Looked up at each call, so that whoever replaces the global is heard.
    fetch: (request) => globalThis.fetch(request),
});

api.use({
    onRequest({request}) {
        for (const [name, value] of Object.entries(sessionHeaders())) {
            request.headers.set(name, value);
        }
        request.headers.set('Prefer', 'problems');
    },
    async onResponse({response}) {
        if (!response.ok) {
            throw await errorOf(response);
        }
    },
    onError({error}) {
        if (error instanceof ApiError || (error as Error).name === 'AbortError') {
            return undefined;
        }
        return new ApiError('network', 0, '');
    },
});

/** What a call of {@link api} answered. Rejects with {@link ApiError}, or with an `AbortError` when it was cancelled. */
export async function answer<T>(call: Promise<{data?: T}>): Promise<T> {
    return (await call).data as T;
}

/** The version that the `ETag` of an answer names; undefined when there is none. */
export function versionOf(response: Response): number | undefined {
    const digits = /\d+/.exec(response.headers.get('ETag') ?? '')?.[0];
    return digits === undefined ? undefined : Number(digits);
}
