// What people do to checklists and tasks, as pure functions. They draw optimistic changes, previews of drag and drop,
// and edits of playbooks. Each gives back the same object when there is nothing to change, and each may be applied
// twice. Ids that are gone change nothing.
import {findTask, type Checklist} from './checklist';
import type {Task, TaskState} from './task';

type Checklists = Checklist[];

function replaceAt<T>(list: readonly T[], position: number, value: T): T[] {
    return list.map((old, index) => (index === position ? value : old));
}

function insertAt<T>(list: readonly T[], position: number, value: T): T[] {
    return [...list.slice(0, position), value, ...list.slice(position)];
}

function withItems(checklist: Checklist, items: Task[]): Checklist {
    return {...checklist, items, items_order: items.map((task) => task.id)};
}

function changeChecklist(checklists: Checklists, id: string, change: (checklist: Checklist) => Checklist): Checklists {
    const position = checklists.findIndex((checklist) => checklist.id === id);
    const old = checklists[position];
    if (!old) {
        return checklists;
    }
    const changed = change(old);
    return changed === old ? checklists : replaceAt(checklists, position, changed);
}

function changeTask(checklists: Checklists, id: string, change: (task: Task) => Task): Checklists {
    const place = findTask(checklists, id);
    const checklist = place && checklists[place.checklist];
    const old = place && checklist?.items[place.item];
    if (!place || !checklist || !old) {
        return checklists;
    }
    const changed = change(old);
    if (changed === old) {
        return checklists;
    }
    return replaceAt(checklists, place.checklist, {
        ...checklist,
        items: replaceAt(checklist.items, place.item, changed),
    });
}

/** Sets fields of a task; equal ones change nothing. */
export function editTask(checklists: Checklists, taskId: string, fields: Partial<Task>): Checklists {
    return changeTask(checklists, taskId, (task) => {
        const same = (Object.keys(fields) as (keyof Task)[]).every((key) => task[key] === fields[key]);
        return same ? task : {...task, ...fields};
    });
}

/** Ticks, starts, skips or opens a task. `now` in milliseconds. */
export function setTaskState(checklists: Checklists, taskId: string, state: TaskState, now: number): Checklists {
    return changeTask(checklists, taskId, (task) => withState(task, state, now));
}

function withState(task: Task, state: TaskState, now: number): Task {
    return task.state === state
        ? task
        : {...task, state, state_modified: now, delete_at: state === 'skipped' ? now : 0};
}

/** Puts a task into a checklist at a position, at the end when there is none. Nothing when the id is there already. */
export function insertTask(checklists: Checklists, checklistId: string, task: Task, position?: number): Checklists {
    if (findTask(checklists, task.id)) {
        return checklists;
    }
    return changeChecklist(checklists, checklistId, (checklist) =>
        withItems(checklist, insertAt(checklist.items, position ?? checklist.items.length, task)),
    );
}

export function removeTask(checklists: Checklists, taskId: string): Checklists {
    const place = findTask(checklists, taskId);
    const checklist = place && checklists[place.checklist];
    return checklist
        ? replaceAt(
              checklists,
              place.checklist,
              withItems(
                  checklist,
                  checklist.items.filter((task) => task.id !== taskId),
              ),
          )
        : checklists;
}

/** A copy of a task directly after it, under a new id. */
export function duplicateTask(checklists: Checklists, taskId: string, copyId: string): Checklists {
    const place = findTask(checklists, taskId);
    const checklist = place && checklists[place.checklist];
    const task = place && checklist?.items[place.item];
    return task && checklist ? insertTask(checklists, checklist.id, {...task, id: copyId}, place.item + 1) : checklists;
}

/** Moves a task to a position of the final order of a checklist. Positions outside mean the nearest end. */
export function moveTask(checklists: Checklists, taskId: string, checklistId: string, position: number): Checklists {
    const place = findTask(checklists, taskId);
    const from = place && checklists[place.checklist];
    const task = place && from?.items[place.item];
    const target = checklists.find((checklist) => checklist.id === checklistId);
    if (!task || !target) {
        return checklists;
    }
    const room = target === from ? target.items.length - 1 : target.items.length;
    const at = Math.min(Math.max(position, 0), room);
    if (target === from && at === place.item) {
        return checklists;
    }
    return insertTask(removeTask(checklists, taskId), checklistId, task, at);
}

/** Adds a checklist, at the end when there is no position. Nothing when the id is there already. */
export function insertChecklist(checklists: Checklists, checklist: Checklist, position?: number): Checklists {
    return checklists.some((other) => other.id === checklist.id)
        ? checklists
        : insertAt(checklists, position ?? checklists.length, checklist);
}

export function blankChecklist(fields: Partial<Checklist> = {}): Checklist {
    return {id: '', title: '', items: [], items_order: [], update_at: 0, ...fields};
}

export function renameChecklist(checklists: Checklists, checklistId: string, title: string): Checklists {
    return changeChecklist(checklists, checklistId, (old) => (old.title === title ? old : {...old, title}));
}

export function removeChecklist(checklists: Checklists, checklistId: string): Checklists {
    return checklists.some((checklist) => checklist.id === checklistId)
        ? checklists.filter((checklist) => checklist.id !== checklistId)
        : checklists;
}

/** Moves a checklist to a position of the final order. Positions outside mean the nearest end. */
export function moveChecklist(checklists: Checklists, checklistId: string, position: number): Checklists {
    const from = checklists.findIndex((checklist) => checklist.id === checklistId);
    const moved = checklists[from];
    const at = Math.min(Math.max(position, 0), checklists.length - 1);
    if (!moved || at === from) {
        return checklists;
    }
    return insertAt(removeChecklist(checklists, checklistId), at, moved);
}

/** A copy of a checklist, its tasks too; `newId` is asked for each id of it. */
export function copyOfChecklist(source: Checklist, newId: () => string): Checklist {
    const items = source.items.map((task) => ({...task, id: newId()}));
    return withItems({...source, id: newId()}, items);
}

/** Skips or opens every task of a checklist. `now` in milliseconds. */
export function setStateOfAll(checklists: Checklists, checklistId: string, state: TaskState, now: number): Checklists {
    return changeChecklist(checklists, checklistId, (checklist) => {
        const items = checklist.items.map((task) => withState(task, state, now));
        return items.every((task, index) => task === checklist.items[index]) ? checklist : {...checklist, items};
    });
}
