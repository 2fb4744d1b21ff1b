import {useEffect, useRef} from 'react';
import {useLocation} from 'react-router-dom';
import {useStore} from 'react-redux';

import {myRunChannels} from 'src/data/runs/run_channels';
import {useCurrentChannelId} from 'src/host/channels';
import {redirect} from 'src/host/site';
import type {HostStore} from 'src/host/store';
import {useCurrentTeamId} from 'src/host/teams';
import {playbooksState} from 'src/state/selectors';

const CHANNEL_ROUTE = /^\/[^/]+\/(channels|messages)\//;
const FORCE = 'forceRHSOpen';

/**
 * Opens the sidebar when the reader comes into a channel with a run of theirs, once a visit, and never over something
 * else that is open; links may force it.
 */
export function useAutoOpen(open: () => void): void {
    const store = useStore() as unknown as HostStore;
    const {pathname, search, hash} = useLocation();
    const channelId = useCurrentChannelId();
    const teamId = useCurrentTeamId();
    const inChannels = CHANNEL_ROUTE.test(pathname);
    const query = new URLSearchParams(search);
    const forced = inChannels && query.has(FORCE);
    const visited = useRef('');

    useEffect(() => {
        if (!forced) {
            return;
        }
        const rest = new URLSearchParams(search);
        rest.delete(FORCE);
        const left = rest.toString();
        redirect(pathname + (left && `?${left}`) + hash);
        open();
    }, [forced, pathname, search, hash, open]);

    useEffect(() => {
        if (!inChannels || !channelId || visited.current === channelId) {
            return undefined;
        }
        let left = false;
        const visit = async () => {
            const channels = await myRunChannels(teamId);
            const {views} = store.getState();
            const free = !views?.rhs?.isSidebarOpen && !playbooksState(store.getState()).sidebarVisible;
            if (!left && free && channels.has(channelId)) {
                open();
            }
        };
        visited.current = channelId;
        // Without an answer the sidebar stays as it is; the reader can open it.
        visit().catch(() => undefined);
        return () => {
            left = true;
        };
    }, [inChannels, channelId, teamId, store, open]);
}
