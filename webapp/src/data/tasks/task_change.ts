import {ApiError} from 'src/api/errors';
import {findTask, taskById, type Checklist} from 'src/domain/checklist';
import type {Run} from 'src/domain/run';
import {withChecklists} from 'src/domain/run_edits';

import {submitRunChange} from '../runs/run_entity';

/** Where a task is, for the paths of the API, and its ids, with which the server makes sure that it is the right one. */
export interface TaskAddress {
    path: {id: string; checklist: number; item: number};
    ids: {item_id: string; checklist_id: string};
}

interface TaskChange<A> {
    apply: (checklists: Checklist[]) => Checklist[];
    send: (task: TaskAddress, run: Run) => Promise<A>;
    /** Version of what is changed; of the task by default. */
    stamp?: (checklists: Checklist[]) => unknown;
    settle?: (checklists: Checklist[], answer: A) => Checklist[];
}

/** The address of a task at this moment. Throws {@link ApiError} `not_found` when the task is gone. */
export function addressOf(run: Run, taskId: string): TaskAddress {
    const place = findTask(run.checklists, taskId);
    const checklist = place && run.checklists[place.checklist];
    if (!checklist) {
        throw new ApiError('not_found', 404, '');
    }
    return {path: {id: run.id, ...place}, ids: {item_id: taskId, checklist_id: checklist.id}};
}

/** Shows a change of a task at once and sends it. Positions are found when it is sent, not when it is asked for. */
export function submitTaskChange<A>(runId: string, taskId: string, change: TaskChange<A>): Promise<A> {
    const {stamp = (checklists) => taskById(checklists, taskId)?.update_at, settle} = change;
    return submitRunChange<A>(runId, {
        apply: (run) => withChecklists(run, change.apply),
        send: async (run) => change.send(addressOf(run, taskId), run),
        stamp: (run) => stamp(run.checklists),
        settle: settle && ((run, answer) => withChecklists(run, (checklists) => settle(checklists, answer))),
    });
}
