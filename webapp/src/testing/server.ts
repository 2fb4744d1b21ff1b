import {setupServer} from 'msw/node';

/**
 * Answers the requests of tests. Each test says which it expects; a request that none was said for fails the test
 * that caused it.
 */
export const server = setupServer();

/** An address of the plugin's REST API, for handlers: `api('/runs/:id')`. */
export function api(path: string): string {
    return `${window.location.origin}/plugins/playbooks/api/v0${path}`;
}

/** An address of the host's REST API, for handlers. */
export function hostApi(path: string): string {
    return `${window.location.origin}/api/v4${path}`;
}
