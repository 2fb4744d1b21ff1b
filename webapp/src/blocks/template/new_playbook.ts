import {blankChecklist} from 'src/domain/edits';
import {newId} from 'src/domain/new_id';
import type {Metric, PlaybookContent} from 'src/domain/playbook';
import {blankTask} from 'src/domain/task';

import type {TaskContent, TemplateContent} from './content/content';

interface Frame {
    teamId: string;
    title: string;
    isPublic: boolean;
    /** What stands where a template has no words, in the reader's language. */
    texts: {section: string; task: string};
}

/** Seconds. */
const DAY = 24 * 60 * 60;
const WEEK = 7 * DAY;

/** What a new playbook begins with: one empty section, or what the template has. */
export function newPlaybook({teamId, title, isPublic, texts}: Frame, template?: TemplateContent) {
    const {sections = [{title: texts.section, tasks: []}], metrics = [], ...settings} = template ?? {};
    return {
        reminder_timer_default_seconds: template ? WEEK : DAY,
        status_update_enabled: true,
        broadcast_enabled: true,
        retrospective_enabled: true,
        channel_mode: 'create_new_channel',
        create_channel_member_on_new_participant: true,
        remove_channel_member_on_removed_participant: true,
        ...settings,
        title,
        team_id: teamId,
        public: isPublic,
        checklists: sections.map((section) => {
            const items = section.tasks.map((task) => newTask(task, texts.task));
            return blankChecklist({
                id: newId(),
                title: section.title || texts.section,
                items,
                items_order: items.map(({id}) => id),
            });
        }),
        metrics: metrics.map((metric): Metric => ({...metric, id: '', playbook_id: ''})),
    } satisfies Partial<PlaybookContent>;
}

function newTask(task: TaskContent, untitled: string) {
    const [title, description = '', command = ''] = typeof task === 'string' ? [task] : task;
    return blankTask({id: newId(), title: title || untitled, description, command});
}
