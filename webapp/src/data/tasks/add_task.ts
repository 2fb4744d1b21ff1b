import {answer, api} from 'src/api/client';
import {ApiError} from 'src/api/errors';
import {findChecklist, type Checklist} from 'src/domain/checklist';
import * as edits from 'src/domain/edits';
import {newId} from 'src/domain/new_id';
import {withChecklists} from 'src/domain/run_edits';
import {blankTask, type Task} from 'src/domain/task';

import {cachedRun, submitRunChange} from '../runs/run_entity';

const PATH = '/runs/{id}/checklists/{checklist}/add';

/** What may be said about a new task; a title must not be blank. */
export type NewTask = Pick<Task, 'title'> &
    Partial<Pick<Task, 'description' | 'command' | 'state' | 'assignee_id' | 'due_date' | 'task_actions'>>;

/** Adds a task at the end of a checklist. Resolves to the task as the server made it. */
export function addTask(runId: string, checklistId: string, fields: NewTask): Promise<Task> {
    const draft = blankTask({...fields, id: newId()});
    const known = taskIds(cachedRun(runId)?.checklists, checklistId);
    // The live message may bring the task before the answer does; then the draft must not stand beside it.
    const hasArrived = (checklists: Checklist[]) =>
        checklists.some(
            ({id, items}) =>
                id === checklistId && items.some((task) => task.title === draft.title && !known.has(task.id)),
        );
    const insert = (checklists: Checklist[], task: Task) => edits.insertTask(checklists, checklistId, task);
    return submitRunChange<Task>(runId, {
        apply: (run) => withChecklists(run, (lists) => (hasArrived(lists) ? lists : insert(lists, draft))),
        send: (run) => {
            const checklist = findChecklist(run.checklists, checklistId);
            if (checklist === undefined) {
                throw new ApiError('not_found', 404, '');
            }
            const path = {id: runId, checklist};
            return answer(api.POST(PATH, {params: {path}, body: fields}));
        },
        stamp: (run) => run.checklists,
        settle: (run, task) => withChecklists(run, (lists) => insert(edits.removeTask(lists, draft.id), task)),
    });
}

function taskIds(checklists: readonly Checklist[] | undefined, checklistId: string): ReadonlySet<string> {
    const items = checklists?.find(({id}) => id === checklistId)?.items ?? [];
    return new Set(items.map((task) => task.id));
}
