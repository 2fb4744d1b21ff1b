import type {Task} from './task';

/** A section of tasks as it is on the wire, in runs and playbooks. */
export interface Checklist {
    id: string;
    title: string;
    items: Task[];
    /** Ids of `items` in order; `null` from servers that have none. */
    items_order: string[] | null;
    /** Milliseconds since 1970. */
    update_at: number;
}

/** Where a task stands, counting from 0 in the stored order, hidden tasks included. */
export interface TaskPlace {
    checklist: number;
    item: number;
}

/** The place of a task, or undefined when it is gone. */
export function findTask(checklists: readonly Checklist[], taskId: string): TaskPlace | undefined {
    for (const [checklist, {items}] of checklists.entries()) {
        const item = items.findIndex((task) => task.id === taskId);
        if (item >= 0) {
            return {checklist, item};
        }
    }
    return undefined;
}

/** The position of a checklist, or undefined when it is gone. */
export function findChecklist(checklists: readonly Checklist[], checklistId: string): number | undefined {
    const position = checklists.findIndex((checklist) => checklist.id === checklistId);
    return position < 0 ? undefined : position;
}

/** A task by id, or undefined when it is gone. */
export function taskById(checklists: readonly Checklist[], taskId: string): Task | undefined {
    const place = findTask(checklists, taskId);
    return place && checklists[place.checklist]?.items[place.item];
}
