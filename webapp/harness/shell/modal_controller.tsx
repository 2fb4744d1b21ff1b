import {useHost, useHostDispatch} from '../store/store';

import {PluginBoundary} from './plugin_boundary';

/** Draws the open modals, outside the trees of plugins. */
export function ModalController() {
    const modals = useHost((s) => s.views.modals.modalState);
    const dispatch = useHostDispatch();
    return (
        <>
            {Object.entries(modals).map(([modalId, {dialogType: Dialog, dialogProps, open}]) => {
                const close = () => dispatch({type: 'MODAL_CLOSE', modalId});
                return (
                    <PluginBoundary key={modalId}>
                        <Dialog {...dialogProps} show={open} onHide={close} onExited={close} />
                    </PluginBoundary>
                );
            })}
        </>
    );
}
