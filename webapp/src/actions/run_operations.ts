import type {IntlShape} from 'react-intl';

import {addChecklist} from 'src/data/checklists/add_checklist';
import {duplicateChecklist} from 'src/data/checklists/duplicate_checklist';
import {moveChecklist} from 'src/data/checklists/move_checklist';
import {removeChecklist} from 'src/data/checklists/remove_checklist';
import {renameChecklist} from 'src/data/checklists/rename_checklist';
import {restoreChecklist} from 'src/data/checklists/restore_checklist';
import {skipChecklist} from 'src/data/checklists/skip_checklist';
import {cachedRun} from 'src/data/runs/run_entity';
import {addTask, type NewTask} from 'src/data/tasks/add_task';
import {assignTask} from 'src/data/tasks/assign_task';
import {duplicateTask} from 'src/data/tasks/duplicate_task';
import {editTask} from 'src/data/tasks/edit_task';
import {moveTask} from 'src/data/tasks/move_task';
import {removeTask} from 'src/data/tasks/remove_task';
import {restoreTask} from 'src/data/tasks/restore_task';
import {setTaskDue} from 'src/data/tasks/set_task_due';
import {setTaskState} from 'src/data/tasks/set_task_state';
import {skipTask} from 'src/data/tasks/skip_task';
import {findChecklist, findTask} from 'src/domain/checklist';
import type {Task} from 'src/domain/task';

import {attempt} from './attempt';
import type {ChecklistOperations} from './checklist_operations';
import {offerUndo} from './offer_undo';

/** What can be done to the checklists of a run. */
export function runOperations(runId: string, intl: IntlShape): ChecklistOperations {
    const {formatMessage} = intl;
    const ofTask = formatMessage({
        id: 'playbooks.tasks.failed',
        defaultMessage: 'The task was not changed.',
    });
    const ofList = formatMessage({
        id: 'playbooks.checklists.failed',
        defaultMessage: 'The section was not changed.',
    });
    const task = (work: () => Promise<unknown>) => void attempt(intl, work, ofTask);
    const list = (work: () => Promise<unknown>) => void attempt(intl, work, ofList);

    return {
        addTask: (checklistId, title) =>
            void attempt(
                intl,
                () => addTask(runId, checklistId, {title}),
                formatMessage({id: 'playbooks.tasks.add_failed', defaultMessage: '“{title}” was not added.'}, {title}),
            ),
        editTask: (taskId, texts) => task(() => editTask(runId, taskId, texts)),
        moveTask: (move) => task(() => moveTask(runId, move)),
        duplicateTask: (taskId) => task(() => duplicateTask(runId, taskId)),
        removeTask: (taskId) => task(() => removeWithUndo(runId, taskId, intl)),
        addChecklist: (title) => list(() => addChecklist(runId, title)),
        renameChecklist: (checklistId, title) => list(() => renameChecklist(runId, checklistId, title)),
        moveChecklist: (move) => list(() => moveChecklist(runId, move)),
        duplicateChecklist: (checklistId) => list(() => duplicateChecklist(runId, checklistId)),
        removeChecklist: (checklistId) => list(() => removeListWithUndo(runId, checklistId, intl)),
        progress: {
            setState: (taskId, state) => task(() => setTaskState(runId, taskId, state)),
            skip: (taskId) => task(() => skipTask(runId, taskId)),
            restore: (taskId) => task(() => restoreTask(runId, taskId)),
            skipAll: (checklistId) => list(() => skipChecklist(runId, checklistId)),
            restoreAll: (checklistId) => list(() => restoreChecklist(runId, checklistId)),
            assign: (taskId, userId) => task(() => assignTask(runId, taskId, userId)),
            setDue: (taskId, due) => task(() => setTaskDue(runId, taskId, due)),
        },
    };
}

/** What of a removed task can be brought back. */
function draftOf({title, description, command, state, assignee_id, due_date, task_actions}: Task): NewTask {
    return {title, description, command, state, assignee_id, due_date, task_actions};
}

async function removeWithUndo(runId: string, taskId: string, intl: IntlShape): Promise<void> {
    const checklists = cachedRun(runId)?.checklists ?? [];
    const place = findTask(checklists, taskId);
    const checklist = place && checklists[place.checklist];
    const task = place && checklist?.items[place.item];
    await removeTask(runId, taskId);
    if (!task || !checklist) {
        return;
    }
    offerUndo(
        intl,
        intl.formatMessage({id: 'playbooks.tasks.removed', defaultMessage: '“{title}” deleted'}, {title: task.title}),
        async () => {
            const added = await addTask(runId, checklist.id, draftOf(task));
            await moveTask(runId, {taskId: added.id, checklistId: checklist.id, position: place.item});
        },
    );
}

async function removeListWithUndo(runId: string, checklistId: string, intl: IntlShape): Promise<void> {
    const checklists = cachedRun(runId)?.checklists ?? [];
    const position = findChecklist(checklists, checklistId);
    const checklist = position === undefined ? undefined : checklists[position];
    await removeChecklist(runId, checklistId);
    if (!checklist || position === undefined) {
        return;
    }
    offerUndo(
        intl,
        intl.formatMessage(
            {id: 'playbooks.checklists.removed', defaultMessage: 'Section “{title}” deleted'},
            {title: checklist.title},
        ),
        async () => {
            const added = await addChecklist(runId, checklist.title, checklist.items.map(draftOf));
            await moveChecklist(runId, {checklistId: added.id, position});
        },
    );
}
