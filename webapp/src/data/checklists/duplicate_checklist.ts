import {answer, api} from 'src/api/client';
import type {Checklist} from 'src/domain/checklist';
import * as edits from 'src/domain/edits';

import {submitChecklistChange} from './checklist_change';

const PATH = '/runs/{id}/checklists/{checklist}/duplicate';

/** Copies a checklist; the copy comes last. It appears with the answer, under the ids that the server gave it. */
export async function duplicateChecklist(runId: string, checklistId: string): Promise<Checklist> {
    return submitChecklistChange<Checklist>(runId, checklistId, {
        apply: (checklists) => checklists,
        send: ({path, ids}) => answer(api.POST(PATH, {params: {path, query: ids}})),
        settle: edits.insertChecklist,
    });
}
