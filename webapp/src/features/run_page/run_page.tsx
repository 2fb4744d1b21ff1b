import {FormattedMessage} from 'react-intl';
import {Redirect} from 'react-router-dom';

import {isUnavailable} from 'src/data/failures';
import {useRun} from 'src/data/runs/use_run';
import {useDocumentTitle} from 'src/host/document_title';
import {usePageTeam} from 'src/host/page_team';
import {ErrorState} from 'src/ui/error_state/error_state';

import {RunPageSkeleton} from './run_page_skeleton';
import {RunView} from './run_view';

/** One run with everything about it. */
export function RunPage({runId}: {runId: string}) {
    const {data: run, error, isFetching, refetch} = useRun(runId);
    usePageTeam(run?.team_id);
    useDocumentTitle(...(run ? [run.name] : []), 'Playbooks');

    if (run) {
        return <RunView run={run} />;
    }
    if (error && isUnavailable(error)) {
        return <Redirect to="/playbooks/error?type=playbook_runs" />;
    }
    if (error) {
        return (
            <ErrorState retrying={isFetching} onRetry={() => void refetch()}>
                <FormattedMessage id="playbooks.run.failed" defaultMessage="The run could not be loaded." />
            </ErrorState>
        );
    }
    return <RunPageSkeleton />;
}
