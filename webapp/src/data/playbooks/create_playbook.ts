import {answer, api} from 'src/api/client';
import type {PlaybookContent} from 'src/domain/playbook';

import {refreshPlaybookLists} from './playbook_entity';

/** Creates a playbook and resolves to its id. A title, a team and a positive update interval are required. */
export async function createPlaybook(
    content: Partial<PlaybookContent> & Pick<PlaybookContent, 'title' | 'team_id' | 'reminder_timer_default_seconds'>,
): Promise<string> {
    const {id} = await answer(api.POST('/playbooks', {body: content}));
    void refreshPlaybookLists();
    return id;
}
