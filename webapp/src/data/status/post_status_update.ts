import {answer, api} from 'src/api/client';

import {keys} from '../keys';
import {queryClient} from '../query_client';
import {refreshRunLists} from '../runs/run_entity';

export interface StatusDraft {
    /** Markdown. */
    message: string;
    /** Seconds until the next update is due; ignored when the run ends. */
    reminder: number;
    finish: boolean;
}

/** Posts a status update to the run's channel and to everybody who hears of it. */
export async function postStatusUpdate(runId: string, {message, reminder, finish}: StatusDraft): Promise<void> {
    await answer(
        api.POST('/runs/{id}/status', {
            params: {path: {id: runId}},
            body: {message, reminder: finish ? undefined : reminder, finish_run: finish},
        }),
    );
    void queryClient.invalidateQueries({queryKey: keys.runs.detail(runId)});
    void refreshRunLists();
}
