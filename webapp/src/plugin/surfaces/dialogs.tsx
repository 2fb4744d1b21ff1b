import {CreatePlaybook} from 'src/features/create_playbook';
import {AddPeople, JoinRun} from 'src/features/run_people';
import {StartRun} from 'src/features/start_run';
import {PostUpdate} from 'src/features/status_update';
import type {OpenDialog} from 'src/state/actions';

import {FloatingRoot} from './plugin_root';

interface Props {
    dialog: OpenDialog;
    onClose: () => void;
}

/** A dialog that some surface asked for. */
export function Dialog(props: Props) {
    return <FloatingRoot>{contentOf(props)}</FloatingRoot>;
}

function contentOf({dialog, onClose}: Props) {
    switch (dialog.kind) {
        case 'start_run':
            return <StartRun playbookId={dialog.playbookId} fromChannelId={dialog.fromChannelId} onClose={onClose} />;
        case 'create_playbook':
            return <CreatePlaybook onClose={onClose} />;
        case 'post_update':
            return <PostUpdate runId={dialog.runId} onClose={onClose} />;
        case 'add_people':
            return <AddPeople runId={dialog.runId} onClose={onClose} />;
        case 'join_run':
            return <JoinRun runId={dialog.runId} onClose={onClose} />;
    }
}
