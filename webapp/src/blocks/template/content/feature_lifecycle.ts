import {DAY, type TemplateContent} from './content';

export const featureLifecycle: TemplateContent = {
    description:
        'A feature from the first sentence about the problem to the numbers after it is out. Small enough to be read, complete enough to be trusted.',
    create_public_playbook_run: true,
    channel_name_template: 'Feature: <name>',
    reminder_timer_default_seconds: DAY,
    message_on_join_enabled: true,
    message_on_join:
        'Welcome! The problem that we solve and for whom is in the summary. Objections are most useful now.',
    run_summary_template_enabled: true,
    run_summary_template:
        '**Problem** (whose, how often, how bad)\n\n**Who decides** · **Who builds** · **Who tests**\n\n**What is part of it**\n- \n\n**What is not**\n- \n\n**How we shall know that it works**\n',
    reminder_message_template:
        '**Shown or merged since the last update**\n- \n\n**In the way**\n- \n\n**Date of the next demonstration**\n',
    metrics: [
        {
            title: 'Users in the first month',
            description: 'People who used it at least twice.',
            type: 'metric_integer',
            target: null,
        },
        {
            title: 'Cost of building it',
            description: 'Including design and testing.',
            type: 'metric_currency',
            target: null,
        },
    ],
    sections: [
        {
            title: 'Plan',
            tasks: [
                ['Describe the problem', 'One page: whose it is, how they help themselves today, what it costs them.'],
                ['Talk with five people who have it', 'Listen for what they do, not for what they ask for.'],
                'Sketch two ways to solve it',
                ['Decide what the first version leaves out', 'Write it down, so that nobody waits for it.'],
            ],
        },
        {
            title: 'Kickoff',
            tasks: [
                ['Meet everybody who takes part', 'Design, development, testing, documentation, support.'],
                'Break the work into steps that can be shown',
                ['Name the greatest risk, and try it first', 'A day of trying saves weeks of hoping.'],
            ],
        },
        {
            title: 'Build',
            tasks: [
                ['Show it every week', 'Unfinished is fine; the goal is to be wrong early.'],
                'Test with people who have the problem',
            ],
        },
        {
            title: 'Ship',
            tasks: [
                'Write the documentation',
                ['Teach support', 'What it does, what it does not do, and the three questions that will come.'],
                'Turn it on for ourselves',
                'Turn it on for a few customers',
                ['Turn it on for everybody and say so', 'With one sentence about the problem that is gone.'],
            ],
        },
        {
            title: 'Follow up',
            tasks: [
                ['Look at the numbers after a month', 'Against what the summary says about success.'],
                ['Decide: extend, keep or remove', 'Removing what nobody uses is a success, too.'],
            ],
        },
    ],
};
