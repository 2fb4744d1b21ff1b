import {keepPreviousData, useInfiniteQuery} from '@tanstack/react-query';

import {answer, api} from 'src/api/client';
import type {Run, RunStatus, RunType} from 'src/domain/run';

import {keys} from '../keys';
import {FRESH} from '../query_client';

export interface RunFilter {
    team_id?: string;
    channel_id?: string;
    playbook_id?: string;
    /** A user id or `me`. */
    owner_user_id?: string;
    /** A user id or `me`. */
    participant_id?: string;
    /** A user id or `me`. */
    participant_or_follower_id?: string;
    /** All when empty. */
    statuses?: RunStatus[];
    /** All when empty. */
    types?: RunType[];
    /** Part of the name. */
    search_term?: string;
    sort?: 'create_at' | 'name' | 'end_at' | 'status' | 'last_status_update_at';
    direction?: 'asc' | 'desc';
    /** Runs of one page; 15 when left out. */
    per_page?: number;
}

/** One page of a list. */
export interface RunPage {
    total_count: number;
    has_more: boolean;
    items: Run[];
}

const PAGE_SIZE = 15;

/**
 * The runs that match, page by page; the last answer stays on screen while the filter changes. `total` counts all pages
 * and is undefined until the first answer.
 */
export function useRunList(filter: RunFilter, {enabled = true}: {enabled?: boolean} = {}) {
    const query = useInfiniteQuery({
        queryKey: keys.runs.list(filter),
        queryFn: ({pageParam, signal}): Promise<RunPage> =>
            answer(
                api.GET('/runs', {
                    params: {query: {per_page: PAGE_SIZE, ...filter, page: pageParam}},
                    signal,
                }),
            ),
        initialPageParam: 0,
        getNextPageParam: (last, pages) => (last.has_more ? pages.length : undefined),
        staleTime: FRESH.list,
        placeholderData: keepPreviousData,
        enabled,
    });
    return {...query, runs: runsOf(query.data?.pages), total: query.data?.pages[0]?.total_count};
}

/** A run that moved between pages while they were read is shown once. */
function runsOf(pages: readonly RunPage[] | undefined): Run[] {
    return [...new Map((pages ?? []).flatMap((page) => page.items).map((run) => [run.id, run])).values()];
}
