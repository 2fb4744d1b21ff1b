import {useSelector} from 'react-redux';

import type {OpenDialog, SidebarView} from './actions';
import {STATE_KEY, type PlaybooksState} from './reducer';

const INITIAL: PlaybooksState = {clientId: '', sidebarVisible: false, sidebarViews: {}, dialog: null};

/** Our part of the host's store. */
export function playbooksState(state: object): PlaybooksState {
    return (state as {[STATE_KEY]?: PlaybooksState})[STATE_KEY] ?? INITIAL;
}

/** What the reader chose to see in the sidebar of a channel; undefined while they have not chosen. */
export function useSidebarView(channelId: string): SidebarView | undefined {
    return useSelector((state: object) => playbooksState(state).sidebarViews[channelId]);
}

export function useSidebarVisible(): boolean {
    return useSelector((state: object) => playbooksState(state).sidebarVisible);
}

export function useOpenDialog(): OpenDialog | null {
    return useSelector((state: object) => playbooksState(state).dialog);
}
