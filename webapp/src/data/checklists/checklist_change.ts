import {ApiError} from 'src/api/errors';
import {findChecklist, type Checklist} from 'src/domain/checklist';
import type {Run} from 'src/domain/run';
import {withChecklists} from 'src/domain/run_edits';

import {runStamp, submitRunChange} from '../runs/run_entity';

/** Where a checklist is, for the paths of the API, and its id, with which the server makes sure it is the right one. */
export interface ChecklistAddress {
    path: {id: string; checklist: number};
    ids: {checklist_id: string};
}

interface ChecklistChange<A> {
    apply: (checklists: Checklist[]) => Checklist[];
    send: (checklist: ChecklistAddress, run: Run) => Promise<A>;
    settle?: (checklists: Checklist[], answer: A) => Checklist[];
}

/** The address of a checklist at this moment. Throws {@link ApiError} `not_found` when it is gone. */
export function addressOf(run: Run, checklistId: string): ChecklistAddress {
    const checklist = findChecklist(run.checklists, checklistId);
    if (checklist === undefined) {
        throw new ApiError('not_found', 404, '');
    }
    return {path: {id: run.id, checklist}, ids: {checklist_id: checklistId}};
}

/** Shows a change of a checklist at once and sends it. Positions are found when it is sent. */
export function submitChecklistChange<A>(runId: string, checklistId: string, change: ChecklistChange<A>): Promise<A> {
    const {settle} = change;
    return submitRunChange<A>(runId, {
        apply: (run) => withChecklists(run, change.apply),
        send: async (run) => change.send(addressOf(run, checklistId), run),
        stamp: runStamp,
        settle: settle && ((run, answer) => withChecklists(run, (checklists) => settle(checklists, answer))),
    });
}
