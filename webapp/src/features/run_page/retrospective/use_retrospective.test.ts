import {act, renderHook, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {expect, it} from 'vitest';

import type {Metric} from 'src/domain/playbook';
import type {Run} from 'src/domain/run';
import {testId} from 'src/testing/host_state';
import {aRun} from 'src/testing/runs';
import {api, server} from 'src/testing/server';

import {useRetrospective} from './use_retrospective';

const metric: Metric = {
    id: testId('cost'),
    playbook_id: testId('playbook'),
    title: 'Cost',
    description: '',
    type: 'metric_integer',
    target: null,
};

function written(first: Run) {
    const sent: unknown[] = [];
    server.use(
        http.get(api('/runs/:id'), () => HttpResponse.json(first)),
        http.post(api('/runs/:id/retrospective'), async ({request}) => {
            sent.push(await request.json());
            return HttpResponse.json({});
        }),
    );
    const view = renderHook(({run}: {run: Run}) => useRetrospective(run, [metric]), {initialProps: {run: first}});
    return {...view, sent};
}

it('shows what others write once its own text is saved', async () => {
    const run = aRun('r', {retrospective: 'template'});
    const {result, rerender, sent} = written(run);
    act(() => result.current.write('mine'));
    expect(result.current.report).toBe('mine');
    await act(() => result.current.flush());
    expect(sent).toEqual([{retrospective: 'mine', metrics: []}]);
    expect(result.current.state).toBe('saved');
    rerender({run: {...run, retrospective: 'mine, and theirs'}});
    expect(result.current.report).toBe('mine, and theirs');
});

it('keeps what is written while it saves, and what it does not understand', async () => {
    const {result, sent, unmount} = written(aRun('r'));
    act(() => result.current.measure(metric, 'a lot'));
    act(() => result.current.write('first'));
    let saving: Promise<unknown> = Promise.resolve();
    act(() => {
        saving = result.current.flush();
    });
    act(() => result.current.write('first and more'));
    await act(() => saving);
    expect(result.current.report).toBe('first and more');
    expect(result.current.state).toBe('changed');
    expect(result.current.textOf(metric)).toBe('a lot');
    unmount();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({retrospective: 'first and more', metrics: []});
});
