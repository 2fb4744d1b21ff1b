import {answer, api} from 'src/api/client';

import {submitChange} from '../changes';

import {playbookEntity, refreshPlaybookLists} from './playbook_entity';

/** Brings an archived playbook back. */
export async function restorePlaybook(id: string): Promise<void> {
    await submitChange(playbookEntity(id), {
        apply: (playbook) => ({...playbook, delete_at: 0}),
        send: () => answer(api.PUT('/playbooks/{id}/restore', {params: {path: {id}}})),
        stamp: (playbook) => playbook.update_at,
    });
    void refreshPlaybookLists();
}
