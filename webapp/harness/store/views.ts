import type {ComponentType} from 'react';
import {combineReducers, type Reducer, type UnknownAction} from 'redux';

/** What stands in the right-hand sidebar: a plugin's component, or the thread of a post. */
export interface RhsState {
    isSidebarOpen: boolean;
    isSidebarExpanded: boolean;
    rhsState: 'plugin' | null;
    pluggableId: string;
    selectedPostId: string;
}

export interface OpenModal {
    open: boolean;
    dialogType: ComponentType<Record<string, unknown>>;
    dialogProps: Record<string, unknown>;
}

/** What the host's state says about the looks of the page. */
export interface ViewsState {
    rhs: RhsState;
    lhs: {isOpen: boolean};
    /** Until when channels had been read when they were opened last. */
    channel: {lastChannelViewTime: Record<string, number>};
    modals: {modalState: Record<string, OpenModal>};
    browser: {focused: boolean};
    /** Messages of plugins by language. */
    i18n: {translations: Record<string, Record<string, string>>};
}

type ViewsAction =
    | {type: 'UPDATE_RHS_STATE'; state: RhsState['rhsState']; pluggableId?: string}
    | {type: 'SELECT_POST'; postId: string}
    | {type: 'SET_RHS_EXPANDED'; expanded: boolean}
    | {type: 'TOGGLE_LHS' | 'CLOSE_LHS'}
    | {type: 'SELECT_CHANNEL_WITH_MEMBER'; channelId: string; viewedAt: number}
    | ({type: 'MODAL_OPEN'; modalId: string} & Pick<OpenModal, 'dialogType'> & Partial<Pick<OpenModal, 'dialogProps'>>)
    | {type: 'MODAL_CLOSE'; modalId: string}
    | {type: 'BROWSER_CHANGE_FOCUS'; focus: boolean}
    | {type: 'RECEIVED_TRANSLATIONS'; locale: string; translations: Record<string, string>};

const closed: RhsState = {
    isSidebarOpen: false,
    isSidebarExpanded: false,
    rhsState: null,
    pluggableId: '',
    selectedPostId: '',
};

function rhs(state: RhsState = closed, action: ViewsAction): RhsState {
    switch (action.type) {
        case 'UPDATE_RHS_STATE':
            return action.state
                ? {...closed, isSidebarOpen: true, rhsState: action.state, pluggableId: action.pluggableId ?? ''}
                : closed;
        case 'SELECT_POST':
            return {...closed, isSidebarOpen: action.postId !== '', selectedPostId: action.postId};
        case 'SET_RHS_EXPANDED':
            return {...state, isSidebarExpanded: action.expanded};
        default:
            return state;
    }
}

function lhs(state = {isOpen: false}, action: ViewsAction) {
    switch (action.type) {
        case 'TOGGLE_LHS':
            return {isOpen: !state.isOpen};
        case 'CLOSE_LHS':
            return {isOpen: false};
        default:
            return state;
    }
}

function channel(state: ViewsState['channel'] = {lastChannelViewTime: {}}, action: ViewsAction) {
    return action.type === 'SELECT_CHANNEL_WITH_MEMBER'
        ? {lastChannelViewTime: {...state.lastChannelViewTime, [action.channelId]: action.viewedAt}}
        : state;
}

function modals(state: ViewsState['modals'] = {modalState: {}}, action: ViewsAction) {
    switch (action.type) {
        case 'MODAL_OPEN': {
            const modal = {open: true, dialogType: action.dialogType, dialogProps: action.dialogProps ?? {}};
            return {modalState: {...state.modalState, [action.modalId]: modal}};
        }
        case 'MODAL_CLOSE': {
            const rest = {...state.modalState};
            delete rest[action.modalId];
            return {modalState: rest};
        }
        default:
            return state;
    }
}

function browser(state = {focused: true}, action: ViewsAction) {
    return action.type === 'BROWSER_CHANGE_FOCUS' ? {focused: action.focus} : state;
}

function i18n(state: ViewsState['i18n'] = {translations: {}}, action: ViewsAction) {
    if (action.type !== 'RECEIVED_TRANSLATIONS') {
        return state;
    }
    const {locale, translations} = action;
    return {translations: {...state.translations, [locale]: {...state.translations[locale], ...translations}}};
}

export const views = combineReducers({rhs, lhs, channel, modals, browser, i18n}) as unknown as Reducer<
    ViewsState,
    UnknownAction
>;
