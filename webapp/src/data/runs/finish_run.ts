import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/run_edits';

import {refreshRunLists, runStamp, submitRunChange} from './run_entity';

export async function finishRun(runId: string): Promise<void> {
    const now = Date.now();
    await submitRunChange(runId, {
        apply: (run) => edits.finishRun(run, now),
        send: () => answer(api.PUT('/runs/{id}/finish', {params: {path: {id: runId}}})),
        stamp: runStamp,
    });
    void refreshRunLists();
}
