import {http, HttpResponse} from 'msw';

import type {Playbook} from 'src/domain/playbook';

import {api, server} from './server';

/** A server with one playbook that is changed in parts, with versions as the real one has them. */
export class ServedPlaybook {
    /** What was sent by PATCH, in order. */
    readonly patches: Partial<Playbook>[] = [];
    /** Versions that were refused, because others had been faster. */
    refusals = 0;

    constructor(public stored: Playbook) {
        server.use(
            http.get(api('/playbooks/:id'), () => HttpResponse.json(this.stored)),
            http.patch(api('/playbooks/:id'), async ({request}) => {
                if (request.headers.get('If-Match') !== this.version) {
                    this.refusals++;
                    return HttpResponse.json({error: 'changed since', current: this.stored}, {status: 412});
                }
                const patch = (await request.json()) as Partial<Playbook>;
                this.patches.push(patch);
                this.change(patch);
                return new HttpResponse(null, {status: 204, headers: {ETag: this.version}});
            }),
        );
    }

    /** Changes it, as somebody else would. */
    change(fields: Partial<Playbook>): void {
        this.stored = {...this.stored, ...fields, update_at: this.stored.update_at + 1};
    }

    private get version(): string {
        return `"${this.stored.update_at}"`;
    }
}
