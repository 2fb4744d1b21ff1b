import {replaceEqualDeep, type InfiniteData} from '@tanstack/react-query';

import {answer, api} from 'src/api/client';
import {newerRun} from 'src/domain/live';
import type {Run} from 'src/domain/run';

import {refreshCategories} from '../categories/category_entity';
import {submitChange, type Change, type Entity} from '../changes';
import {keys} from '../keys';
import {FRESH, queryClient} from '../query_client';

import type {RunPage} from './use_run_list';

/**
 * How a run is read. A version older than the one at hand, such as an answer that a message overtook, is dropped. What
 * did not change stays the same object, so that a message about one task draws one task.
 */
export function runQuery(id: string): Entity<Run>['query'] {
    return {
        queryKey: keys.runs.detail(id),
        queryFn: ({signal}) => answer(api.GET('/runs/{id}', {params: {path: {id}}, signal})),
        staleTime: FRESH.detail,
        structuralSharing: (known, next) =>
            known ? replaceEqualDeep(known, newerRun(known as Run, next as Run)) : next,
    };
}

/** Changes every cached copy of a run: the run itself and the lists that show it. Says whether there was one. */
export function updateCachedRun(id: string, change: (run: Run) => Run): boolean {
    let found = false;
    const once = (run: Run) => {
        found = true;
        return change(run);
    };
    queryClient.setQueryData<Run>(keys.runs.detail(id), (run) => run && once(run));
    queryClient.setQueriesData<InfiniteData<RunPage>>({queryKey: keys.runs.lists()}, (list) =>
        list?.pages.some((page) => page.items.some((run) => run.id === id))
            ? {
                  ...list,
                  pages: list.pages.map((page) => ({
                      ...page,
                      items: page.items.map((run) => (run.id === id ? once(run) : run)),
                  })),
              }
            : list,
    );
    return found;
}

function runEntity(id: string): Entity<Run> {
    return {query: runQuery(id), update: (change) => void updateCachedRun(id, change)};
}

/** Shows a change of a run at once and sends it; see {@link submitChange}. */
export function submitRunChange<A>(runId: string, change: Change<Run, A>): Promise<A> {
    return submitChange(runEntity(runId), change);
}

/** The version of a whole run, for changes that touch more than one task. */
export function runStamp(run: Run): number {
    return run.update_at;
}

/** Makes lists of runs on screen read again, because runs came, went or changed their place. */
export async function refreshRunLists(): Promise<void> {
    await Promise.all([queryClient.invalidateQueries({queryKey: keys.runs.lists()}), refreshCategories()]);
}

/** A run as it is in the cache at this moment. */
export function cachedRun(id: string): Run | undefined {
    return queryClient.getQueryData<Run>(keys.runs.detail(id));
}
