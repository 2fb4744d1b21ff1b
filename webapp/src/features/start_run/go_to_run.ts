import {useCallback} from 'react';
import {useStore} from 'react-redux';

import {runPath, type Run} from 'src/domain/run';
import {findChannelPath} from 'src/host/channels';
import {navigate} from 'src/host/site';
import type {HostStore} from 'src/host/store';
import {showInSidebar} from 'src/state/actions';

/**
 * Takes the reader to a run that they just started: from a channel's sidebar to the run there or to the run's channel,
 * from the product page to the run's page.
 */
export function useGoToRun(fromChannelId: string | undefined): (run: Run) => Promise<void> {
    const store = useStore() as unknown as HostStore;
    return useCallback(
        async (run) => {
            store.dispatch(showInSidebar(run.channel_id, {kind: 'run', runId: run.id}));
            if (!fromChannelId) {
                navigate(runPath(run.id, 'run_modal'));
            } else if (run.channel_id !== fromChannelId) {
                const path = await findChannelPath(store, run.channel_id);
                navigate(path ? `${path}?forceRHSOpen` : runPath(run.id, 'run_modal'));
            }
        },
        [fromChannelId, store],
    );
}
