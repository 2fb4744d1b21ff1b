import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';

import {submitChecklistChange} from './checklist_change';

const PATH = '/runs/{id}/checklists/{checklist}';

/** Removes a checklist with its tasks for good. */
export async function removeChecklist(runId: string, checklistId: string): Promise<void> {
    await submitChecklistChange(runId, checklistId, {
        apply: (checklists) => edits.removeChecklist(checklists, checklistId),
        send: ({path, ids}) => answer(api.DELETE(PATH, {params: {path, query: ids}})),
    });
}
