import {DAY, type TemplateContent} from './content';

export const employeeOnboarding: TemplateContent = {
    description:
        'The first three months of a new colleague. They know what comes next, and those around them know what is theirs to do.',
    create_public_playbook_run: false,
    channel_name_template: 'Employee Onboarding: <name>',
    reminder_timer_default_seconds: 7 * DAY,
    message_on_join_enabled: true,
    message_on_join:
        'Welcome! This channel is for your start with us. Ask everything here: whoever comes after you will have the same question.',
    run_summary_template_enabled: false,
    sections: [
        {
            title: 'Before day one',
            tasks: [
                [
                    'Order equipment and accounts',
                    '- laptop, and what makes a good workplace\n- accounts: mail, chat, calendar\n- keys or a pass\n\nAll of it should work **the evening before**.',
                ],
                [
                    'Choose a guide',
                    'Somebody of another team than their own who has time for a coffee every week, and likes questions.',
                ],
            ],
        },
        {
            title: 'Week one',
            tasks: [
                'Say hello in the channel of the team',
                [
                    'Meet your manager',
                    'About what is expected in *week one*, *month one* and *month three*, and how you both like to work.',
                ],
                [
                    'Set up the tools',
                    'Follow the guide, and mend the guide where it is wrong. That is a real contribution.',
                ],
                'Lunch with the team',
                ['Finish something small', 'It should reach somebody who uses it, by Friday.'],
            ],
        },
        {
            title: 'Month one',
            tasks: [
                [
                    'Meet people you will work with',
                    '- product\n- support\n- sales\n\nHalf an hour each. Ask what they wish your team knew.',
                ],
                'Sit in on two calls with customers',
                'Do the training about security and data protection',
                ['Talk with your manager about month one', 'What was harder than it had to be? What is still unclear?'],
            ],
        },
        {
            title: 'Month two',
            tasks: [
                ['Own something', 'A feature, a process, a customer: something about which others come to **you**.'],
            ],
        },
        {
            title: 'Month three',
            tasks: [
                [
                    'Look back and set goals',
                    'With your manager: what went well, what you want to learn, three goals for the half-year.',
                ],
            ],
        },
    ],
};
