import type {Checklist} from './checklist';

export interface PlaybookMember {
    user_id: string;
    /** Stored roles: `playbook_member`, `playbook_admin`. */
    roles: string[];
    /** The host's roles that these stand for. */
    scheme_roles: string[];
}

export interface Metric {
    id: string;
    playbook_id: string;
    title: string;
    description: string;
    /** Durations are milliseconds. */
    type: 'metric_duration' | 'metric_currency' | 'metric_integer';
    target: number | null;
}

/** What a person may write into a playbook, as it is on the wire. */
export interface PlaybookContent {
    title: string;
    /** Markdown. */
    description: string;
    public: boolean;
    team_id: string;
    create_public_playbook_run: boolean;
    checklists: Checklist[];
    members: PlaybookMember[];
    reminder_message_template: string;
    reminder_timer_default_seconds: number;
    status_update_enabled: boolean;
    invited_user_ids: string[];
    invited_group_ids: string[];
    invite_users_enabled: boolean;
    default_owner_id: string;
    default_owner_enabled: boolean;
    broadcast_channel_ids: string[];
    broadcast_enabled: boolean;
    webhook_on_creation_urls: string[];
    webhook_on_creation_enabled: boolean;
    webhook_on_status_update_urls: string[];
    webhook_on_status_update_enabled: boolean;
    message_on_join: string;
    message_on_join_enabled: boolean;
    retrospective_reminder_interval_seconds: number;
    retrospective_template: string;
    retrospective_enabled: boolean;
    signal_any_keywords: string[];
    signal_any_keywords_enabled: boolean;
    categorize_channel_enabled: boolean;
    category_name: string;
    run_summary_template_enabled: boolean;
    run_summary_template: string;
    channel_name_template: string;
    metrics: Metric[];
    create_channel_member_on_new_participant: boolean;
    remove_channel_member_on_removed_participant: boolean;
    channel_id: string;
    channel_mode: 'create_new_channel' | 'link_existing_channel';
    run_number_prefix: string;
    admin_only_edit: boolean;
    owner_group_only_actions: boolean;
    new_channel_only: boolean;
    auto_archive_channel: boolean;
}

/** A playbook as it is on the wire. Items of a list have no `checklists`: never write one back. */
export interface Playbook extends PlaybookContent {
    id: string;
    create_at: number;
    update_at: number;
    /** When it was archived; 0 while it is active. */
    delete_at: number;
    num_stages: number;
    num_steps: number;
    num_runs: number;
    active_runs: number;
    last_run_at: number;
    num_actions: number;
    default_playbook_admin_role: string;
    default_playbook_member_role: string;
    default_run_admin_role: string;
    default_run_member_role: string;
}

export function isArchived(playbook: Pick<Playbook, 'delete_at'>): boolean {
    return playbook.delete_at > 0;
}

/** The address of a playbook's page inside the site. */
export function playbookPath(playbookId: string): string {
    return `/playbooks/playbooks/${playbookId}`;
}

/** What the file of an exported playbook is called. */
export function fileName(title: string): string {
    return `${title.toLowerCase().replaceAll(/\s+/g, '_')}_playbook.json`;
}
