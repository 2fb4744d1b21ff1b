import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/run_edits';

import {runStamp, submitRunChange} from './run_entity';

/** Hands a run over. The new owner must belong to the run's team, or to its channel where there is no team. */
export async function changeOwner(runId: string, ownerId: string): Promise<void> {
    await submitRunChange(runId, {
        apply: (run) => edits.changeOwner(run, ownerId),
        send: () => answer(api.POST('/runs/{id}/owner', {params: {path: {id: runId}}, body: {owner_id: ownerId}})),
        stamp: runStamp,
    });
}
