import {useQuery} from '@tanstack/react-query';

import {answer, api} from 'src/api/client';

import {keys} from '../keys';
import {FRESH} from '../query_client';

export interface RunOwner {
    user_id: string;
    username: string;
    first_name: string;
    last_name: string;
    nickname: string;
}

/** Everybody who owns a run of the team that the reader may see. */
export function useRunOwners(teamId: string) {
    return useQuery({
        queryKey: keys.runs.owners(teamId),
        queryFn: ({signal}): Promise<RunOwner[]> =>
            answer(api.GET('/runs/owners', {params: {query: {team_id: teamId}}, signal})),
        staleTime: FRESH.detail,
    });
}
