import {answer, api} from 'src/api/client';

import {runStamp, submitRunChange} from '../runs/run_entity';

/** Begins or ends asking for status updates of a run. */
export async function switchStatusUpdates(runId: string, enabled: boolean): Promise<void> {
    await submitRunChange<unknown>(runId, {
        apply: (run) => ({...run, status_update_enabled: enabled}),
        send: () =>
            answer(
                api.PUT('/runs/{id}/status-update-enabled', {
                    params: {path: {id: runId}},
                    body: {status_enabled: enabled},
                }),
            ),
        stamp: runStamp,
    });
}
