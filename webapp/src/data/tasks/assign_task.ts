import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';

import {submitTaskChange} from './task_change';

const PATH = '/runs/{id}/checklists/{checklist}/item/{item}/assignee';

/** Gives a task to a user, or to nobody when the id is empty. */
export async function assignTask(runId: string, taskId: string, userId: string): Promise<void> {
    const fields = {assignee_id: userId, assignee_type: '', assignee_property_field_id: ''} as const;
    await submitTaskChange(runId, taskId, {
        apply: (checklists) => edits.editTask(checklists, taskId, fields),
        send: ({path, ids}) => answer(api.PUT(PATH, {params: {path}, body: {assignee_id: userId, ...ids}})),
    });
}
