import type {TemplateContent} from './content';

export const learn: TemplateContent = {
    description:
        'A guided tour: start a run of this playbook and tick its tasks one by one. Nothing here can go wrong, and nobody but you is disturbed.',
    create_public_playbook_run: true,
    channel_name_template: 'Onboarding Run',
    reminder_timer_default_seconds: 50 * 60,
    message_on_join_enabled: false,
    retrospective_enabled: false,
    run_summary_template_enabled: true,
    run_summary_template:
        'This is the **summary** of a run. It says what is going on to those who come later.\n\nChange it: point at it and press the pencil.',
    sections: [
        {
            title: 'Learn',
            tasks: [
                [
                    'Tick this task',
                    'A press on the box is enough; everybody in the channel sees it at once. Press again to take it back.',
                ],
                [
                    'Give this task to yourself',
                    'Point at the task and press the person. Your tasks of all runs come together in *Your tasks*.',
                ],
                ['Give it a due date', 'Press the calendar, or type something like `tomorrow 9:00`.'],
                ['Write into the description', 'Descriptions know Markdown: lists, links, **bold** text.'],
                ['Move this task', 'Drag it by its handle; by keys, focus the handle and press space and the arrows.'],
            ],
        },
        {
            title: 'Collaborate',
            tasks: [
                ['Invite somebody to the run', 'Whoever joins the channel can help with the tasks.'],
                ['Post a status update', 'Those who follow the run hear of it, without reading along.'],
                [
                    'Finish the run',
                    'It stays to be read. The playbook is as it was, ready for the next run: make it your own.',
                ],
            ],
        },
    ],
};
