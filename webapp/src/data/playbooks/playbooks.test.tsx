import {QueryClientProvider} from '@tanstack/react-query';
import {act, renderHook, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {ReactNode} from 'react';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

import type {Playbook} from 'src/domain/playbook';
import {aPlaybook} from 'src/testing/playbooks';
import {api, server} from 'src/testing/server';

import {queryClient} from '../query_client';

import {archivePlaybook} from './archive_playbook';
import {changePlaybook} from './change_playbook';
import {restorePlaybook} from './restore_playbook';
import {usePlaybook} from './use_playbook';
import {usePlaybookList} from './use_playbook_list';

/** A server with one playbook that it replaces as a whole. */
let stored: Playbook;
let writes = 0;
let refuse = false;

beforeEach(() => {
    stored = aPlaybook('Incident', {description: 'old'});
    writes = 0;
    refuse = false;
    server.use(
        http.get(api('/playbooks/:id'), () => HttpResponse.json(stored)),
        http.put(api('/playbooks/:id'), async ({request}) => {
            if (refuse) {
                return HttpResponse.json({error: 'title: must not be empty'}, {status: 400});
            }
            writes++;
            stored = {...((await request.json()) as Playbook), update_at: stored.update_at + 1};
            return HttpResponse.json(stored);
        }),
        http.delete(api('/playbooks/:id'), () => new HttpResponse(null, {status: 204})),
        http.put(api('/playbooks/:id/restore'), () => new HttpResponse(null, {status: 204})),
    );
});
afterEach(() => queryClient.clear());

const wrapper = ({children}: {children: ReactNode}) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

async function show() {
    const {result} = renderHook(() => usePlaybook(stored.id), {wrapper});
    await waitFor(() => expect(result.current.data).toBeDefined());
    return () => result.current.data as Playbook;
}

describe('changePlaybook', () => {
    it('shows several changes at once and saves them in order', async () => {
        const playbook = await show();
        const first = changePlaybook(stored.id, (now) => ({...now, title: 'New'}));
        const second = changePlaybook(stored.id, (now) => ({...now, title: `${now.title}er`}));
        await waitFor(() => expect(playbook().title).toBe('Newer'));
        await act(() => Promise.all([first, second]));
        expect(stored.title).toBe('Newer');
        expect(writes).toBe(2);
        expect(playbook()).toEqual(stored);
    });

    it('keeps what somebody else saved meanwhile', async () => {
        const playbook = await show();
        stored = {...stored, description: 'by somebody else'};
        await act(() => changePlaybook(stored.id, (now) => ({...now, title: 'Mine'})));
        expect(stored).toMatchObject({title: 'Mine', description: 'by somebody else'});
        await waitFor(() => expect(playbook()).toEqual(stored));
    });

    it('comes back when the server refuses', async () => {
        const playbook = await show();
        refuse = true;
        await expect(changePlaybook(stored.id, (now) => ({...now, title: ''}))).rejects.toMatchObject({
            kind: 'invalid',
        });
        await waitFor(() => expect(playbook().title).toBe('Incident'));
    });
});

describe('archiving', () => {
    it('archives and restores', async () => {
        const playbook = await show();
        await act(() => archivePlaybook(stored.id));
        await waitFor(() => expect(playbook().delete_at).toBeGreaterThan(0));
        await act(() => restorePlaybook(stored.id));
        await waitFor(() => expect(playbook().delete_at).toBe(0));
    });
});

describe('usePlaybookList', () => {
    it('reads page by page', async () => {
        const asked: string[] = [];
        server.use(
            http.get(api('/playbooks'), ({request}) => {
                const {searchParams} = new URL(request.url);
                asked.push(searchParams.toString());
                const page = Number(searchParams.get('page'));
                const items = [aPlaybook(`p${page}`)];
                return HttpResponse.json({total_count: 2, page_count: 2, has_more: page === 0, items});
            }),
        );
        const {result} = renderHook(() => usePlaybookList({team_id: 't', with_archived: true, per_page: 1}), {wrapper});
        await waitFor(() => expect(result.current.playbooks).toHaveLength(1));
        await act(() => result.current.fetchNextPage());
        await waitFor(() => expect(result.current.playbooks.map(({title}) => title)).toEqual(['p0', 'p1']));
        expect(result.current).toMatchObject({total: 2, hasNextPage: false});
        expect(asked).toEqual([
            'per_page=1&team_id=t&with_archived=true&page=0',
            'per_page=1&team_id=t&with_archived=true&page=1',
        ]);
    });
});
