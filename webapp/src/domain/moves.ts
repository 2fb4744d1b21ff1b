// What a drop or a key means as a move: positions of the final order in the full lists, hidden and filtered tasks
// included, as the server and the functions of edits.ts want them.
import {findTask, type Checklist} from './checklist';
import type {Task} from './task';

/** Where a task shall be afterwards. */
export interface TaskMove {
    taskId: string;
    checklistId: string;
    position: number;
}

/** Where a checklist shall be afterwards, as a position of the final order. */
export interface ChecklistMove {
    checklistId: string;
    position: number;
}

export type Edge = 'before' | 'after';
type Checklists = readonly Checklist[];

/** A task put beside another one. Undefined when nothing would change or one of them is gone. */
export function taskBeside(checklists: Checklists, taskId: string, besideId: string, edge: Edge): TaskMove | undefined {
    const from = findTask(checklists, taskId);
    const beside = findTask(checklists, besideId);
    const target = beside && checklists[beside.checklist];
    if (!from || !target || taskId === besideId) {
        return undefined;
    }
    const slot = beside.item + (edge === 'after' ? 1 : 0);
    // Taking the task out first moves everything behind it one up.
    const shift = from.checklist === beside.checklist && from.item < slot ? 1 : 0;
    const position = slot - shift;
    if (from.checklist === beside.checklist && from.item === position) {
        return undefined;
    }
    return {taskId, checklistId: target.id, position};
}

/**
 * A task put at an index among the tasks of a checklist that are shown, counted without the task itself. Behind the
 * last shown task it comes directly after that one, so that hidden tasks keep their company. Undefined when nothing
 * would change.
 */
export function taskAmongShown(
    checklists: Checklists,
    taskId: string,
    checklistId: string,
    index: number,
    isShown: (task: Task) => boolean,
): TaskMove | undefined {
    const target = checklists.find((checklist) => checklist.id === checklistId);
    const shown = target?.items.filter((task) => task.id !== taskId && isShown(task)) ?? [];
    const next = shown[index];
    if (next) {
        return taskBeside(checklists, taskId, next.id, 'before');
    }
    const last = shown.at(-1);
    return last ? taskBeside(checklists, taskId, last.id, 'after') : taskInto(checklists, taskId, checklistId);
}

/** A task put at the end of a checklist. Undefined when it is there already. */
export function taskInto(checklists: Checklists, taskId: string, checklistId: string): TaskMove | undefined {
    const from = findTask(checklists, taskId);
    const target = checklists.find((checklist) => checklist.id === checklistId);
    if (!from || !target) {
        return undefined;
    }
    const inside = checklists[from.checklist] === target;
    const position = target.items.length - (inside ? 1 : 0);
    return inside && from.item === position ? undefined : {taskId, checklistId, position};
}

/**
 * A task moved one place up or down among the tasks that are shown, and over the border of its checklist into the
 * neighbouring one. Undefined at the very ends.
 */
export function taskStep(
    checklists: Checklists,
    taskId: string,
    direction: -1 | 1,
    isShown: (task: Task) => boolean = () => true,
): TaskMove | undefined {
    const from = findTask(checklists, taskId);
    const checklist = from && checklists[from.checklist];
    if (!from || !checklist) {
        return undefined;
    }
    const shown = checklist.items.filter((task) => task.id === taskId || isShown(task));
    const neighbour = shown[shown.findIndex((task) => task.id === taskId) + direction];
    if (neighbour) {
        return taskBeside(checklists, taskId, neighbour.id, direction < 0 ? 'before' : 'after');
    }
    const next = checklists[from.checklist + direction];
    return next && {taskId, checklistId: next.id, position: direction < 0 ? next.items.length : 0};
}

/** A checklist moved one place up or down. Undefined at the ends. */
export function checklistStep(
    checklists: Checklists,
    checklistId: string,
    direction: -1 | 1,
): ChecklistMove | undefined {
    const from = checklists.findIndex((checklist) => checklist.id === checklistId);
    const position = from + direction;
    return from < 0 || position < 0 || position >= checklists.length ? undefined : {checklistId, position};
}
