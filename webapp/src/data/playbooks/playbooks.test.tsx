import {QueryClientProvider} from '@tanstack/react-query';
import {act, renderHook, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {ReactNode} from 'react';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';

import type {Checklist} from 'src/domain/checklist';
import * as edits from 'src/domain/edits';
import type {Playbook} from 'src/domain/playbook';
import type {Task} from 'src/domain/task';
import {aPlaybook} from 'src/testing/playbooks';
import {ServedPlaybook} from 'src/testing/served_playbook';
import {api, server} from 'src/testing/server';

import {handlePlaybookChanged} from '../live';
import {queryClient} from '../query_client';

import {archivePlaybook} from './archive_playbook';
import {changePlaybook, type PlaybookEdit} from './change_playbook';
import {restorePlaybook} from './restore_playbook';
import {usePlaybook} from './use_playbook';
import {usePlaybookList} from './use_playbook_list';

let served: ServedPlaybook;
const mine = () => Promise.resolve(true);
const theirs = () => Promise.resolve(false);

beforeEach(() => {
    served = new ServedPlaybook(aPlaybook('Incident', {description: 'old'}));
    server.use(
        http.delete(api('/playbooks/:id'), () => new HttpResponse(null, {status: 204})),
        http.put(api('/playbooks/:id/restore'), () => new HttpResponse(null, {status: 204})),
    );
});
afterEach(() => queryClient.clear());

const wrapper = ({children}: {children: ReactNode}) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

async function show() {
    const {result} = renderHook(() => usePlaybook(served.stored.id), {wrapper});
    await waitFor(() => expect(result.current.data).toBeDefined());
    return () => result.current.data as Playbook;
}

function change(apply: PlaybookEdit['apply'], edit: Partial<PlaybookEdit> = {}) {
    return changePlaybook(served.stored.id, {apply, decide: () => Promise.reject(new Error('asked')), ...edit});
}

describe('changePlaybook', () => {
    it('shows several changes at once and saves them in order, each only what it changes', async () => {
        const playbook = await show();
        const first = change((now) => ({...now, title: 'New'}));
        const second = change((now) => ({...now, title: `${now.title}er`}));
        await waitFor(() => expect(playbook().title).toBe('Newer'));
        await act(() => Promise.all([first, second]));
        expect(served.patches).toEqual([{title: 'New'}, {title: 'Newer'}]);
        expect(served.refusals).toBe(0);
        expect(playbook()).toEqual(served.stored);
    });

    it('sends nothing where nothing changes', async () => {
        await show();
        expect(await change((now) => ({...now, title: `${now.title}`}))).toBe(true);
        expect(served.patches).toEqual([]);
    });

    it('keeps what somebody else saved meanwhile, without asking', async () => {
        const playbook = await show();
        served.change({description: 'by somebody else'});
        await act(() => change((now) => ({...now, title: 'Mine'})));
        expect(served.refusals).toBe(1);
        expect(served.stored).toMatchObject({title: 'Mine', description: 'by somebody else'});
        await waitFor(() => expect(playbook()).toEqual(served.stored));
    });

    it('merges changes of different tasks', async () => {
        const playbook = await show();
        const [list] = served.stored.checklists as [Checklist];
        const [one, two] = list.items as [Task, Task];
        served.change({checklists: edits.editTask([list], two.id, {title: 'theirs'})});
        await act(() =>
            change((now) => ({...now, checklists: edits.editTask(now.checklists, one.id, {title: 'mine'})})),
        );
        await waitFor(() =>
            expect(playbook().checklists[0]?.items.map(({title}) => title)).toEqual(['mine', 'theirs']),
        );
        expect(playbook()).toEqual(served.stored);
    });

    it('keeps the own version where the person wants that', async () => {
        await show();
        served.change({title: 'Theirs'});
        const decide = vi.fn(mine);
        expect(await act(() => change((now) => ({...now, title: 'Mine'}), {decide}))).toBe(true);
        expect(decide).toHaveBeenCalledExactlyOnceWith([
            {place: {kind: 'playbook'}, field: 'title', mine: 'Mine', theirs: 'Theirs'},
        ]);
        expect(served.stored.title).toBe('Mine');
    });

    it('takes the version of somebody else where the person wants that', async () => {
        const playbook = await show();
        served.change({title: 'Theirs'});
        expect(await act(() => change((now) => ({...now, title: 'Mine'}), {decide: theirs}))).toBe(false);
        expect(served.patches).toEqual([]);
        await waitFor(() => expect(playbook().title).toBe('Theirs'));
    });

    it('asks about what was changed while the person wrote, even when it is on screen by now', async () => {
        await show();
        const decide = vi.fn(theirs);
        await act(() =>
            change((now) => ({...now, title: 'Mine'}), {seen: (now) => ({...now, title: 'Long ago'}), decide}),
        );
        expect(decide).toHaveBeenCalledOnce();
        expect(served.patches).toEqual([]);
    });

    it('says that a task is gone which somebody else deleted', async () => {
        const playbook = await show();
        const [list] = served.stored.checklists as [Checklist];
        const [task] = list.items as [Task];
        served.change({checklists: edits.removeTask([list], task.id)});
        const edit = change((now) => ({...now, checklists: edits.editTask(now.checklists, task.id, {title: 'x'})}));
        await expect(edit).rejects.toMatchObject({kind: 'not_found'});
        await waitFor(() => expect(playbook().checklists[0]?.items).toHaveLength(1));
    });

    it('comes back when the server refuses', async () => {
        const playbook = await show();
        server.use(
            http.patch(api('/playbooks/:id'), () =>
                HttpResponse.json({error: 'title: must not be empty'}, {status: 400}),
            ),
        );
        await expect(change((now) => ({...now, title: ''}))).rejects.toMatchObject({kind: 'invalid'});
        await waitFor(() => expect(playbook().title).toBe('Incident'));
    });

    it('gives up when others are always faster', async () => {
        await show();
        server.use(
            http.patch(api('/playbooks/:id'), () => {
                served.refusals++;
                served.change({description: `${served.refusals}`});
                return HttpResponse.json({error: 'changed', current: served.stored}, {status: 412});
            }),
        );
        await expect(change((now) => ({...now, title: 'Mine'}))).rejects.toMatchObject({kind: 'outdated'});
        expect(served.refusals).toBe(5);
    });
});

describe('a message about a playbook', () => {
    const news = (fields: object) => ({data: {payload: JSON.stringify(fields)}});

    it('makes an older one on screen be read again', async () => {
        const playbook = await show();
        served.change({title: 'Theirs'});
        handlePlaybookChanged(news({playbookID: served.stored.id, updateAt: served.stored.update_at}));
        await waitFor(() => expect(playbook().title).toBe('Theirs'));
    });

    it('about a version that is at hand costs nothing', async () => {
        const playbook = await show();
        const {update_at} = playbook();
        served.change({title: 'Not to be read'});
        handlePlaybookChanged(news({playbookID: served.stored.id, updateAt: update_at}));
        await act(async () => undefined);
        expect(queryClient.isFetching()).toBe(0);
        expect(playbook().title).toBe('Incident');
    });

    it('that does not say which one makes all be read again', async () => {
        const playbook = await show();
        served.change({title: 'Theirs'});
        handlePlaybookChanged(news({teamID: 'x'}));
        await waitFor(() => expect(playbook().title).toBe('Theirs'));
    });
});

describe('archiving', () => {
    it('archives and restores', async () => {
        const playbook = await show();
        await act(() => archivePlaybook(served.stored.id));
        await waitFor(() => expect(playbook().delete_at).toBeGreaterThan(0));
        await act(() => restorePlaybook(served.stored.id));
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
