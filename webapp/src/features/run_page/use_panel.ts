import {useState} from 'react';
import {useLocation} from 'react-router-dom';

import type {Run} from 'src/domain/run';
import {hasStatusUpdates} from 'src/domain/status_update';
import {useIsNarrow} from 'src/host/viewport';

/** What can stand at the side of a run. */
export type RunPanel = 'info' | 'status' | 'timeline' | 'participants';

/** Where readers come from who want to see the people of a run. */
const FROM_PARTICIPANTS = 'channel_rhs_participants';

/** The panel at the side: facts about the run at first, where there is room. */
export function usePanel(run: Run) {
    const isNarrow = useIsNarrow();
    const {search} = useLocation();
    const [chosen, setChosen] = useState<{panel: RunPanel | undefined} | undefined>(() =>
        new URLSearchParams(search).get('from') === FROM_PARTICIPANTS ? {panel: 'participants'} : undefined,
    );
    const wanted = chosen ? chosen.panel : isNarrow ? undefined : 'info';
    const withoutUpdates = wanted === 'status' && (!run.status_update_enabled || !hasStatusUpdates(run));
    const panel = withoutUpdates ? 'info' : wanted;
    const show = (next: RunPanel | undefined) => setChosen({panel: next});
    return {panel, show, toggle: (next: RunPanel) => show(panel === next ? undefined : next)};
}
