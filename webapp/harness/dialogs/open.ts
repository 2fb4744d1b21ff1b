import type {HostStore} from '../store/store';

import {InteractiveDialog} from './interactive_dialog';

export interface DialogElement {
    name: string;
    display_name: string;
    type: string;
    subtype?: string;
    default?: string;
    placeholder?: string;
    help_text?: string;
    optional?: boolean;
    min_length?: number;
    max_length?: number;
    options?: Array<{text: string; value: string}>;
}

/** A form that a server's plugin or integration asks to show. */
export interface DialogRequest {
    url: string;
    trigger_id?: string;
    dialog: {
        callback_id: string;
        title: string;
        introduction_text?: string;
        elements?: DialogElement[] | null;
        submit_label?: string;
        state?: string;
        notify_on_cancel?: boolean;
    };
}

/** Shows a form in the page's modal. */
export function openInteractiveDialog(store: HostStore, request: DialogRequest) {
    store.dispatch({
        type: 'MODAL_OPEN',
        modalId: 'interactive_dialog',
        dialogType: InteractiveDialog,
        dialogProps: {request},
    });
}
