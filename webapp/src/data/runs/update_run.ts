import {answer, api} from 'src/api/client';
import {newerRun} from 'src/domain/live';
import type {Run} from 'src/domain/run';

import {runStamp, submitRunChange} from './run_entity';

/** Changes the name or the summary. What is left out stays. */
export function updateRun(runId: string, fields: {name?: string; summary?: string}): Promise<Run> {
    return submitRunChange<Run>(runId, {
        apply: (run) => ({...run, ...fields}),
        send: () => answer(api.PATCH('/runs/{id}', {params: {path: {id: runId}}, body: fields})),
        stamp: runStamp,
        settle: newerRun,
    });
}
