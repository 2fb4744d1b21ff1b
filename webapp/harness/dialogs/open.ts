import type {SubmitDialogResponse} from '@mattermost/types/integrations';
import {IntegrationTypes} from 'mattermost-redux/action_types';

import type {HostStore} from '../store/store';

import {InteractiveDialog} from './interactive_dialog';

export type Dialog = NonNullable<SubmitDialogResponse['form']>;

/** A form that a plugin or an integration asks to show, and where it goes. */
export interface DialogRequest {
    url: string;
    trigger_id?: string;
    dialog: Dialog;
}

/**
 * A dialog for this person came by websocket. It opens when this page holds its trigger, which the answer to the
 * command or button that caused it brings, maybe later. Another page of the same person does not open it.
 */
export function openFromSocket(store: HostStore, text: string) {
    const request = JSON.parse(text) as DialogRequest;
    store.dispatch({type: IntegrationTypes.RECEIVED_DIALOG, data: request});
    const mine = () => store.getState().entities.integrations.dialogTriggerId === request.trigger_id;
    if (mine()) {
        openInteractiveDialog(store, request);
        return;
    }
    const stop = store.subscribe(() => {
        if (mine()) {
            stop();
            openInteractiveDialog(store, request);
        }
    });
}

/** Shows a dialog without asking for its trigger. */
export function openInteractiveDialog(store: HostStore, request: DialogRequest) {
    store.dispatch({
        type: 'MODAL_OPEN',
        modalId: 'interactive_dialog',
        dialogType: InteractiveDialog,
        dialogProps: {request},
    });
}
