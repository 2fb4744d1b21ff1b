import type {GlobalState} from '@mattermost/types/store';
import type {ActionResult} from 'mattermost-redux/types/actions';
import configureStore from 'mattermost-redux/store';
import {useDispatch, useSelector} from 'react-redux';
import type {Store, UnknownAction} from 'redux';
import type {ThunkDispatch} from 'redux-thunk';

import {plugins, type PluginsState} from './plugins';
import {views, type ViewsState} from './views';

/** The host's state: `entities` of mattermost-redux, and beside it what the host keeps about its page. */
export interface HostState extends GlobalState {
    views: ViewsState;
    plugins: PluginsState;
    [pluginReducer: `plugins-${string}`]: unknown;
}

/** Takes plain actions and thunks, those of mattermost-redux included. */
export type Dispatch = ThunkDispatch<HostState, unknown, UnknownAction>;
export type GetState = () => HostState;
export type HostStore = Omit<Store<HostState>, 'dispatch'> & {dispatch: Dispatch};

export const store = (configureStore as unknown as (options: object) => HostStore)({
    appReducers: {views, plugins},
    preloadedState: {},
});

/** Reads the host's state. The selector must return a stable value for an unchanged state. */
export function useHost<T>(select: (state: HostState) => T, equal?: (a: T, b: T) => boolean): T {
    return useSelector<HostState, T>(select, equal);
}

export function useHostDispatch(): Dispatch {
    const dispatch: Dispatch = useDispatch();
    return dispatch;
}

/** The data of an asynchronous action of mattermost-redux. Rejects with its error, which such actions resolve to. */
export async function dataOf<T>(action: Promise<ActionResult<T, Error>>): Promise<T | undefined> {
    const {data, error} = await action;
    if (error) {
        throw error;
    }
    return data;
}
