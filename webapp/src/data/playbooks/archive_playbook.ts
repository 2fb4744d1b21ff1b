import {answer, api} from 'src/api/client';

import {submitChange} from '../changes';

import {playbookEntity, refreshPlaybookLists} from './playbook_entity';

/** Hides a playbook and stops new runs of it; runs in progress go on. */
export async function archivePlaybook(id: string): Promise<void> {
    const now = Date.now();
    await submitChange(playbookEntity(id), {
        apply: (playbook) => ({...playbook, delete_at: now}),
        send: () => answer(api.DELETE('/playbooks/{id}', {params: {path: {id}}})),
        stamp: (playbook) => playbook.update_at,
    });
    void refreshPlaybookLists();
}
