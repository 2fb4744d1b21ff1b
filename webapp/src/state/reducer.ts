import {combineReducers} from 'redux';

import {
    CLOSE_DIALOG,
    OPEN_DIALOG,
    SET_CLIENT_ID,
    SHOW_IN_SIDEBAR,
    SIDEBAR_SEEN,
    type OpenDialog,
    type SidebarView,
    type StateAction,
} from './actions';

/** The little that surfaces in different parts of the host's page share. Lives as long as the page. */
export interface PlaybooksState {
    /** Identifies the last command started here; empty for none. */
    clientId: string;
    /** Whether this plugin's sidebar is on screen. */
    sidebarVisible: boolean;
    /** What the reader chose to see in the sidebar, by channel. */
    sidebarViews: Readonly<Record<string, SidebarView>>;
    dialog: OpenDialog | null;
}

/** Where the host puts our part of its store. */
export const STATE_KEY = 'plugins-playbooks';

function clientId(state = '', action: StateAction): string {
    return action.type === SET_CLIENT_ID ? action.clientId : state;
}

function sidebarVisible(state = false, action: StateAction): boolean {
    return action.type === SIDEBAR_SEEN ? action.visible : state;
}

function sidebarViews(state: PlaybooksState['sidebarViews'] = {}, action: StateAction): PlaybooksState['sidebarViews'] {
    return action.type === SHOW_IN_SIDEBAR ? {...state, [action.channelId]: action.view} : state;
}

function dialog(state: OpenDialog | null = null, action: StateAction): OpenDialog | null {
    switch (action.type) {
        case OPEN_DIALOG:
            return action.dialog;
        case CLOSE_DIALOG:
            return null;
        default:
            return state;
    }
}

export const reducer = combineReducers({
    clientId,
    sidebarVisible,
    sidebarViews,
    dialog,
});
