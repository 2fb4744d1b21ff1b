import {useMemo} from 'react';
import {useIntl, type IntlShape} from 'react-intl';

import {runOperations} from 'src/actions/run_operations';
import {isChannelChecklist, isFinished, participants, type Run} from 'src/domain/run';
import {showToast} from 'src/ui/toast/toasts';

import {ChecklistEditor} from './checklist_editor';

interface Props {
    run: Run;
    canModify: boolean;
    /** Names the place whose folding and filter are remembered, such as `rhs_<run id>`. */
    viewKey: string;
    wholePage?: boolean;
    startAdding?: boolean;
}

/** The tasks of a run. */
export function RunChecklists({run, canModify, viewKey, wholePage, startAdding}: Props) {
    const intl = useIntl();
    const operations = useMemo(() => runOperations(run.id, intl), [run.id, intl]);
    const {owner_user_id, participant_ids, team_id, channel_id} = run;
    const assignees = useMemo(
        () => ({
            participantIds: participants({owner_user_id, participant_ids}),
            scope: {teamId: team_id, channelId: channel_id},
        }),
        [owner_user_id, participant_ids, team_id, channel_id],
    );
    return (
        <ChecklistEditor
            checklists={run.checklists}
            operations={operations}
            viewKey={viewKey}
            canEdit={canModify}
            canRemove={canModify && isChannelChecklist(run)}
            heading={!isChannelChecklist(run)}
            assignees={assignees}
            wholePage={wholePage}
            startAdding={startAdding}
            onDenied={() => tellWhy(intl, run)}
        />
    );
}

/** Milliseconds that the reason stays on screen. */
const LONG_ENOUGH = 4500;

function tellWhy({formatMessage}: IntlShape, run: Run) {
    showToast({
        key: 'denied',
        duration: LONG_ENOUGH,
        text: isFinished(run)
            ? formatMessage({
                  id: 'playbooks.tasks.denied.finished',
                  defaultMessage: 'This is finished. Restart it to change tasks.',
              })
            : formatMessage({
                  id: 'playbooks.tasks.denied.viewer',
                  defaultMessage: 'Only people who take part can change tasks.',
              }),
    });
}
