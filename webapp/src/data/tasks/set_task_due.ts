import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';

import {submitTaskChange} from './task_change';

const PATH = '/runs/{id}/checklists/{checklist}/item/{item}/duedate';

/** Sets the due date in milliseconds since 1970; 0 clears it. */
export async function setTaskDue(runId: string, taskId: string, due: number): Promise<void> {
    await submitTaskChange(runId, taskId, {
        apply: (checklists) => edits.editTask(checklists, taskId, {due_date: due}),
        send: ({path, ids}) => answer(api.PUT(PATH, {params: {path}, body: {due_date: due, ...ids}})),
    });
}
