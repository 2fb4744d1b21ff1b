import type {GlobalState} from '@mattermost/types/store';
import configureStore from 'mattermost-redux/store';
import {useDispatch, useSelector} from 'react-redux';
import type {Store, UnknownAction} from 'redux';

import {plugins, type PluginsState} from './plugins';
import {views, type ViewsState} from './views';

/** The parts of the host's state that the harness and plugins read. Entities are those of mattermost-redux. */
export interface HostState {
    entities: GlobalState['entities'];
    views: ViewsState;
    plugins: PluginsState;
    [pluginState: `plugins-${string}`]: unknown;
}

export type Thunk<R = unknown> = (dispatch: Dispatch, getState: () => HostState) => R;

/** Takes actions and thunks, mattermost-redux's included; thunks answer with promises of `{data}` or `{error}`. */
export type Dispatch = (action: unknown) => unknown;

export type HostStore = Omit<Store<HostState, UnknownAction>, 'dispatch'> & {dispatch: Dispatch};

export const store = (configureStore as (o: object) => unknown)({
    appReducers: {views, plugins},
    preloadedState: {},
}) as HostStore;

export function useHost<T>(select: (state: HostState) => T): T {
    return useSelector<HostState, T>(select);
}

export function useHostDispatch(): Dispatch {
    return useDispatch() as Dispatch;
}
