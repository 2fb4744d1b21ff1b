import {answer, api} from 'src/api/client';

/** Asks the people of a run for a status update, in its channel. */
export async function requestStatusUpdate(runId: string): Promise<void> {
    await answer(api.POST('/runs/{id}/request-update', {params: {path: {id: runId}}}));
}
