import {answer, api} from 'src/api/client';
import type {Run} from 'src/domain/run';

import {keys} from '../keys';
import {queryClient} from '../query_client';

import {refreshRunLists} from './run_entity';

export interface RunStart {
    name?: string;
    summary?: string;
    /** Empty for a plain checklist in a channel. */
    playbook_id?: string;
    /** The playbook's default owner, else the reader, when left out; required for checklists. */
    owner_user_id?: string;
    /** Required without `channel_id`. */
    team_id?: string;
    /** An existing channel; a new one is made when left out. */
    channel_id?: string;
    /** Whether a new channel is public; the playbook decides when left out. */
    create_public_run?: boolean;
    post_id?: string;
}

/** Starts a run of a playbook, or a checklist in a channel. */
export async function startRun(start: RunStart): Promise<Run> {
    const run: Run = await answer(api.POST('/runs', {body: start}));
    queryClient.setQueryData(keys.runs.detail(run.id), run);
    void refreshRunLists();
    // Counters of the playbook.
    void queryClient.invalidateQueries({queryKey: keys.playbooks.lists()});
    return run;
}
