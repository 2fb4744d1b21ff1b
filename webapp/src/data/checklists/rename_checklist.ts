import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';

import {submitChecklistChange} from './checklist_change';

const PATH = '/runs/{id}/checklists/{checklist}/rename';

/** Sets the title of a checklist, which must not be blank. */
export async function renameChecklist(runId: string, checklistId: string, title: string): Promise<void> {
    await submitChecklistChange(runId, checklistId, {
        apply: (checklists) => edits.renameChecklist(checklists, checklistId, title),
        send: ({path, ids}) => answer(api.PUT(PATH, {params: {path}, body: {title, ...ids}})),
    });
}
