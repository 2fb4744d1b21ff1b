import {DAY, type TemplateContent} from './content';

export const productRelease: TemplateContent = {
    description:
        'Takes a version from the last merged change to the retrospective. Everybody sees what is still missing, and nobody has to ask who announces what.',
    create_public_playbook_run: false,
    channel_name_template: 'Release (vX.Y)',
    reminder_timer_default_seconds: DAY,
    message_on_join_enabled: true,
    message_on_join:
        'Welcome! This channel is for one release. The open tasks are in the sidebar; post here as soon as something endangers the date.',
    run_summary_template_enabled: true,
    run_summary_template:
        '**Version**\n\n**Planned for**\n\n**What is in it**\n- \n\n**What we deliberately left out**\n- \n\n**Known risks**\n- ',
    reminder_message_template:
        '**Done since the last update**\n- \n\n**Next**\n- \n\n**At risk, and what we do about it**\n- ',
    retrospective_enabled: true,
    retrospective_reminder_interval_seconds: 0,
    retrospective_template: '### Start\n- \n\n### Stop\n- \n\n### Keep\n- ',
    metrics: [
        {
            title: 'Days of delay',
            description: 'Whole days between the planned and the real date.',
            type: 'metric_integer',
            target: 0,
        },
        {
            title: 'Defects found after the release',
            description: 'Reported by customers in the first two weeks.',
            type: 'metric_integer',
            target: 3,
        },
    ],
    sections: [
        {
            title: 'Prepare code',
            tasks: [
                [
                    'Agree on what is in',
                    'Go through open changes with the product manager. What is not ready moves to the next version.',
                ],
                ['Announce the code freeze', 'Say the date and hour, and who decides about exceptions.'],
                'Create the release branch',
                ['Raise the version number', 'In the code, in the packages and in the API description.'],
                [
                    'Check licences and known vulnerabilities of libraries',
                    'Nothing with an open critical entry goes out.',
                ],
            ],
        },
        {
            title: 'Testing',
            tasks: [
                'Build the release candidate',
                [
                    'Run the automated tests on the candidate',
                    'All of them, including the slow ones that do not run on every change.',
                ],
                ['Try the upgrade from the last two versions', 'With a copy of real data. Note how long it takes.'],
                [
                    'Decide: release or repair',
                    'Look at the open defects together. Write down what is accepted and why.',
                ],
            ],
        },
        {
            title: 'Release to production',
            tasks: [
                [
                    'Check that a way back exists',
                    'Last backup, previous packages, and a person who has done it before.',
                ],
                'Tell support and operations that it begins',
                'Roll out to the first tenth of customers',
                ['Watch errors and response times for an hour', 'Compare with the same hour of last week.'],
                'Roll out to everybody',
                'Tag the version and publish the packages',
            ],
        },
        {
            title: 'After the release',
            tasks: [
                'Publish the release notes',
                ['Tell customers what is new', 'Newsletter, in-product message, account managers.'],
                'Thank those who contributed, by name',
                'Merge the release branch back',
                ['Hold the retrospective', 'Half an hour is enough while memories are fresh.'],
            ],
        },
    ],
};
