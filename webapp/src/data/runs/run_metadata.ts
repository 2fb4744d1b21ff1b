import {answer, api} from 'src/api/client';

import {submitChange, type Entity} from '../changes';
import {keys} from '../keys';
import {FRESH, queryClient} from '../query_client';

/** What surrounds a run. Names are empty for somebody who may not read its channel. */
export interface RunMetadata {
    channel_name: string;
    channel_display_name: string;
    team_name: string;
    followers: string[];
}

export function runMetadataQuery(id: string): Entity<RunMetadata>['query'] {
    return {
        queryKey: keys.runs.metadata(id),
        queryFn: ({signal}) => answer(api.GET('/runs/{id}/metadata', {params: {path: {id}}, signal})),
        staleTime: FRESH.detail,
    };
}

/** Makes the reader follow a run, or not any more. Shows at once. */
export function followRun(runId: string, userId: string, follow: boolean): Promise<unknown> {
    const entity: Entity<RunMetadata> = {
        query: runMetadataQuery(runId),
        update: (change) =>
            void queryClient.setQueryData<RunMetadata>(keys.runs.metadata(runId), (known) => known && change(known)),
    };
    const params = {path: {id: runId}};
    return submitChange(entity, {
        apply: (metadata) => {
            const others = metadata.followers.filter((id) => id !== userId);
            return {...metadata, followers: follow ? [...others, userId] : others};
        },
        send: () =>
            answer(follow ? api.PUT('/runs/{id}/followers', {params}) : api.DELETE('/runs/{id}/followers', {params})),
        stamp: (metadata) => metadata.followers,
    });
}
