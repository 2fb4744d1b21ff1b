import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';

import {submitTaskChange} from './task_change';

const PATH = '/runs/{id}/checklists/{checklist}/item/{item}/restore';

/** Opens a skipped task again. */
export async function restoreTask(runId: string, taskId: string): Promise<void> {
    const now = Date.now();
    await submitTaskChange(runId, taskId, {
        apply: (checklists) => edits.setTaskState(checklists, taskId, '', now),
        send: ({path, ids}) => answer(api.PUT(PATH, {params: {path, query: ids}})),
    });
}
