import type {TimelineEvent} from './run';

/** Kinds of events that readers tell apart. */
export const TIMELINE_GROUPS = ['roles', 'status', 'messages', 'tasks', 'assignments', 'commands'] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, TimelineGroup>> = {
    owner_changed: 'roles',
    user_joined_left: 'roles',
    participants_changed: 'roles',
    incident_created: 'status',
    run_finished: 'status',
    run_restored: 'status',
    status_updated: 'status',
    status_update_requested: 'status',
    status_update_snoozed: 'status',
    event_from_post: 'messages',
    task_state_modified: 'tasks',
    assignee_changed: 'assignments',
    ran_slash_command: 'commands',
};

/** Which events somebody wants to see; `all` stands above the groups, and some kinds of events are in none. */
export interface TimelineFilter {
    all: boolean;
    groups: readonly TimelineGroup[];
}

export const EVERYTHING: TimelineFilter = {all: true, groups: [...TIMELINE_GROUPS]};

/** The events that match, the newest first; `events` are the oldest first, also of those at the same moment. */
export function filterTimeline(events: readonly TimelineEvent[], {all, groups}: TimelineFilter): TimelineEvent[] {
    return events
        .filter(({event_type}) => {
            const group = GROUP_OF[event_type];
            return all || (group !== undefined && groups.includes(group));
        })
        .reverse()
        .sort((a, b) => b.event_at - a.event_at);
}

interface People {
    action?: 'joined' | 'left';
    users?: string[];
}

/** Who came or went, as usernames, from the details of an event; nobody when they say nothing. */
export function peopleOf({details}: Pick<TimelineEvent, 'details'>): {action: 'joined' | 'left'; users: string[]} {
    const {action, users} = documentOf<People>(details);
    return {action: action ?? 'joined', users: users ?? []};
}

/** What happened to a task, from the details of an event. */
export function taskActionOf({details}: Pick<TimelineEvent, 'details'>): string {
    return documentOf<{action?: string}>(details).action ?? 'check';
}

function documentOf<T extends object>(details: string): Partial<T> {
    try {
        return JSON.parse(details) as T;
    } catch {
        return {};
    }
}
