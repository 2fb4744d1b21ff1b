import {useEffect} from 'react';
import {useDispatch} from 'react-redux';

import type {RunFilter} from 'src/data/runs/use_run_list';
import {useRunList} from 'src/data/runs/use_run_list';
import {showInSidebar, type SidebarView} from 'src/state/actions';
import {useSidebarView} from 'src/state/selectors';

/** Runs shown at once in a channel's list. */
const PAGE_SIZE = 8;

export type ChannelSort = 'recent' | 'updated' | 'name';

const ORDERS: Record<ChannelSort, Pick<RunFilter, 'sort' | 'direction'>> = {
    recent: {sort: 'create_at', direction: 'desc'},
    updated: {sort: 'last_status_update_at', direction: 'desc'},
    name: {sort: 'name', direction: 'asc'},
};

/** The runs of a channel that are in progress or finished. */
export function useChannelRuns(channelId: string, status: 'InProgress' | 'Finished', sort: ChannelSort = 'recent') {
    const filter: RunFilter = {channel_id: channelId, statuses: [status], ...ORDERS[sort], per_page: PAGE_SIZE};
    return useRunList(filter, {enabled: channelId !== ''});
}

/**
 * What the sidebar shows in a channel: what the reader chose, else the only run in progress, else the list. Undefined
 * until that is known.
 */
export function useChannelView(channelId: string): SidebarView | undefined {
    const dispatch = useDispatch();
    const chosen = useSidebarView(channelId);
    const {runs, total, isError} = useChannelRuns(channelId, 'InProgress');
    const known = total !== undefined || isError;
    const only = total === 1 ? runs[0]?.id : undefined;

    // Decided once: the view must not change under the reader's hands when runs come and go.
    useEffect(() => {
        if (!chosen && known) {
            dispatch(showInSidebar(channelId, only ? {kind: 'run', runId: only} : {kind: 'list'}));
        }
    }, [chosen, known, only, channelId, dispatch]);
    return chosen;
}
