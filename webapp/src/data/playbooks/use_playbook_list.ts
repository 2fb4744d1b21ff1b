import {keepPreviousData, useInfiniteQuery} from '@tanstack/react-query';

import {answer, api} from 'src/api/client';
import type {Playbook} from 'src/domain/playbook';

import {keys} from '../keys';
import {FRESH} from '../query_client';

export interface PlaybookFilter {
    /** All teams of the reader when left out. */
    team_id?: string;
    /** Part of the title. */
    search_term?: string;
    with_archived?: boolean;
    sort?: 'title' | 'stages' | 'steps' | 'runs' | 'last_run_at' | 'active_runs';
    direction?: 'asc' | 'desc';
    /** Playbooks of one page; 50 when left out. */
    per_page?: number;
}

interface PlaybookPage {
    total_count: number;
    has_more: boolean;
    items: Playbook[];
}

const PAGE_SIZE = 50;

/**
 * The playbooks that match, page by page, without their checklists; the last answer stays on screen while the filter
 * changes. `total` counts all pages and is undefined until the first answer.
 */
export function usePlaybookList(filter: PlaybookFilter, {enabled = true}: {enabled?: boolean} = {}) {
    const query = useInfiniteQuery({
        queryKey: keys.playbooks.list(filter),
        queryFn: ({pageParam, signal}): Promise<PlaybookPage> => {
            const {with_archived, ...rest} = filter;
            const archived = with_archived ? {with_archived: 'true'} : {};
            return answer(
                api.GET('/playbooks', {
                    params: {query: {per_page: PAGE_SIZE, ...rest, ...archived, page: pageParam}},
                    signal,
                }),
            );
        },
        initialPageParam: 0,
        getNextPageParam: (last, pages) => (last.has_more ? pages.length : undefined),
        staleTime: FRESH.list,
        placeholderData: keepPreviousData,
        enabled,
    });
    const playbooks = new Map((query.data?.pages ?? []).flatMap(({items}) => items).map((item) => [item.id, item]));
    return {...query, playbooks: [...playbooks.values()], total: query.data?.pages[0]?.total_count};
}
