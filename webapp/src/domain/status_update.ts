import {isFinished, type Run, type StatusPost} from './run';

const SECOND = 1000;
const NANOS_OF_MILLI = 1_000_000;

/** A status update as it is on the wire. */
export interface StatusUpdate {
    /** The id of the post. */
    id: string;
    create_at: number;
    /** Markdown. */
    message: string;
    /** Empty when nobody knows. */
    author_user_name: string;
}

/**
 * What a run owes its readers. `due` and `overdue` carry when the next update is due, `last` when there was one and none
 * is asked for, `finished` when the run ended. All in milliseconds since 1970. `none`: there never was one.
 */
export type StatusDue = {kind: 'due' | 'overdue' | 'last' | 'finished'; at: number} | {kind: 'none'};

type StatusFacts = Pick<
    Run,
    'current_status' | 'end_at' | 'last_status_update_at' | 'previous_reminder' | 'status_posts'
>;

export function statusDue(run: StatusFacts, now: number): StatusDue {
    if (isFinished(run)) {
        return {kind: 'finished', at: run.end_at};
    }
    if (run.previous_reminder > 0) {
        const at = run.last_status_update_at + run.previous_reminder / NANOS_OF_MILLI;
        return {kind: at > now ? 'due' : 'overdue', at};
    }
    return hasStatusUpdates(run) ? {kind: 'last', at: run.last_status_update_at} : {kind: 'none'};
}

/** The posts that were not deleted, oldest first. */
function livePosts({status_posts}: Pick<Run, 'status_posts'>): StatusPost[] {
    return status_posts.filter((post) => post.delete_at === 0);
}

export function hasStatusUpdates(run: Pick<Run, 'status_posts'>): boolean {
    return livePosts(run).length > 0;
}

/** Differs whenever updates were posted or deleted. */
export function statusVersion(run: Pick<Run, 'status_posts'>): string {
    const posts = livePosts(run);
    return `${posts.length} ${posts.at(-1)?.id ?? ''}`;
}

/** When somebody is to be reminded of the next update: after a time, or at a moment. */
export type Reminder = {seconds: number} | {at: number};

/** Seconds from now until a reminder, at least 1. `now` in milliseconds. */
export function reminderSeconds(reminder: Reminder, now: number): number {
    return 'seconds' in reminder ? reminder.seconds : Math.max(1, Math.round((reminder.at - now) / SECOND));
}

/** What the next reminder most likely is: like the last one, else the run's default, else a day. */
export function usualReminder(run: Pick<Run, 'previous_reminder' | 'reminder_timer_default_seconds'>): Reminder {
    const last = Math.round(run.previous_reminder / NANOS_OF_MILLI / SECOND);
    return {seconds: last || run.reminder_timer_default_seconds || 24 * 60 * 60};
}

/** The run with its next update due so many seconds from now. `now` in milliseconds. */
export function snoozeStatus(run: Run, seconds: number, now: number): Run {
    const nextAt = now + seconds * SECOND;
    return {...run, previous_reminder: (nextAt - run.last_status_update_at) * NANOS_OF_MILLI, reminder_post_id: ''};
}
