import type {GlobalState} from '@mattermost/types/store';
import {useSelector} from 'react-redux';
import type {Action, Store} from 'redux';

/** The host's store as Playbooks sees it. The plugin's own part is typed in `state/`. */
export interface HostState extends GlobalState {
    views?: {
        rhs?: {isSidebarOpen: boolean; isSidebarExpanded: boolean};
    };
}

/** A thunk or plain action; the host's store takes both. */
export type HostAction = Action | ((dispatch: HostDispatch, getState: () => HostState) => unknown);
export type HostDispatch = (action: HostAction) => unknown;
export type HostStore = Omit<Store<HostState>, 'dispatch'> & {dispatch: HostDispatch};

/** Reads the host's store. The selector must return a stable value for an unchanged state. */
export function useHostSelector<T>(selector: (state: HostState) => T, equal?: (a: T, b: T) => boolean): T {
    return useSelector<HostState, T>(selector, equal);
}
