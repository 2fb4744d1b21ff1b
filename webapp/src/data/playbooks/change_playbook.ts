import {answer, api} from 'src/api/client';
import type {Playbook} from 'src/domain/playbook';

import {submitChange} from '../changes';

import {playbookEntity, refreshPlaybookLists} from './playbook_entity';

/**
 * Shows a change of a playbook at once and saves it. The server takes playbooks as a whole, so the newest version is
 * read, changed and written back: what others changed meanwhile stays. `change` must be pure and find what it changes
 * by id. New checklists and tasks keep the ids they were given.
 */
export async function changePlaybook(id: string, change: (playbook: Playbook) => Playbook): Promise<void> {
    const path = {id};
    await submitChange<Playbook, Playbook>(playbookEntity(id), {
        apply: change,
        send: async () => {
            const newest: Playbook = await answer(api.GET('/playbooks/{id}', {params: {path}}));
            return answer(api.PUT('/playbooks/{id}', {params: {path}, body: change(newest)}));
        },
        stamp: (playbook) => playbook.update_at,
        settle: (_, saved) => saved,
    });
    void refreshPlaybookLists();
}
