import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';

import {submitChecklistChange} from './checklist_change';

const PATH = '/runs/{id}/checklists/{checklist}/restore';

/** Opens every task of a checklist. */
export async function restoreChecklist(runId: string, checklistId: string): Promise<void> {
    const now = Date.now();
    await submitChecklistChange(runId, checklistId, {
        apply: (checklists) => edits.setStateOfAll(checklists, checklistId, '', now),
        send: ({path, ids}) => answer(api.PUT(PATH, {params: {path, query: ids}})),
    });
}
