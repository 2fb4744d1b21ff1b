import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';

import {submitTaskChange} from './task_change';

const PATH = '/runs/{id}/checklists/{checklist}/item/{item}/skip';

export async function skipTask(runId: string, taskId: string): Promise<void> {
    const now = Date.now();
    await submitTaskChange(runId, taskId, {
        apply: (checklists) => edits.setTaskState(checklists, taskId, 'skipped', now),
        send: ({path, ids}) => answer(api.PUT(PATH, {params: {path, query: ids}})),
    });
}
