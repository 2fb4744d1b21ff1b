import type {RunAccess} from 'src/blocks/run/use_run_access';
import type {Run} from 'src/domain/run';

import type {RunPanel} from '../use_panel';

import {InfoPanel} from './info_panel';
import {ParticipantsPanel} from './participants_panel';
import {StatusPanel} from './status_panel';
import {TimelinePanel} from './timeline_panel';

interface Props {
    panel: RunPanel;
    run: Run;
    access: RunAccess;
    onShow: (panel: RunPanel | undefined) => void;
}

/** What stands at the side of a run now. */
export function SidePanel({panel, run, access, onShow}: Props) {
    const close = () => onShow(undefined);
    const back = () => onShow('info');
    switch (panel) {
        case 'info':
            return <InfoPanel run={run} access={access} onClose={close} onShow={onShow} />;
        case 'timeline':
            return <TimelinePanel run={run} access={access} onBack={back} onClose={close} />;
        case 'participants':
            return <ParticipantsPanel run={run} access={access} onBack={back} onClose={close} />;
        case 'status':
            return <StatusPanel run={run} onBack={back} onClose={close} />;
    }
}
