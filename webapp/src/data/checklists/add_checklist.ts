import {answer, api} from 'src/api/client';
import type {Checklist} from 'src/domain/checklist';
import * as edits from 'src/domain/edits';
import {withChecklists} from 'src/domain/run_edits';

import {runStamp, submitRunChange} from '../runs/run_entity';
import type {NewTask} from '../tasks/add_task';

/** Adds a checklist at the end, with tasks if there are any. It appears with the answer. */
export function addChecklist(runId: string, title: string, tasks: readonly NewTask[] = []): Promise<Checklist> {
    return submitRunChange<Checklist>(runId, {
        apply: (run) => run,
        send: () =>
            answer(api.POST('/runs/{id}/checklists', {params: {path: {id: runId}}, body: {title, items: [...tasks]}})),
        stamp: runStamp,
        settle: (run, added) => withChecklists(run, (checklists) => edits.insertChecklist(checklists, added)),
    });
}
