import {useQuery} from '@tanstack/react-query';

import {answer, api} from 'src/api/client';
import type {RunMetadata} from 'src/domain/run';

import {keys} from '../keys';
import {FRESH} from '../query_client';

/** Names of the run's channel and team, and its followers. */
export function useRunMetadata(id: string) {
    return useQuery({
        queryKey: keys.runs.metadata(id),
        queryFn: ({signal}): Promise<RunMetadata> =>
            answer(api.GET('/runs/{id}/metadata', {params: {path: {id}}, signal})),
        staleTime: FRESH.detail,
        enabled: id !== '',
    });
}
