import {DAY, type TemplateContent} from './content';

export const bugBash: TemplateContent = {
    description:
        'An hour in which many people try to break the new version. Prepared well, it finds more than a week of testing alone.',
    create_public_playbook_run: true,
    channel_name_template: 'Bug Bash (vX.Y)',
    reminder_timer_default_seconds: 7 * DAY,
    message_on_join_enabled: true,
    message_on_join:
        'Welcome to the bug bash! Take an area from the list, try what nobody would try, and report each finding in a thread of its own.',
    run_summary_template_enabled: true,
    run_summary_template:
        '**Version and addresses of the test servers**\n\n**When**\n\n**Accounts for testing**\n\n**Areas that matter most**\n- \n\n**How to report**: what you did, what happened, what you expected, a picture\n',
    retrospective_enabled: false,
    sections: [
        {
            title: 'Set up the environment',
            tasks: [
                [
                    'Choose a date and invite',
                    'An hour at which most people can come. Put the goal into the invitation.',
                ],
                [
                    'Start a test server with the new version',
                    'The same data as last time, so that findings can be compared.',
                    '/cloud create bug-bash',
                ],
                [
                    'Start one with the version before',
                    'To see whether something was always like that.',
                    '/cloud create bug-bash-before',
                ],
                'Create accounts for testing, also for guests',
                ['Fill in data worth testing', 'Long names, other scripts, thousands of entries, empty ones.'],
                'Prepare phones and tablets',
                [
                    'Write the addresses and accounts into the header',
                    'People ask for them at the worst moment.',
                    '/header Test servers and accounts: see the summary of the run',
                ],
                'Try everything once yourself',
            ],
        },
        {
            title: 'Define the scope',
            tasks: [
                'List what is new in the version',
                ['List what is risky', 'Rewritten parts, new libraries, what broke last time.'],
                'List what is known to be broken',
                ['Divide it into areas', 'One line each, with a person who knows it.'],
                'Give every tester a first area',
            ],
        },
        {title: 'Target areas', tasks: []},
        {
            title: 'Triage',
            tasks: [
                ['Go through all findings together', 'Real, known, or not a defect? Merge those that are the same.'],
                ['Decide what stops the release', 'Everything else gets a ticket and an owner.'],
            ],
        },
        {
            title: 'Clean up',
            tasks: [
                'Thank everybody, and name the strangest finding',
                'Publish the list of findings',
                ['Remove the test servers', '', '/cloud delete bug-bash'],
                'Note what to do differently next time',
            ],
        },
    ],
};
