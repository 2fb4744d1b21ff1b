import {keepPreviousData, useQuery} from '@tanstack/react-query';

import {answer, api} from 'src/api/client';
import type {Run} from 'src/domain/run';
import {hasStatusUpdates, statusVersion, type StatusUpdate} from 'src/domain/status_update';

import {keys} from '../keys';
import {FRESH} from '../query_client';

const NONE: StatusUpdate[] = [];

/** The status updates of a run, the newest first; read again when the run tells of others. */
export function useStatusUpdates(run: Pick<Run, 'id' | 'status_posts'>) {
    const {id} = run;
    const some = hasStatusUpdates(run);
    const query = useQuery({
        queryKey: keys.runs.statusUpdates(id, statusVersion(run)),
        queryFn: ({signal}): Promise<StatusUpdate[]> =>
            answer(api.GET('/runs/{id}/status-updates', {params: {path: {id}}, signal})),
        staleTime: FRESH.detail,
        placeholderData: keepPreviousData,
        enabled: some,
    });
    return {...query, data: some ? query.data : NONE};
}
