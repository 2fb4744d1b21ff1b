import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';

import {submitTaskChange} from './task_change';

const PATH = '/runs/{id}/checklists/{checklist}/item/{item}';

/** Removes a task for good. */
export async function removeTask(runId: string, taskId: string): Promise<void> {
    await submitTaskChange(runId, taskId, {
        apply: (checklists) => edits.removeTask(checklists, taskId),
        send: ({path, ids}) => answer(api.DELETE(PATH, {params: {path, query: ids}})),
        // Nobody brings a removed task back under its id, so the change always holds.
        stamp: () => 0,
    });
}
