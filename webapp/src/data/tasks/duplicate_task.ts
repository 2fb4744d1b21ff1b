import {answer, api} from 'src/api/client';
import {findTask} from 'src/domain/checklist';
import * as edits from 'src/domain/edits';
import {newId} from 'src/domain/new_id';
import type {Task} from 'src/domain/task';

import {submitTaskChange} from './task_change';

const PATH = '/runs/{id}/checklists/{checklist}/item/{item}/duplicate';

/** Copies a task; the copy stands directly after it. */
export async function duplicateTask(runId: string, taskId: string): Promise<void> {
    const draftId = newId();
    let copy: Task | undefined;
    await submitTaskChange<Task>(runId, taskId, {
        apply: (checklists) => (copy ? checklists : edits.duplicateTask(checklists, taskId, draftId)),
        send: async ({path, ids}) => (copy = await answer(api.POST(PATH, {params: {path, query: ids}}))),
        settle: (checklists, added) => {
            const place = findTask(checklists, taskId);
            const checklist = place && checklists[place.checklist];
            return checklist ? edits.insertTask(checklists, checklist.id, added, place.item + 1) : checklists;
        },
    });
}
