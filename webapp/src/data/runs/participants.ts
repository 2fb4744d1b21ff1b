import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/run_edits';

import {keys} from '../keys';
import {queryClient} from '../query_client';

import {refreshRunLists, runStamp, submitRunChange} from './run_entity';

/**
 * Lets people take part in a run; who is not in its team is left out. `addToChannel` adds them to the channel even
 * where the run would not. Resolves to the ids of those who were left out.
 */
export async function addParticipants(
    runId: string,
    userIds: readonly string[],
    addToChannel: boolean,
): Promise<readonly string[]> {
    const {not_added_ids} = await submitRunChange<{participant_ids: string[]; not_added_ids: string[]}>(runId, {
        apply: (run) => edits.addParticipants(run, userIds),
        send: () =>
            answer(
                api.POST('/runs/{id}/participants', {
                    params: {path: {id: runId}},
                    body: {user_ids: [...userIds], force_add_to_channel: addToChannel},
                }),
            ),
        stamp: runStamp,
        settle: (run, {participant_ids}) => ({...run, participant_ids}),
    });
    refreshAround(runId);
    return not_added_ids;
}

/** Ends somebody's part in a run; the owner cannot leave. */
export async function removeParticipant(runId: string, userId: string): Promise<void> {
    await submitRunChange<unknown>(runId, {
        apply: (run) => edits.removeParticipant(run, userId),
        send: () =>
            answer(api.DELETE('/runs/{id}/participants/{user_id}', {params: {path: {id: runId, user_id: userId}}})),
        stamp: runStamp,
    });
    refreshAround(runId);
}

/** Who takes part follows, and sees the run in their lists. */
function refreshAround(runId: string) {
    void queryClient.invalidateQueries({queryKey: keys.runs.metadata(runId)});
    void refreshRunLists();
}
