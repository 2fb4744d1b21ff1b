import {isApiError} from 'src/api/errors';

export {isApiError} from 'src/api/errors';

/** What the server says went wrong, in words for people; empty when it said nothing that they could use. */
export function reasonOf(error: unknown): string {
    return isApiError(error) ? error.message : '';
}

/** Whether something is not there for the reader: gone, never there, or private. */
export function isUnavailable(error: unknown): boolean {
    return isApiError(error, 'not_found') || isApiError(error, 'forbidden') || isApiError(error, 'invalid');
}
