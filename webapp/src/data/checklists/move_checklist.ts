import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';
import type {ChecklistMove} from 'src/domain/moves';

import {submitChecklistChange} from './checklist_change';

const PATH = '/runs/{id}/checklists/move';

/** Moves a checklist to a position of the final order. */
export async function moveChecklist(runId: string, {checklistId, position}: ChecklistMove): Promise<void> {
    await submitChecklistChange(runId, checklistId, {
        apply: (checklists) => edits.moveChecklist(checklists, checklistId, position),
        send: ({path, ids}, run) => {
            const body = {
                source_checklist_idx: path.checklist,
                // Somebody may have removed checklists since the person saw them.
                dest_checklist_idx: Math.min(position, run.checklists.length - 1),
                ...ids,
            };
            return answer(api.POST(PATH, {params: {path: {id: path.id}}, body}));
        },
    });
}
