import {answer, api} from 'src/api/client';

import {refreshPlaybookLists} from './playbook_entity';

/** A playbook as the text of a file that {@link importPlaybook} takes. */
export async function exportPlaybook(id: string): Promise<string> {
    return answer(api.GET('/playbooks/{id}/export', {params: {path: {id}}, parseAs: 'text'}));
}

/** What became of a file. */
export interface Imported {
    id: string;
    /** What was left out or filled in, one sentence each, in English. */
    notices: readonly string[];
}

/** Makes a playbook of the text of a file, or nothing. */
export async function importPlaybook(teamId: string, text: string): Promise<Imported> {
    const {id, notices} = await answer(
        api.POST('/playbooks/import', {
            params: {query: {team_id: teamId}},
            // As it is in the file: the server tells what is wrong with it, also where it is no JSON.
            body: text as never,
            bodySerializer: (body) => body as unknown as string,
            headers: {'Content-Type': 'application/json'},
        }),
    );
    void refreshPlaybookLists();
    return {id, notices: notices ?? []};
}
