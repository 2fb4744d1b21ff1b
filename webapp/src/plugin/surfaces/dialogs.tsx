import {CreatePlaybook} from 'src/features/create_playbook';
import {StartRun} from 'src/features/start_run';
import type {OpenDialog} from 'src/state/actions';

import {FloatingRoot} from './plugin_root';

/** A dialog that some surface asked for. */
export function Dialog({dialog, onClose}: {dialog: OpenDialog; onClose: () => void}) {
    return (
        <FloatingRoot>
            {dialog.kind === 'start_run' ? (
                <StartRun playbookId={dialog.playbookId} fromChannelId={dialog.fromChannelId} onClose={onClose} />
            ) : (
                <CreatePlaybook onClose={onClose} />
            )}
        </FloatingRoot>
    );
}
