import {DAY, HOUR, type TemplateContent} from './content';

const MINUTES = 60_000;

export const incidentResolution: TemplateContent = {
    description:
        'For the moment when customers notice that something is broken. One person leads, everybody knows the state, and the lessons are kept.',
    create_public_playbook_run: false,
    channel_name_template: 'Incident: <name>',
    reminder_timer_default_seconds: HOUR,
    message_on_join_enabled: true,
    message_on_join:
        'You are in an incident channel. Read the summary in the sidebar first, then say what you can take on. Decisions are written here, not in private.',
    run_summary_template_enabled: true,
    run_summary_template:
        '**What customers notice**\n\n**Since when**\n\n**Severity**\n\n**What we know about the cause**\n\n**What we have done so far**\n- ',
    reminder_message_template:
        '**State**: investigating / cause found / mended, watching\n\n**What customers notice now**\n\n**Next step, and until when**\n',
    retrospective_enabled: true,
    retrospective_reminder_interval_seconds: DAY,
    signal_any_keywords_enabled: true,
    signal_any_keywords: ['sev-1', 'sev-2', '#incident', 'this is serious'],
    metrics: [
        {
            title: 'Time to acknowledge',
            description: 'From the first alarm until somebody leads.',
            type: 'metric_duration',
            target: 10 * MINUTES,
        },
        {
            title: 'Time to resolve',
            description: 'From the first alarm until customers can work again.',
            type: 'metric_duration',
            target: 240 * MINUTES,
        },
        {
            title: 'Customers affected',
            description: 'An estimate is better than nothing.',
            type: 'metric_integer',
            target: null,
        },
    ],
    sections: [
        {
            title: 'Triage',
            tasks: [
                [
                    'Say that you lead',
                    'Leading is deciding and asking, not typing commands. Hand it over openly when you need a break.',
                ],
                [
                    'Set the severity',
                    '1: most customers cannot work. 2: something important is down or very slow. 3: annoying, with a way around it.',
                ],
                [
                    'Start a call',
                    'For everybody who works on it. Keep writing decisions into the channel.',
                    '/zoom start',
                ],
                ['Create a ticket', 'It collects links, costs and follow-up work.', '/jira create'],
                [
                    'Bring in those who know the affected part',
                    'Name one person for the technical work and one for the messages to customers.',
                ],
                [
                    'Tell customers that you know',
                    'A status page entry within half an hour, even when the cause is unknown.',
                ],
            ],
        },
        {
            title: 'Investigate',
            tasks: [
                [
                    'Find what changed',
                    'Releases, settings, certificates, traffic, suppliers. Note every guess here, and how it was ruled out.',
                ],
            ],
        },
        {
            title: 'Resolution',
            tasks: [
                ['Choose the fastest safe remedy', 'Going back to the last version usually beats a repair in a hurry.'],
                ['Check with a customer that it works again', 'Graphs can be wrong.'],
                'Tell everybody that it is over',
            ],
        },
        {
            title: 'Retrospective',
            tasks: [
                ['Write down the timeline', 'Start from the timeline of this run and add what happened elsewhere.'],
                ['Meet within three days', 'Ask what made it possible, never who did it.'],
                ['Create tickets for what must change', 'Each with an owner and a date.'],
                'Share the report with the company',
            ],
        },
    ],
};
