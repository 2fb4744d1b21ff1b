/**
 * What went wrong, for deciding what to do about it. `network`: the server was not reached. `outdated`: somebody else
 * changed what the request meant to change.
 */
export type ErrorKind =
    | 'network'
    | 'invalid'
    | 'unauthorized'
    | 'forbidden'
    | 'not_found'
    | 'conflict'
    | 'outdated'
    | 'too_large'
    | 'server';

/** One member of a request that is wrong. */
export interface Problem {
    /** Where, as a path such as `checklists[0].title`. */
    field: string;
    message: string;
}

/** Every request that fails throws this, except cancelled ones. */
export class ApiError extends Error {
    override readonly name = 'ApiError';
    readonly kind: ErrorKind;
    /** 0 when the server was not reached. */
    readonly status: number;
    /** Empty unless single members of the request were wrong. */
    readonly problems: readonly Problem[];
    /** What there is now, when the request was `outdated` and the server said it. */
    readonly current: unknown;

    /** `message` is the server's, for people; empty when it said nothing that they could use. */
    constructor(
        kind: ErrorKind,
        status: number,
        message: string,
        {problems = [], current}: {problems?: readonly Problem[]; current?: unknown} = {},
    ) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.problems = problems;
        this.current = current;
    }
}

export function isApiError(error: unknown, kind?: ErrorKind): error is ApiError {
    return error instanceof ApiError && (kind === undefined || error.kind === kind);
}

const KINDS: Readonly<Record<number, ErrorKind>> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not_found',
    409: 'conflict',
    412: 'outdated',
    413: 'too_large',
};

function kindOf(status: number): ErrorKind {
    return KINDS[status] ?? (status >= 500 ? 'server' : 'invalid');
}

/** Reads the error out of an answer that is not a success. */
export async function errorOf(response: Response): Promise<ApiError> {
    const kind = kindOf(response.status);
    const body: unknown = await response.json().catch(() => undefined);
    const {error, problems, current} = (body ?? {}) as {error?: unknown; problems?: unknown; current?: unknown};
    // What broke on the server is in its log; its text would help nobody here.
    const message = typeof error === 'string' && kind !== 'server' ? error : '';
    return new ApiError(kind, response.status, message, {
        problems: Array.isArray(problems) ? (problems as Problem[]) : [],
        current,
    });
}
