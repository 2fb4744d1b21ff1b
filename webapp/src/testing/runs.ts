import type {Checklist} from 'src/domain/checklist';
import type {Run} from 'src/domain/run';
import {blankTask, type Task} from 'src/domain/task';

import {testId, world} from './host_state';

/** A task whose id says its title: `aTask('a')`. */
export function aTask(title: string, fields: Partial<Task> = {}): Task {
    return blankTask({id: testId(title), title, ...fields});
}

/** A checklist of tasks, which may be given as titles. */
export function aChecklist(title: string, tasks: readonly (Task | string)[] = [], fields: Partial<Checklist> = {}) {
    const items = tasks.map((task) => (typeof task === 'string' ? aTask(task) : task));
    return {
        id: testId(`list ${title}`),
        title,
        items,
        items_order: items.map((task) => task.id),
        update_at: 0,
        ...fields,
    } satisfies Checklist;
}

/** A run of a playbook in progress, owned by the owner of the test world. */
export function aRun(name: string, fields: Partial<Run> = {}): Run {
    const checklists = fields.checklists ?? [
        aChecklist('Triage', ['first', 'second']),
        aChecklist('Repair', ['third']),
    ];
    const tasks = checklists
        .flatMap((checklist) => checklist.items)
        .filter((task) => task.condition_action !== 'hidden');
    return {
        id: testId(`run ${name}`),
        name,
        summary: '',
        summary_modified_at: 0,
        owner_user_id: world.owner.id,
        reporter_user_id: world.owner.id,
        team_id: world.team.id,
        channel_id: testId('incident'),
        create_at: 1000,
        update_at: 1000,
        end_at: 0,
        post_id: '',
        playbook_id: testId('playbook'),
        type: 'playbook',
        checklists,
        items_order: checklists.map((checklist) => checklist.id),
        status_posts: [],
        current_status: 'InProgress',
        last_status_update_at: 1000,
        reminder_post_id: '',
        previous_reminder: 0,
        reminder_message_template: '',
        reminder_timer_default_seconds: 0,
        status_update_enabled: false,
        timeline_events: [],
        broadcast_channel_ids: [],
        webhook_on_status_update_urls: [],
        status_update_broadcast_channels_enabled: false,
        status_update_broadcast_webhooks_enabled: false,
        retrospective: '',
        retrospective_published_at: 0,
        retrospective_was_canceled: false,
        retrospective_reminder_interval_seconds: 0,
        retrospective_enabled: false,
        participant_ids: [world.owner.id, world.participant.id],
        metrics_data: [],
        property_fields: [],
        property_values: [],
        create_channel_member_on_new_participant: true,
        remove_channel_member_on_removed_participant: true,
        run_number: 1,
        sequential_id: '',
        task_total: tasks.length,
        task_completed: tasks.filter((task) => task.state === 'closed' || task.state === 'skipped').length,
        ...fields,
    };
}
