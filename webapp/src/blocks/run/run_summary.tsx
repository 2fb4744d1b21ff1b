import {useIntl} from 'react-intl';

import {updateRun} from 'src/data/runs/update_run';
import {LIMITS} from 'src/domain/limits';
import type {Run} from 'src/domain/run';
import {InlineEdit} from 'src/ui/inline_edit/inline_edit';
import {Prose} from 'src/ui/prose/prose';

interface Props {
    run: Run;
    canModify: boolean;
}

/** What a run is about. Nothing where there is no summary and none can be written. */
export function RunSummary({run, canModify}: Props) {
    const {formatMessage} = useIntl();
    if (!canModify && run.summary === '') {
        return null;
    }
    return (
        <InlineEdit
            multiline
            value={run.summary}
            label={formatMessage({id: 'playbooks.run.summary', defaultMessage: 'Summary'})}
            placeholder={formatMessage({id: 'playbooks.run.summary.add', defaultMessage: 'Add a summary…'})}
            maxLength={LIMITS.summary}
            disabled={!canModify}
            onSave={(summary) => updateRun(run.id, {summary})}
            testId="rendered-description"
        >
            {(summary) => <Prose text={summary} teamId={run.team_id} />}
        </InlineEdit>
    );
}
