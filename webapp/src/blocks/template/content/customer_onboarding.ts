import {DAY, type TemplateContent} from './content';

export const customerOnboarding: TemplateContent = {
    description:
        'From the signed contract to a customer who works with the product every day. The same care for each, whoever looks after them.',
    create_public_playbook_run: false,
    channel_name_template: 'Customer Onboarding: <name>',
    reminder_timer_default_seconds: 7 * DAY,
    message_on_join_enabled: true,
    message_on_join: 'Welcome to the team of this customer. Contacts, goals and dates are in the summary of the run.',
    run_summary_template_enabled: true,
    run_summary_template:
        '**Customer**\n\n**Contacts** (decides, runs it, pays)\n- \n\n**What they want to achieve**\n- \n\n**Contract**: seats, term, special agreements\n\n**Go-live planned for**\n',
    metrics: [
        {
            title: 'Time to go-live',
            description: 'From the signed contract to the first day of real use.',
            type: 'metric_duration',
            target: 30 * DAY * 1000,
        },
        {
            title: 'Satisfaction after a month',
            description: 'Their answer from 0 to 10 to whether they would recommend us.',
            type: 'metric_integer',
            target: 9,
        },
    ],
    sections: [
        {
            title: 'Handoff from sales',
            tasks: [
                ['Read the contract and the notes of sales', 'Look for promises about dates, features and prices.'],
                'Talk with the sales person who knows them best',
                ['Find out who decides and who will use it', 'These are rarely the same people.'],
                'Introduce yourself to the customer',
                [
                    'Hold the kick-off',
                    'Goals in their words, dates, and what would make them say that it was worth it.',
                ],
                'Send the notes of the kick-off',
            ],
        },
        {
            title: 'Technical setup',
            tasks: [
                'Agree on where it runs: their place or ours',
                ['Collect technical requirements', 'Number of users, network, devices, languages, rules about data.'],
                'Create the environment for trials',
                'Connect sign-in',
                ['Test sign-in with a normal account', 'Not with an administrator, to whom everything works.'],
                'Connect e-mail and notifications',
                [
                    'Set up integrations that they asked for',
                    'One at a time, each with a person on their side who tests it.',
                ],
                'Bring over existing data',
                ['Check a sample of the data together', 'Twenty records that they choose.'],
                'Set up backups, and restore one',
                'Set up monitoring and who gets alarms',
                'Have their security people look at it',
            ],
        },
        {
            title: 'Go-live',
            tasks: [
                'Train administrators',
                'Train the first users',
                ['Invite everybody', 'The invitation comes from their own management and says why.'],
                'Be at hand on the first day',
            ],
        },
        {
            title: 'Optional, when the time is right',
            tasks: [
                ['Look at usage after two weeks', 'Who has not come back? Ask one of them why.'],
                'Hold a question hour for users',
                ['Show what they do not use yet', 'Two things that fit their goals, not twenty.'],
                'Ask for their feedback in numbers and words',
                'Ask whether their story may be told',
                ['Plan the first review', 'Compare with the goals of the kick-off.'],
            ],
        },
    ],
};
