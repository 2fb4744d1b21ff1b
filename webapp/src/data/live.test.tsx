import {QueryClientProvider} from '@tanstack/react-query';
import {act, renderHook, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {ReactNode} from 'react';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

import type {Run} from 'src/domain/run';
import {aRun} from 'src/testing/runs';
import {api, server} from 'src/testing/server';

import {
    handleChannelUpdated,
    handleMembershipChanged,
    handleReconnect,
    handleRunCreated,
    handleRunUpdated,
    handleRunUpdatedIncremental,
    handleSettingsChanged,
} from './live';
import {queryClient} from './query_client';
import {useRun} from './runs/use_run';
import {useRunList} from './runs/use_run_list';
import {useSettings} from './settings/use_settings';

const run = aRun('one', {update_at: 1000});
const reads = {run: 0, list: 0};
let listed: Run[] = [];

beforeEach(() => {
    Object.assign(reads, {run: 0, list: 0});
    listed = [run];
    server.use(
        http.get(api('/runs/:id'), () => {
            reads.run++;
            return HttpResponse.json(run);
        }),
        http.get(api('/runs'), () => {
            reads.list++;
            return HttpResponse.json({
                total_count: listed.length,
                page_count: 1,
                per_page: 15,
                has_more: false,
                items: listed,
            });
        }),
        http.get(api('/settings'), () => HttpResponse.json({enable_experimental_features: false})),
    );
});
afterEach(() => queryClient.clear());

const wrapper = ({children}: {children: ReactNode}) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

async function show() {
    const {result} = renderHook(() => ({one: useRun(run.id), list: useRunList({channel_id: run.channel_id})}), {
        wrapper,
    });
    await waitFor(() => expect(result.current.one.data && result.current.list.data).toBeDefined());
    return {
        name: () => result.current.one.data?.name,
        names: () => result.current.list.runs.map(({name}) => name),
    };
}

const said = (payload: unknown) => ({data: {payload: JSON.stringify(payload)}});

describe('a full message', () => {
    it('replaces the run and its copy in lists without reading', async () => {
        const screen = await show();
        act(() => handleRunUpdated(said({...run, update_at: 1001, summary: 'news', task_completed: 1})));
        await waitFor(() =>
            expect(queryClient.getQueryData(['runs', 'detail', run.id])).toMatchObject({summary: 'news'}),
        );
        expect(screen.name()).toBe('one');
        expect(reads).toEqual({run: 1, list: 1});
    });

    it('is dropped when it is older', async () => {
        const screen = await show();
        act(() => handleRunUpdated(said({...run, update_at: 999, name: 'old'})));
        expect(screen.name()).toBe('one');
    });

    it('makes lists be read again when the run may belong elsewhere', async () => {
        const screen = await show();
        listed = [];
        act(() => handleRunUpdated(said({...run, update_at: 1001, current_status: 'Finished'})));
        await waitFor(() => expect(screen.names()).toEqual([]));
        expect(reads).toEqual({run: 1, list: 2});
    });

    it('about a run that nobody looks at costs nothing', async () => {
        await show();
        act(() => handleRunUpdated(said(aRun('other'))));
        await act(async () => undefined);
        expect(reads).toEqual({run: 1, list: 1});
    });

    it.each([[{data: {}}], [{data: {payload: ''}}], [{data: {payload: '{broken'}}]])(
        'without payload is ignored',
        (m) => {
            expect(() => handleRunUpdated(m)).not.toThrow();
            expect(handleRunCreated(m)).toBeUndefined();
        },
    );
});

describe('an incremental message', () => {
    it('changes the run and its copy in lists', async () => {
        const screen = await show();
        listed = [{...run, name: 'two', update_at: 1001}];
        act(() =>
            handleRunUpdatedIncremental(
                said({id: run.id, playbook_run_updated_at: 1001, changed_fields: {name: 'two'}}),
            ),
        );
        await waitFor(() => expect(screen.name()).toBe('two'));
        await waitFor(() => expect(screen.names()).toEqual(['two']));
        expect(reads.run).toBe(1);
    });
});

describe('an answer that a message overtook', () => {
    it('does not bring the old run back', async () => {
        const screen = await show();
        act(() => handleRunUpdated(said({...run, update_at: 1001, name: 'new'})));
        await act(() => queryClient.refetchQueries({queryKey: ['runs', 'detail', run.id]}));
        expect(reads.run).toBe(2);
        expect(screen.name()).toBe('new');
    });
});

describe('other messages', () => {
    it('a new run is at hand, and lists are read again', async () => {
        const screen = await show();
        const started = aRun('started');
        listed = [started, run];
        let created: unknown;
        void act(() => (created = handleRunCreated(said({playbook_run: started, client_id: 'me', channel_name: 'x'}))));
        expect(created).toMatchObject({client_id: 'me', channel_name: 'x'});
        await waitFor(() => expect(screen.names()).toEqual(['started', 'one']));
        expect(queryClient.getQueryData(['runs', 'detail', started.id])).toMatchObject({name: 'started'});
    });

    it('a membership makes lists be read again', async () => {
        await show();
        act(() => handleMembershipChanged());
        await waitFor(() => expect(reads.list).toBe(2));
    });

    it('a changed channel makes its runs be read again', async () => {
        await show();
        act(() => handleChannelUpdated('another'));
        act(() => handleChannelUpdated(run.channel_id));
        await waitFor(() => expect(reads.run).toBe(2));
    });

    it('settings are merged', async () => {
        const {result} = renderHook(() => useSettings(), {wrapper});
        await waitFor(() => expect(result.current.data).toBeDefined());
        act(() => handleSettingsChanged(said({enable_experimental_features: true})));
        await waitFor(() => expect(result.current.data?.enable_experimental_features).toBe(true));
    });

    it('a reconnect reads everything on screen again', async () => {
        await show();
        act(() => handleReconnect());
        await waitFor(() => expect(reads).toEqual({run: 2, list: 2}));
    });
});
