import {lazy} from 'react';
import {useDispatch} from 'react-redux';

import {closeDialog} from 'src/state/actions';
import {useOpenDialog} from 'src/state/selectors';

import {FloatingRoot} from './plugin_root';

const StartRun = lazy(() =>
    import(/* webpackChunkName: "dialogs" */ 'src/features/start_run').then((feature) => ({default: feature.StartRun})),
);
const CreatePlaybook = lazy(() =>
    import(/* webpackChunkName: "dialogs" */ 'src/features/create_playbook').then((feature) => ({
        default: feature.CreatePlaybook,
    })),
);

/** The dialog that some surface asked for. It stands at the root of the page, because surfaces come and go. */
export function Dialogs() {
    const dispatch = useDispatch();
    const dialog = useOpenDialog();
    if (!dialog) {
        return null;
    }
    const close = () => void dispatch(closeDialog());
    return (
        <FloatingRoot>
            {dialog.kind === 'start_run' ? (
                <StartRun playbookId={dialog.playbookId} fromChannelId={dialog.fromChannelId} onClose={close} />
            ) : (
                <CreatePlaybook onClose={close} />
            )}
        </FloatingRoot>
    );
}
