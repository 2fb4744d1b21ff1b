import {http, HttpResponse} from 'msw';
import {afterEach, describe, expect, it} from 'vitest';

import {api as address, server} from 'src/testing/server';

import {answer, api} from './client';
import {isApiError} from './errors';

const path = {id: 'r'};
const read = () => answer(api.GET('/runs/{id}', {params: {path}}));

function answers(response: () => Response) {
    server.use(http.get(address('/runs/:id'), response));
}

afterEach(() => {
    document.cookie = 'MMCSRF=; max-age=0';
});

describe('a request', () => {
    it('counts as coming from the signed-in page', async () => {
        document.cookie = 'MMCSRF=token';
        let headers!: Headers;
        server.use(
            http.put(address('/runs/:id/finish'), ({request}) => {
                headers = request.headers;
                return HttpResponse.json({status: 'OK'});
            }),
        );
        await answer(api.PUT('/runs/{id}/finish', {params: {path}}));
        expect(headers.get('X-CSRF-Token')).toBe('token');
        expect(headers.get('X-Requested-With')).toBe('XMLHttpRequest');
        expect(headers.get('Prefer')).toBe('problems');
    });

    it('repeats the name of a list in the query', async () => {
        let url = '';
        server.use(
            http.get(address('/runs'), ({request}) => {
                url = request.url;
                return HttpResponse.json({items: []});
            }),
        );
        await answer(api.GET('/runs', {params: {query: {statuses: ['InProgress', 'Finished'], page: 0}}}));
        expect(new URL(url).searchParams.getAll('statuses')).toEqual(['InProgress', 'Finished']);
    });

    it('may be answered without a body', async () => {
        server.use(http.delete(address('/playbooks/:id'), () => new HttpResponse(null, {status: 204})));
        await expect(answer(api.DELETE('/playbooks/{id}', {params: {path}}))).resolves.toBeUndefined();
        server.use(http.put(address('/playbooks/:id/restore'), () => new HttpResponse('', {status: 200})));
        await expect(answer(api.PUT('/playbooks/{id}/restore', {params: {path}}))).resolves.toBeUndefined();
    });
});

describe('a failure', () => {
    it.each([
        [400, 'invalid'],
        [401, 'unauthorized'],
        [403, 'forbidden'],
        [404, 'not_found'],
        [409, 'conflict'],
        [413, 'too_large'],
        [422, 'invalid'],
    ])('with status %i is %s and says what the server says', async (status, kind) => {
        answers(() => HttpResponse.json({error: 'title: must not be empty'}, {status}));
        await expect(read()).rejects.toMatchObject({kind, status, message: 'title: must not be empty', problems: []});
    });

    it('of the server itself says nothing, because its text helps nobody', async () => {
        answers(() => HttpResponse.json({error: 'An internal error has occurred.'}, {status: 500}));
        await expect(read()).rejects.toMatchObject({kind: 'server', status: 500, message: ''});
    });

    it('may be plain text', async () => {
        answers(() => new HttpResponse('Not authorized\n', {status: 401}));
        await expect(read()).rejects.toMatchObject({kind: 'unauthorized', message: ''});
    });

    it('names the fields that are wrong', async () => {
        const problems = [{field: 'checklists[0].title', message: 'must not be empty'}];
        answers(() => HttpResponse.json({error: 'wrong', problems}, {status: 400}));
        await expect(read()).rejects.toMatchObject({problems});
    });

    it('of the network has a kind of its own', async () => {
        answers(() => HttpResponse.error());
        const error = await read().catch((failure: unknown) => failure);
        expect(isApiError(error, 'network')).toBe(true);
        expect(isApiError(error, 'server')).toBe(false);
        expect(isApiError(new Error('x'))).toBe(false);
    });

    it('by cancelling stays what it is', async () => {
        answers(() => HttpResponse.json({}));
        const controller = new AbortController();
        const call = answer(api.GET('/runs/{id}', {params: {path}, signal: controller.signal}));
        controller.abort();
        await expect(call).rejects.toMatchObject({name: 'AbortError'});
    });
});
