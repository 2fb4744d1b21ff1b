// What people do to a run, as pure functions; see edits.ts for what they may be relied on for.
import type {Checklist} from './checklist';
import {taskCounts} from './progress';
import {isFinished, type AttributeContent, type Run} from './run';

/** Changes the checklists of a run, with all that is counted from them. */
export function withChecklists(run: Run, edit: (checklists: Checklist[]) => Checklist[]): Run {
    const checklists = edit(run.checklists);
    return checklists === run.checklists
        ? run
        : {...run, checklists, items_order: checklists.map(({id}) => id), ...taskCounts(checklists)};
}

/** `now` in milliseconds. */
export function finishRun(run: Run, now: number): Run {
    return isFinished(run) ? run : {...run, current_status: 'Finished', end_at: now};
}

/** Puts a finished run back in progress. `now` in milliseconds. */
export function restoreRun(run: Run, now: number): Run {
    return isFinished(run) ? {...run, current_status: 'InProgress', end_at: 0, last_status_update_at: now} : run;
}

/** Hands the run over: the new owner takes part, and tasks of the role go with it. */
export function changeOwner(run: Run, ownerId: string): Run {
    if (run.owner_user_id === ownerId) {
        return run;
    }
    const participant_ids = run.participant_ids.includes(ownerId)
        ? run.participant_ids
        : [...run.participant_ids, ownerId];
    const handOver = (checklist: Checklist): Checklist => ({
        ...checklist,
        items: checklist.items.map((task) => (task.assignee_type === 'owner' ? {...task, assignee_id: ownerId} : task)),
    });
    return {...run, owner_user_id: ownerId, participant_ids, checklists: run.checklists.map(handOver)};
}

/** Lets people take part. */
export function addParticipants(run: Run, userIds: readonly string[]): Run {
    const more = userIds.filter((id) => !run.participant_ids.includes(id));
    return more.length === 0 ? run : {...run, participant_ids: [...run.participant_ids, ...more]};
}

/** Ends somebody's part in the run. */
export function removeParticipant(run: Run, userId: string): Run {
    return run.participant_ids.includes(userId)
        ? {...run, participant_ids: run.participant_ids.filter((id) => id !== userId)}
        : run;
}

/** Says something about an attribute; an empty value clears it. */
export function setAttribute(run: Run, fieldId: string, value: AttributeContent): Run {
    const others = run.property_values.filter(({field_id}) => field_id !== fieldId);
    return {...run, property_values: [...others, {field_id: fieldId, value}]};
}
