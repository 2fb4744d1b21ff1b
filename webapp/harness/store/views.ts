import type {ComponentType} from 'react';
import type {UnknownAction} from 'redux';

/** What the host's state says about the looks of the page. */
export interface ViewsState {
    rhs: {isSidebarOpen: boolean; isSidebarExpanded: boolean; pluggableId: string; selectedPostId: string};
    modals: {modalState: Record<string, OpenModal>};
    browser: {focused: boolean};
    harness: {socket: 'connecting' | 'connected' | 'lost'; drawer: boolean; locale: string};
}

export interface OpenModal {
    open: boolean;
    dialogType: ComponentType<Record<string, unknown>>;
    dialogProps: Record<string, unknown>;
}

const empty: ViewsState = {
    rhs: {isSidebarOpen: false, isSidebarExpanded: false, pluggableId: '', selectedPostId: ''},
    modals: {modalState: {}},
    browser: {focused: true},
    harness: {socket: 'connecting', drawer: false, locale: 'en'},
};

export type ViewsAction =
    | {type: 'UPDATE_RHS_STATE'; pluggableId: string}
    | {type: 'SET_RHS_EXPANDED'; expanded: boolean}
    | {type: 'MODAL_OPEN'; modalId: string; dialogType: OpenModal['dialogType']; dialogProps?: OpenModal['dialogProps']}
    | {type: 'MODAL_CLOSE'; modalId: string}
    | {type: 'HARNESS_SOCKET'; socket: ViewsState['harness']['socket']}
    | {type: 'HARNESS_DRAWER'; open: boolean}
    | {type: 'HARNESS_LOCALE'; locale: string};

export function views(state: ViewsState = empty, action: ViewsAction | UnknownAction): ViewsState {
    const a = action as ViewsAction;
    switch (a.type) {
        case 'UPDATE_RHS_STATE':
            return {
                ...state,
                rhs: {
                    ...state.rhs,
                    pluggableId: a.pluggableId,
                    isSidebarOpen: a.pluggableId !== '',
                    isSidebarExpanded: false,
                },
            };
        case 'SET_RHS_EXPANDED':
            return {...state, rhs: {...state.rhs, isSidebarExpanded: a.expanded}};
        case 'MODAL_OPEN': {
            const modal = {open: true, dialogType: a.dialogType, dialogProps: a.dialogProps ?? {}};
            return {...state, modals: {modalState: {...state.modals.modalState, [a.modalId]: modal}}};
        }
        case 'MODAL_CLOSE': {
            const rest = Object.entries(state.modals.modalState).filter(([id]) => id !== a.modalId);
            return {...state, modals: {modalState: Object.fromEntries(rest)}};
        }
        case 'HARNESS_SOCKET':
            return {...state, harness: {...state.harness, socket: a.socket}};
        case 'HARNESS_DRAWER':
            return {...state, harness: {...state.harness, drawer: a.open}};
        case 'HARNESS_LOCALE':
            return {...state, harness: {...state.harness, locale: a.locale}};
        default:
            return state;
    }
}
