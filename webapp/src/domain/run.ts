import type {Attribute} from './attribute';
import type {Checklist} from './checklist';

export type RunStatus = 'InProgress' | 'Finished';
/** A run of a playbook, or a plain checklist of a channel. */
export type RunType = 'playbook' | 'channelChecklist';

export interface StatusPost {
    id: string;
    create_at: number;
    delete_at: number;
}

export interface TimelineEvent {
    id: string;
    playbook_run_id: string;
    create_at: number;
    delete_at: number;
    event_at: number;
    event_type: string;
    summary: string;
    /** Empty, or a JSON document as text. */
    details: string;
    post_id: string;
    subject_user_id: string;
    creator_user_id: string;
}

export interface MetricValue {
    metric_config_id: string;
    value: number | null;
}

/** What a run says about one of its attributes, as it is on the wire. */
export interface AttributeValue {
    field_id: string;
    /** A list of ids for several options or people, else a text, an id or a time as in RFC 3339; empty for none. */
    value: AttributeContent;
}

export type AttributeContent = string | string[];

/**
 * A run as it is on the wire. Times are milliseconds since 1970, 0 for never, where nothing else is said; ids are
 * empty for none.
 */
export interface Run {
    id: string;
    /** Empty only for checklists that were started without one. */
    name: string;
    /** Markdown. */
    summary: string;
    summary_modified_at: number;
    owner_user_id: string;
    reporter_user_id: string;
    /** Empty in direct and group messages. */
    team_id: string;
    channel_id: string;
    create_at: number;
    /** Grows with every change, so it serves as a version. */
    update_at: number;
    end_at: number;
    post_id: string;
    /** Empty for checklists. */
    playbook_id: string;
    type: RunType;
    checklists: Checklist[];
    /** Ids of `checklists` in order; `null` from servers that have none. */
    items_order: string[] | null;
    status_posts: StatusPost[];
    current_status: RunStatus;
    last_status_update_at: number;
    reminder_post_id: string;
    /** Nanoseconds from `last_status_update_at` until the next update is due; 0 for never. */
    previous_reminder: number;
    reminder_message_template: string;
    reminder_timer_default_seconds: number;
    status_update_enabled: boolean;
    timeline_events: TimelineEvent[];
    broadcast_channel_ids: string[];
    webhook_on_status_update_urls: string[];
    status_update_broadcast_channels_enabled: boolean;
    status_update_broadcast_webhooks_enabled: boolean;
    retrospective: string;
    retrospective_published_at: number;
    retrospective_was_canceled: boolean;
    retrospective_reminder_interval_seconds: number;
    retrospective_enabled: boolean;
    participant_ids: string[];
    metrics_data: MetricValue[];
    property_fields: Attribute[];
    property_values: AttributeValue[];
    create_channel_member_on_new_participant: boolean;
    remove_channel_member_on_removed_participant: boolean;
    run_number: number;
    /** Prefix and number; empty when there is no number. */
    sequential_id: string;
    /** Tasks that are not hidden. */
    task_total: number;
    /** Of those, the closed and skipped ones. */
    task_completed: number;
}

export function isFinished(run: Pick<Run, 'current_status'>): boolean {
    return run.current_status === 'Finished';
}

export function isChannelChecklist(run: Pick<Run, 'type'>): boolean {
    return run.type === 'channelChecklist';
}

/** Owners take part, whether they are listed or not. */
export function isParticipant(run: Pick<Run, 'owner_user_id' | 'participant_ids'>, userId: string): boolean {
    return run.owner_user_id === userId || run.participant_ids.includes(userId);
}

/** Everybody who takes part, the owner first. */
export function participants(run: Pick<Run, 'owner_user_id' | 'participant_ids'>): string[] {
    return [run.owner_user_id, ...run.participant_ids.filter((id) => id !== run.owner_user_id)];
}

/** The address of a run's page inside the site. `from` tells where the reader came from. */
export function runPath(runId: string, from?: string): string {
    return `/playbooks/runs/${runId}${from ? `?from=${from}` : ''}`;
}
