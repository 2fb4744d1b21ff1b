import {answer, api} from 'src/api/client';

import {refreshPlaybookLists} from './playbook_entity';

/** Copies a playbook and resolves to the id of the copy, which belongs to the reader alone. */
export async function duplicatePlaybook(id: string): Promise<string> {
    const copy = await answer(api.POST('/playbooks/{id}/duplicate', {params: {path: {id}}}));
    void refreshPlaybookLists();
    return copy.id;
}
