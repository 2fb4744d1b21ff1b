import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';
import type {TaskState} from 'src/domain/task';

import {submitTaskChange} from './task_change';

const PATH = '/runs/{id}/checklists/{checklist}/item/{item}/state';

/** Ticks, starts, skips or opens a task. */
export async function setTaskState(runId: string, taskId: string, state: TaskState): Promise<void> {
    const now = Date.now();
    await submitTaskChange(runId, taskId, {
        apply: (checklists) => edits.setTaskState(checklists, taskId, state, now),
        send: ({path, ids}) => answer(api.PUT(PATH, {params: {path}, body: {new_state: state, ...ids}})),
    });
}
