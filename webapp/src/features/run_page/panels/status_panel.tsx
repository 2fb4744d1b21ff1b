import {FormattedMessage, useIntl} from 'react-intl';

import {StatusCard} from 'src/blocks/status/status_card';
import {useStatusUpdates} from 'src/data/status/use_status_updates';
import type {Run} from 'src/domain/run';
import {ErrorState} from 'src/ui/error_state/error_state';
import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import {Panel} from './panel';
import styles from './status_panel.module.css';

interface Props {
    run: Run;
    onBack: () => void;
    onClose: () => void;
}

/** All status updates of a run, the newest first. */
export function StatusPanel({run, onBack, onClose}: Props) {
    const {formatMessage} = useIntl();
    const {data: updates, isError, isFetching, refetch} = useStatusUpdates(run);
    return (
        <Panel
            title={formatMessage({id: 'playbooks.status.heading', defaultMessage: 'Status updates'})}
            subtitle={run.name}
            testId="run-rhs-statusupdates"
            onBack={onBack}
            onClose={onClose}
        >
            {updates ? (
                <ol className={styles.list}>
                    {updates.map((update) => (
                        <li key={update.id}>
                            <StatusCard update={update} run={run} />
                        </li>
                    ))}
                </ol>
            ) : isError ? (
                <ErrorState retrying={isFetching} onRetry={() => void refetch()}>
                    <FormattedMessage
                        id="playbooks.status.load_failed"
                        defaultMessage="The updates could not be loaded."
                    />
                </ErrorState>
            ) : (
                <SkeletonGroup>
                    <div className={styles.list}>
                        {['72%', '56%', '80%'].map((width) => (
                            <Skeleton key={width} width={width} height={40} />
                        ))}
                    </div>
                </SkeletonGroup>
            )}
        </Panel>
    );
}
