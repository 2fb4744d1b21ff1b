import {useEffect} from 'react';
import {FormattedMessage} from 'react-intl';

import {RunChecklists} from 'src/blocks/checklist/run_checklists';
import {RunEnd} from 'src/blocks/run/run_end';
import {useRunAccess} from 'src/blocks/run/use_run_access';
import {useRunContext} from 'src/blocks/run/use_run_context';
import {StatusBar} from 'src/blocks/status/status_bar';
import {isUnavailable} from 'src/data/failures';
import {useRun} from 'src/data/runs/use_run';
import {isFinished, type Run} from 'src/domain/run';
import {ErrorState} from 'src/ui/error_state/error_state';

import {About} from './about';
import styles from './run_details.module.css';
import {RunSkeleton} from './run_skeleton';

interface Props {
    runId: string;
    channelId: string;
    /** Begins with the line for the first task. */
    startAdding: boolean;
    onBack: () => void;
}

/** One run of the channel with its tasks. */
export function RunDetails({runId, channelId, startAdding, onBack}: Props) {
    const {data: run, error, isFetching, refetch} = useRun(runId);
    const isElsewhere = run !== undefined && run.channel_id !== channelId;
    const isGone = isElsewhere || (run === undefined && isUnavailable(error));
    useEffect(() => {
        if (isGone) {
            onBack();
        }
    }, [isGone, onBack]);

    if (run && !isElsewhere) {
        return <Loaded run={run} startAdding={startAdding} onBack={onBack} />;
    }
    if (error && !isGone) {
        return (
            <ErrorState retrying={isFetching} onRetry={() => void refetch()}>
                <FormattedMessage id="playbooks.run.failed" defaultMessage="The run could not be loaded." />
            </ErrorState>
        );
    }
    return <RunSkeleton />;
}

function Loaded({run, startAdding, onBack}: {run: Run; startAdding: boolean; onBack: () => void}) {
    const access = useRunAccess(run);
    const context = useRunContext(run, access);
    return (
        <>
            <div className={styles.scroll}>
                <About run={run} access={access} />
                {run.status_update_enabled && !isFinished(run) && access.takesPart && (
                    <div className={styles.status}>
                        <StatusBar compact context={context} />
                    </div>
                )}
                <RunChecklists
                    run={run}
                    canModify={access.canModify}
                    viewKey={`rhs_${run.id}`}
                    startAdding={startAdding}
                />
            </div>
            <RunEnd context={context} onDone={onBack} testId="rhs-finish-section" />
        </>
    );
}
