import {useHost, useHostDispatch} from '../store/store';

import {PluginBoundary} from './plugin_boundary';

/** Draws the open modals, outside the trees of plugins. Their own `onHide` and `onExited` are called too. */
export function ModalController() {
    const modals = useHost((s) => s.views.modals.modalState);
    const dispatch = useHostDispatch();
    return (
        <>
            {Object.entries(modals).map(([modalId, {dialogType: Dialog, dialogProps, open}]) => {
                const closing = (name: 'onHide' | 'onExited') => () => {
                    dispatch({type: 'MODAL_CLOSE', modalId});
                    (dialogProps[name] as (() => void) | undefined)?.();
                };
                return (
                    <PluginBoundary key={modalId}>
                        <Dialog
                            {...dialogProps}
                            show={open}
                            onHide={closing('onHide')}
                            onExited={closing('onExited')}
                        />
                    </PluginBoundary>
                );
            })}
        </>
    );
}
