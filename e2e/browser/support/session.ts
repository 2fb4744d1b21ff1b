import {setting} from './settings';

/** Somebody signed in to the REST API. */
export class Session {
    private constructor(
        readonly userId: string,
        private readonly token: string,
    ) {}

    /** Signs in. Rejects when the server does not know the name or the password. */
    static async open(username: string, password: string): Promise<Session> {
        const response = await send('POST', '/api/v4/users/login', {
            login_id: username,
            password,
        });
        const {id} = (await response.json()) as {id: string};
        return new Session(id, response.headers.get('Token') ?? '');
    }

    /** Calls Mattermost, by the path after `/api/v4`. */
    async host<T>(method: string, path: string, body?: unknown): Promise<T> {
        return this.call(method, `/api/v4${path}`, body);
    }

    /** Calls Playbooks, by the path after its `/api/v0`. */
    async playbooks<T>(method: string, path: string, body?: unknown): Promise<T> {
        return this.call(method, `/plugins/playbooks/api/v0${path}`, body);
    }

    private async call<T>(method: string, path: string, body: unknown): Promise<T> {
        const text = await (await send(method, path, body, this.token)).text();
        return (text === '' ? undefined : JSON.parse(text)) as T;
    }
}

async function send(method: string, path: string, body: unknown, token?: string): Promise<Response> {
    const response = await fetch(setting('PB_URL') + path, {
        method,
        headers: {
            'Content-Type': 'application/json',
            'X-Requested-With': 'XMLHttpRequest',
            ...(token && {Authorization: `Bearer ${token}`}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
        throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    }
    return response;
}
