import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';

import {submitChecklistChange} from './checklist_change';

const PATH = '/runs/{id}/checklists/{checklist}/skip';

/** Skips every task of a checklist. */
export async function skipChecklist(runId: string, checklistId: string): Promise<void> {
    const now = Date.now();
    await submitChecklistChange(runId, checklistId, {
        apply: (checklists) => edits.setStateOfAll(checklists, checklistId, 'skipped', now),
        send: ({path, ids}) => answer(api.PUT(PATH, {params: {path, query: ids}})),
    });
}
