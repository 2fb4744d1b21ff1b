import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/run_edits';

import {refreshRunLists, runStamp, submitRunChange} from './run_entity';

/** Puts a finished run back in progress. */
export async function restoreRun(runId: string): Promise<void> {
    const now = Date.now();
    await submitRunChange(runId, {
        apply: (run) => edits.restoreRun(run, now),
        send: () => answer(api.PUT('/runs/{id}/restore', {params: {path: {id: runId}}})),
        stamp: runStamp,
    });
    void refreshRunLists();
}
