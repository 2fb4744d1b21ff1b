import {isApiError} from 'src/api/errors';

export {isApiError} from 'src/api/errors';

/** Whether something is not there for the reader: gone, never there, or private. */
export function isUnavailable(error: unknown): boolean {
    return isApiError(error, 'not_found') || isApiError(error, 'forbidden') || isApiError(error, 'invalid');
}
