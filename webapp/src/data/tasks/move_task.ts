import {answer, api} from 'src/api/client';
import {ApiError} from 'src/api/errors';
import {findChecklist} from 'src/domain/checklist';
import * as edits from 'src/domain/edits';
import type {TaskMove} from 'src/domain/moves';

import {submitTaskChange} from './task_change';

/** Moves a task to a position of the final order of its own or another checklist. */
export async function moveTask(runId: string, {taskId, checklistId, position}: TaskMove): Promise<void> {
    await submitTaskChange(runId, taskId, {
        apply: (checklists) => edits.moveTask(checklists, taskId, checklistId, position),
        send: ({path, ids}, run) => {
            const target = findChecklist(run.checklists, checklistId);
            const items = target === undefined ? undefined : run.checklists[target]?.items;
            if (target === undefined || !items) {
                throw new ApiError('not_found', 404, '');
            }
            const last = items.length - (target === path.checklist ? 1 : 0);
            const body = {
                source_checklist_idx: path.checklist,
                source_item_idx: path.item,
                dest_checklist_idx: target,
                // Somebody may have shortened the list since the person saw it.
                dest_item_idx: Math.min(position, last),
                dest_checklist_id: checklistId,
                ...ids,
            };
            return answer(api.POST('/runs/{id}/checklists/move-item', {params: {path: {id: path.id}}, body}));
        },
    });
}
