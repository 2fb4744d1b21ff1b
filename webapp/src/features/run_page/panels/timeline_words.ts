import {useIntl, type IntlShape} from 'react-intl';

import type {TimelineEvent} from 'src/domain/run';
import {peopleOf, taskActionOf} from 'src/domain/timeline';
import type {IconName} from 'src/ui/icon/icon';

const ICONS: Readonly<Record<string, IconName>> = {
    incident_created: 'play-outline',
    run_finished: 'flag-checkered',
    run_restored: 'restore',
    channel_archived: 'archive-outline',
    channel_unarchived: 'restore',
    retrospective_enabled: 'lightbulb-outline',
    retrospective_disabled: 'lightbulb-outline',
    status_updated: 'message-text-outline',
    status_update_requested: 'bell-ring-outline',
    status_update_snoozed: 'clock-outline',
    status_updates_enabled: 'clock-outline',
    status_updates_disabled: 'clock-outline',
    owner_changed: 'account-outline',
    user_joined_left: 'account-outline',
    participants_changed: 'account-multiple-outline',
    task_state_modified: 'check',
    assignee_changed: 'account-plus-outline',
    ran_slash_command: 'slash-forward',
    event_from_post: 'bookmark-outline',
    property_changed: 'pencil-outline',
};

export function iconOf({event_type}: TimelineEvent): IconName {
    return ICONS[event_type] ?? 'circle-outline';
}

interface Words {
    title: string;
    /** Markdown. */
    text: string;
}

/** What an entry says. `who` is the person who did it; empty while they are being loaded. */
export function useTimelineWords(event: TimelineEvent, who: string): Words {
    const intl = useIntl();
    return {title: titleOf(intl, event, who), text: textOf(event)};
}

/** Texts that the title does not say already. */
function textOf({event_type, summary}: TimelineEvent): string {
    return event_type === 'event_from_post' || event_type === 'status_update_requested' ? '' : summary;
}

function titleOf(intl: IntlShape, event: TimelineEvent, who: string): string {
    const {formatMessage, formatList} = intl;
    switch (event.event_type) {
        case 'incident_created':
            return formatMessage({id: 'playbooks.event.started', defaultMessage: '{who} started the run'}, {who});
        case 'run_finished':
            return formatMessage({id: 'playbooks.event.finished', defaultMessage: '{who} finished the run'}, {who});
        case 'run_restored':
            return formatMessage({id: 'playbooks.event.restored', defaultMessage: '{who} restarted the run'}, {who});
        case 'channel_archived':
            return formatMessage({id: 'playbooks.event.archived', defaultMessage: '{who} archived the channel'}, {who});
        case 'channel_unarchived':
            return formatMessage(
                {id: 'playbooks.event.unarchived', defaultMessage: '{who} opened the channel again'},
                {who},
            );
        case 'status_updated':
            return formatMessage(
                {id: 'playbooks.event.updated', defaultMessage: '{who} posted a status update'},
                {who},
            );
        case 'status_update_requested':
            return formatMessage(
                {id: 'playbooks.event.requested', defaultMessage: '{who} asked for a status update'},
                {who},
            );
        case 'status_update_snoozed':
            return formatMessage(
                {id: 'playbooks.event.snoozed', defaultMessage: '{who} snoozed the status update'},
                {who},
            );
        case 'status_updates_enabled':
            return formatMessage(
                {id: 'playbooks.event.enabled', defaultMessage: '{who} enabled status updates'},
                {who},
            );
        case 'status_updates_disabled':
            return formatMessage(
                {id: 'playbooks.event.disabled', defaultMessage: '{who} disabled status updates'},
                {who},
            );
        case 'owner_changed':
            return formatMessage({id: 'playbooks.event.owner', defaultMessage: '{who} changed the owner'}, {who});
        case 'task_state_modified':
            return formatMessage(
                {
                    id: 'playbooks.event.task',
                    defaultMessage:
                        '{action, select, uncheck {{who} unchecked a task} skip {{who} skipped a task} restore {{who} restored a task} other {{who} checked a task}}',
                },
                {who, action: taskActionOf(event)},
            );
        case 'assignee_changed':
            return formatMessage({id: 'playbooks.event.assigned', defaultMessage: '{who} assigned a task'}, {who});
        case 'ran_slash_command':
            return formatMessage({id: 'playbooks.event.command', defaultMessage: '{who} ran a slash command'}, {who});
        case 'property_changed':
            return formatMessage(
                {id: 'playbooks.event.attribute', defaultMessage: '{who} changed an attribute'},
                {who},
            );
        case 'retrospective_enabled':
            return formatMessage(
                {id: 'playbooks.event.retro_enabled', defaultMessage: '{who} enabled the retrospective'},
                {who},
            );
        case 'retrospective_disabled':
            return formatMessage(
                {id: 'playbooks.event.retro_disabled', defaultMessage: '{who} disabled the retrospective'},
                {who},
            );
        case 'published_retrospective':
            return formatMessage(
                {id: 'playbooks.event.published', defaultMessage: '{who} published the retrospective'},
                {who},
            );
        case 'canceled_retrospective':
            return formatMessage(
                {id: 'playbooks.event.canceled', defaultMessage: '{who} cancelled the retrospective'},
                {who},
            );
        case 'user_joined_left':
            return formatMessage(
                {
                    id: 'playbooks.event.joined',
                    defaultMessage: '{action, select, left {{who} left the run} other {{who} joined the run}}',
                },
                {who, action: peopleOf(event).action},
            );
        case 'participants_changed': {
            const {action, users} = peopleOf(event);
            if (users.length === 0) {
                return formatMessage(
                    {id: 'playbooks.event.many_people', defaultMessage: '{who} changed who takes part'},
                    {who},
                );
            }
            return formatMessage(
                {
                    id: 'playbooks.event.people',
                    defaultMessage: '{action, select, left {{who} removed {users}} other {{who} added {users}}}',
                },
                {who, action, users: formatList(users.map((name) => `@${name}`))},
            );
        }
        case 'event_from_post':
            return event.summary || formatMessage({id: 'playbooks.event.post', defaultMessage: 'A saved message'});
        default:
            return event.summary || formatMessage({id: 'playbooks.event.other', defaultMessage: 'The run was changed'});
    }
}
