import {createMemoryHistory, type MemoryHistory} from 'history';
import {createElement} from 'react';
import {combineReducers, createStore, applyMiddleware, type Reducer} from 'redux';
import {thunk} from 'redux-thunk';

import type {HostState, HostStore} from 'src/host/store';
import {reducer, STATE_KEY} from 'src/state/reducer';

import {hostState, type HostSetup} from './host_state';

/** A stand-in for the host's page: its store, its history and its globals. */
export interface FakeHost {
    store: HostStore;
    history: MemoryHistory;
}

/**
 * Puts the host's globals on `window` and gives the store and history behind them. The store takes thunks and the few
 * actions of the host that Playbooks sends; everything else leaves it unchanged.
 */
export function fakeHost(setup: HostSetup & {path?: string} = {}): FakeHost {
    const {entities, views} = hostState(setup);
    const host = combineReducers({
        entities: ((state: HostState['entities'] = entities, action: {type: string; data?: unknown}) => {
            switch (action.type) {
                case 'RECEIVED_PROFILES_LIST': {
                    const users = action.data as {id: string}[];
                    const profiles = {
                        ...state.users.profiles,
                        ...Object.fromEntries(users.map((user) => [user.id, user])),
                    };
                    return {...state, users: {...state.users, profiles}};
                }
                case 'RECEIVED_CHANNEL': {
                    const channel = action.data as {id: string};
                    return {
                        ...state,
                        channels: {...state.channels, channels: {...state.channels.channels, [channel.id]: channel}},
                    };
                }
                case 'SELECT_TEAM':
                    return {...state, teams: {...state.teams, currentTeamId: action.data as string}};
                default:
                    return state;
            }
        }) as Reducer,
        views: (state: HostState['views'] = views) => state,
        [STATE_KEY]: reducer as unknown as Reducer,
    });
    const store = createStore(host, applyMiddleware(thunk)) as unknown as HostStore;
    const history = createMemoryHistory({initialEntries: [setup.path ?? '/']});

    Object.assign(window, {
        basename: '',
        PostUtils: {
            formatText: (text: string) => text,
            messageHtmlToComponent: (text: string) => createElement('span', null, text),
        },
        WebappUtils: {
            browserHistory: {
                push: (path: string) => history.push(path),
                replace: (path: string) => history.replace(path),
            },
        },
    });
    return {store, history};
}
