import {newId} from 'src/domain/new_id';
import {blankChecklist} from 'src/domain/edits';
import type {PlaybookContent} from 'src/domain/playbook';

/** Seconds. */
const DAY = 24 * 60 * 60;

/** What a new playbook begins with besides its name. Texts that people will read come in their language. */
export function newPlaybook(teamId: string, title: string, isPublic: boolean, texts: {section: string}) {
    return {
        title,
        team_id: teamId,
        public: isPublic,
        checklists: [blankChecklist({id: newId(), title: texts.section})],
        reminder_timer_default_seconds: DAY,
        status_update_enabled: true,
        broadcast_enabled: true,
        retrospective_enabled: true,
        channel_mode: 'create_new_channel',
        create_channel_member_on_new_participant: true,
        remove_channel_member_on_removed_participant: true,
    } satisfies Partial<PlaybookContent>;
}
