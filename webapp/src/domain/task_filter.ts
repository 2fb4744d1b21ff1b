import {dueState} from './due';
import {isHidden, type Task} from './task';

/** Which tasks of a run somebody wants to see. */
export interface TaskFilter {
    /** Done tasks. */
    checked: boolean;
    skipped: boolean;
    /** Tasks of the reader. */
    mine: boolean;
    unassigned: boolean;
    others: boolean;
    /** Nothing but tasks whose due date has passed. */
    overdueOnly: boolean;
}

/** Everything that is not hidden. */
export const ALL_TASKS: TaskFilter = {
    checked: true,
    skipped: true,
    mine: true,
    unassigned: true,
    others: true,
    overdueOnly: false,
};

const ASSIGNEE_KEYS = ['mine', 'unassigned', 'others'] as const;

export function isFiltering(filter: TaskFilter): boolean {
    return filter.overdueOnly || Object.entries(filter).some(([key, on]) => key !== 'overdueOnly' && !on);
}

/** Switches one part. The last kind of assignee stays on: nothing could match without. */
export function toggleFilter(filter: TaskFilter, key: keyof TaskFilter): TaskFilter {
    const next = {...filter, [key]: !filter[key]};
    return ASSIGNEE_KEYS.some((assignee) => next[assignee]) ? next : filter;
}

/** Whether the reader wants to see a task. Tasks hidden by a condition are never shown. `now` in milliseconds. */
export function matchesFilter(task: Task, filter: TaskFilter, readerId: string, now: number): boolean {
    if (isHidden(task)) {
        return false;
    }
    if (filter.overdueOnly && dueState(task, now) !== 'overdue') {
        return false;
    }
    if ((task.state === 'closed' && !filter.checked) || (task.state === 'skipped' && !filter.skipped)) {
        return false;
    }
    if (task.assignee_id === '') {
        return filter.unassigned;
    }
    return task.assignee_id === readerId ? filter.mine : filter.others;
}
