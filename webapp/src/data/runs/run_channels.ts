import {answer, api} from 'src/api/client';

import {keys} from '../keys';
import {FRESH, queryClient} from '../query_client';

/** Channels considered; nobody takes part in more runs at once. */
const LIMIT = 1000;

/** The channels of a team that hold a run in progress which the reader takes part in or follows; rarely asked again. */
export async function myRunChannels(teamId: string): Promise<ReadonlySet<string>> {
    const ids = await queryClient.fetchQuery({
        queryKey: keys.runs.channels(teamId),
        queryFn: ({signal}) =>
            answer(
                api.GET('/runs/channels', {
                    params: {
                        query: {
                            team_id: teamId,
                            participant_or_follower_id: 'me',
                            statuses: ['InProgress'],
                            per_page: LIMIT,
                        },
                    },
                    signal,
                }),
            ),
        staleTime: FRESH.settings,
    });
    return new Set(ids);
}

/** Forgets what {@link myRunChannels} knows, because runs came or went. */
export function forgetRunChannels(): void {
    void queryClient.invalidateQueries({queryKey: keys.runs.allChannels()});
}
