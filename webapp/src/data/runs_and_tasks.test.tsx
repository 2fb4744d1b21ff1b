import {QueryClientProvider} from '@tanstack/react-query';
import {act, renderHook, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {ReactNode} from 'react';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

import type {Checklist} from 'src/domain/checklist';
import type {RunUpdate} from 'src/domain/live';
import type {Run} from 'src/domain/run';
import {testId} from 'src/testing/host_state';
import {aChecklist, aRun, aTask} from 'src/testing/runs';
import {api, server} from 'src/testing/server';

import {addChecklist} from './checklists/add_checklist';
import {moveChecklist} from './checklists/move_checklist';
import {handleRunUpdated, handleRunUpdatedIncremental} from './live';
import {queryClient} from './query_client';
import {finishRun} from './runs/finish_run';
import {updateRun} from './runs/update_run';
import {useRun} from './runs/use_run';
import {addTask} from './tasks/add_task';
import {duplicateTask} from './tasks/duplicate_task';
import {moveTask} from './tasks/move_task';
import {removeTask} from './tasks/remove_task';
import {setTaskState} from './tasks/set_task_state';

const run = aRun('r', {checklists: [aChecklist('A', ['a', 'b']), aChecklist('B', ['c'])]});
const id = testId;

/** A request that waits until the test answers it. */
function held(method: 'put' | 'post' | 'delete' | 'patch', path: string) {
    const arrived: {body: unknown; path: string; answer: (response: Response) => void}[] = [];
    server.use(
        http[method](api(path), async ({request}) => {
            const body = await request.json().catch(() => undefined);
            const {pathname} = new URL(request.url);
            return new Promise<Response>((answer) => arrived.push({body, path: pathname, answer}));
        }),
    );
    return {
        arrived,
        async next(count = 1) {
            await waitFor(() => expect(arrived).toHaveLength(count));
            return arrived[count - 1] as (typeof arrived)[number];
        },
    };
}

const reads = {count: 0, run};

beforeEach(() => {
    reads.count = 0;
    reads.run = run;
    server.use(
        http.get(api('/runs/:id'), () => {
            reads.count++;
            return HttpResponse.json(reads.run);
        }),
    );
});
afterEach(() => queryClient.clear());

async function showRun() {
    const wrapper = ({children}: {children: ReactNode}) => (
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    );
    const {result} = renderHook(() => useRun(run.id), {wrapper});
    await waitFor(() => expect(result.current.data).toBeDefined());
    return {
        run: () => result.current.data as Run,
        tasks: () =>
            (result.current.data as Run).checklists
                .map(({items}) => items.map(({title, state}) => title + (state === 'closed' ? '!' : '')).join(' '))
                .join(' | '),
    };
}

function said(payload: unknown) {
    return {data: {payload: JSON.stringify(payload)}};
}

function ticked(taskId: string, at: number, checklist = 'A'): RunUpdate {
    const fields = {state: 'closed', update_at: at} as const;
    return {
        id: run.id,
        playbook_run_updated_at: at,
        changed_fields: {
            checklists: [
                {
                    id: id(`list ${checklist}`),
                    checklist_updated_at: at,
                    item_updates: [{id: taskId, checklist_item_updated_at: at, fields}],
                },
            ],
        },
    };
}

const DONE = () => HttpResponse.json({});

describe('a change of a task', () => {
    it('shows at once, goes to the position of the task with its id, and holds without another read', async () => {
        const requests = held('put', '/runs/:id/checklists/:c/item/:i/state');
        const screen = await showRun();
        let sent!: Promise<void>;
        act(() => void (sent = setTaskState(run.id, id('b'), 'closed')));
        await waitFor(() => expect(screen.tasks()).toBe('a b! | c'));
        const request = await requests.next();
        expect(request.path).toMatch(/\/checklists\/0\/item\/1\/state$/);
        expect(request.body).toEqual({new_state: 'closed', item_id: id('b'), checklist_id: id('list A')});
        request.answer(DONE());
        await act(() => sent);
        expect(screen.tasks()).toBe('a b! | c');
        expect(screen.run().task_completed).toBe(1);
        expect(reads.count).toBe(1);
    });

    it('comes back when the server refuses, and the run is read again', async () => {
        const requests = held('put', '/runs/:id/checklists/:c/item/:i/state');
        const screen = await showRun();
        const sent = setTaskState(run.id, id('b'), 'closed');
        (await requests.next()).answer(HttpResponse.json({error: 'cannot modify a finished run'}, {status: 400}));
        await expect(sent).rejects.toMatchObject({kind: 'invalid', message: 'cannot modify a finished run'});
        await waitFor(() => expect(screen.tasks()).toBe('a b | c'));
        await waitFor(() => expect(reads.count).toBe(2));
    });

    it('comes back when the server is not reached', async () => {
        server.use(http.put(api('/runs/:id/checklists/:c/item/:i/state'), () => HttpResponse.error()));
        const screen = await showRun();
        await expect(setTaskState(run.id, id('b'), 'closed')).rejects.toMatchObject({kind: 'network', status: 0});
        await waitFor(() => expect(screen.tasks()).toBe('a b | c'));
        expect(reads.count).toBe(1);
    });

    it('does not flicker when a message from before arrives', async () => {
        const requests = held('put', '/runs/:id/checklists/:c/item/:i/state');
        const screen = await showRun();
        const sent = setTaskState(run.id, id('b'), 'closed');
        await waitFor(() => expect(screen.tasks()).toBe('a b! | c'));
        act(() => handleRunUpdated(said({...run, update_at: 2000, name: 'renamed'})));
        await waitFor(() => expect(screen.run().name).toBe('renamed'));
        expect(screen.tasks()).toBe('a b! | c');
        (await requests.next()).answer(DONE());
        await act(() => sent);
        expect(screen.tasks()).toBe('a b! | c');
    });

    it('gives way to what somebody else did to the task meanwhile', async () => {
        const requests = held('put', '/runs/:id/checklists/:c/item/:i/state');
        const screen = await showRun();
        const sent = setTaskState(run.id, id('b'), 'in_progress');
        const request = await requests.next();
        act(() => handleRunUpdatedIncremental(said(ticked(id('b'), 2000))));
        request.answer(DONE());
        await act(() => sent);
        await waitFor(() => expect(screen.tasks()).toBe('a b! | c'));
    });

    it('waits for the one before and finds the position anew', async () => {
        const moves = held('post', '/runs/:id/checklists/move-item');
        const states = held('put', '/runs/:id/checklists/:c/item/:i/state');
        const screen = await showRun();
        const moved = moveTask(run.id, {taskId: id('a'), checklistId: id('list B'), position: 1});
        const ticked = setTaskState(run.id, id('a'), 'closed');
        await waitFor(() => expect(screen.tasks()).toBe('b | c a!'));
        const move = await moves.next();
        expect(move.body).toEqual({
            source_checklist_idx: 0,
            source_item_idx: 0,
            dest_checklist_idx: 1,
            dest_item_idx: 1,
            item_id: id('a'),
            checklist_id: id('list A'),
            dest_checklist_id: id('list B'),
        });
        expect(states.arrived).toHaveLength(0);
        move.answer(new HttpResponse(null, {status: 200}));
        const tick = await states.next();
        expect(tick.path).toMatch(/\/checklists\/1\/item\/1\/state$/);
        tick.answer(DONE());
        await act(() => Promise.all([moved, ticked]));
        expect(screen.tasks()).toBe('b | c a!');
    });

    it('is sent once more to the new position when somebody else was faster', async () => {
        const requests = held('put', '/runs/:id/checklists/:c/item/:i/state');
        const screen = await showRun();
        const sent = setTaskState(run.id, id('b'), 'closed');
        reads.run = {...run, update_at: 3000, checklists: [aChecklist('A', ['b', 'a']), aChecklist('B', ['c'])]};
        (await requests.next()).answer(HttpResponse.json({error: 'moved'}, {status: 409}));
        const again = await requests.next(2);
        expect(again.path).toMatch(/\/checklists\/0\/item\/0\/state$/);
        again.answer(DONE());
        await act(() => sent);
        expect(screen.tasks()).toBe('b! a | c');
    });

    it('fails when the task is gone', async () => {
        const screen = await showRun();
        act(() => handleRunUpdated(said({...run, update_at: 2000, checklists: [aChecklist('A', ['a'])]})));
        await waitFor(() => expect(screen.tasks()).toBe('a'));
        await expect(setTaskState(run.id, id('b'), 'closed')).rejects.toMatchObject({kind: 'not_found'});
    });
});

describe('a new task', () => {
    const added = aTask('n', {id: id('real'), update_at: 2000});
    const withAdded: Checklist[] = [aChecklist('A', ['a', 'b', added], {update_at: 2000}), aChecklist('B', ['c'])];

    it('shows at once and gets the id of the server', async () => {
        const requests = held('post', '/runs/:id/checklists/:c/add');
        const screen = await showRun();
        const sent = addTask(run.id, id('list A'), {title: 'n'});
        await waitFor(() => expect(screen.tasks()).toBe('a b n | c'));
        const request = await requests.next();
        expect(request.body).toEqual({title: 'n'});
        request.answer(HttpResponse.json(added, {status: 201}));
        await act(() => sent);
        await waitFor(() => expect(screen.run().checklists[0]?.items[2]?.id).toBe(id('real')));
        expect(screen.tasks()).toBe('a b n | c');
    });

    it('stands there once when the message comes before the answer', async () => {
        const requests = held('post', '/runs/:id/checklists/:c/add');
        const screen = await showRun();
        const sent = addTask(run.id, id('list A'), {title: 'n'});
        const request = await requests.next();
        act(() => handleRunUpdated(said({...run, update_at: 2000, checklists: withAdded})));
        await waitFor(() => expect(screen.run().update_at).toBe(2000));
        expect(screen.tasks()).toBe('a b n | c');
        request.answer(HttpResponse.json(added, {status: 201}));
        await act(() => sent);
        expect(screen.tasks()).toBe('a b n | c');
    });

    it('may be called like another one', async () => {
        const requests = held('post', '/runs/:id/checklists/:c/add');
        const screen = await showRun();
        const sent = addTask(run.id, id('list A'), {title: 'b'});
        await waitFor(() => expect(screen.tasks()).toBe('a b b | c'));
        (await requests.next()).answer(HttpResponse.json(aTask('b', {id: id('real')}), {status: 201}));
        await act(() => sent);
        expect(screen.tasks()).toBe('a b b | c');
    });
});

describe('other changes', () => {
    it('copies a task to the place behind it', async () => {
        const requests = held('post', '/runs/:id/checklists/:c/item/:i/duplicate');
        const screen = await showRun();
        const sent = duplicateTask(run.id, id('a'));
        await waitFor(() => expect(screen.tasks()).toBe('a a b | c'));
        (await requests.next()).answer(HttpResponse.json(aTask('a', {id: id('copy')}), {status: 201}));
        await act(() => sent);
        await waitFor(() => expect(screen.run().checklists[0]?.items.map((task) => task.id)).toContain(id('copy')));
        expect(screen.tasks()).toBe('a a b | c');
    });

    it('removes a task', async () => {
        const requests = held('delete', '/runs/:id/checklists/:c/item/:i');
        const screen = await showRun();
        const sent = removeTask(run.id, id('a'));
        await waitFor(() => expect(screen.tasks()).toBe('b | c'));
        (await requests.next()).answer(new HttpResponse(null, {status: 204}));
        await act(() => sent);
        expect(screen.tasks()).toBe('b | c');
    });

    it('moves and adds checklists', async () => {
        const moves = held('post', '/runs/:id/checklists/move');
        const adds = held('post', '/runs/:id/checklists');
        const screen = await showRun();
        const moved = moveChecklist(run.id, {checklistId: id('list B'), position: 0});
        await waitFor(() => expect(screen.tasks()).toBe('c | a b'));
        const move = await moves.next();
        expect(move.body).toEqual({source_checklist_idx: 1, dest_checklist_idx: 0, checklist_id: id('list B')});
        move.answer(new HttpResponse(null, {status: 200}));
        await act(() => moved);
        const sent = addChecklist(run.id, 'N', [{title: 'x'}]);
        const add = await adds.next();
        expect(add.body).toEqual({title: 'N', items: [{title: 'x'}]});
        add.answer(HttpResponse.json(aChecklist('N', ['x']), {status: 201}));
        await act(() => sent);
        await waitFor(() => expect(screen.tasks()).toBe('c | a b | x'));
    });

    it('renames a run with what the server made of it', async () => {
        const requests = held('patch', '/runs/:id');
        const screen = await showRun();
        const sent = updateRun(run.id, {name: 'new '});
        await waitFor(() => expect(screen.run().name).toBe('new '));
        const request = await requests.next();
        expect(request.body).toEqual({name: 'new '});
        request.answer(HttpResponse.json({...run, name: 'new', update_at: 2000}));
        await act(() => sent);
        await waitFor(() => expect(screen.run()).toMatchObject({name: 'new', update_at: 2000}));
    });

    it('finishes a run', async () => {
        const requests = held('put', '/runs/:id/finish');
        const screen = await showRun();
        const sent = finishRun(run.id);
        await waitFor(() => expect(screen.run().current_status).toBe('Finished'));
        (await requests.next()).answer(HttpResponse.json({status: 'OK'}));
        await act(() => sent);
        expect(screen.run().current_status).toBe('Finished');
    });
});
