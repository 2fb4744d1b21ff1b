import {answer, api} from 'src/api/client';
import {snoozeStatus} from 'src/domain/status_update';

import {runStamp, submitRunChange} from '../runs/run_entity';

/** Makes the next status update due so many seconds from now. */
export async function snoozeStatusUpdate(runId: string, seconds: number): Promise<void> {
    const now = Date.now();
    await submitRunChange(runId, {
        apply: (run) => snoozeStatus(run, seconds, now),
        send: () =>
            answer(
                api.POST('/runs/{id}/reminder', {params: {path: {id: runId}}, body: {new_reminder_seconds: seconds}}),
            ),
        stamp: runStamp,
    });
}
