import type {Checklist} from './checklist';
import {isHidden, isOutstanding, type Task} from './task';

/** How far a list of tasks has come. Tasks hidden by a condition count for nothing. */
export interface Progress {
    /** Tasks to be done, without skipped ones. */
    total: number;
    /** Tasks that are done. */
    done: number;
    skipped: number;
}

export function progressOf(tasks: readonly Task[]): Progress {
    const progress = {total: 0, done: 0, skipped: 0};
    for (const task of tasks) {
        if (isHidden(task)) {
            continue;
        }
        if (task.state === 'skipped') {
            progress.skipped++;
        } else {
            progress.total++;
            progress.done += task.state === 'closed' ? 1 : 0;
        }
    }
    return progress;
}

export function progressOfAll(checklists: readonly Checklist[]): Progress {
    return progressOf(checklists.flatMap((checklist) => checklist.items));
}

/** Nothing is left to do in a list that has tasks. */
export function isComplete({total, done, skipped}: Progress): boolean {
    return total === done && total + skipped > 0;
}

/** All tasks were left out. */
export function isSkippedWhole({total, skipped}: Progress): boolean {
    return total === 0 && skipped > 0;
}

/** Visible tasks that somebody still has to do something about. */
export function outstandingTasks(checklists: readonly Checklist[]): number {
    return checklists.flatMap(({items}) => items).filter((task) => !isHidden(task) && isOutstanding(task)).length;
}

/** The counts as runs carry them: skipped tasks count as completed. */
export function taskCounts(checklists: readonly Checklist[]): {task_total: number; task_completed: number} {
    const {total, done, skipped} = progressOfAll(checklists);
    return {task_total: total + skipped, task_completed: done + skipped};
}
