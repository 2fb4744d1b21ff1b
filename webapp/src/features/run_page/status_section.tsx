import {FormattedMessage, useIntl} from 'react-intl';

import {perform} from 'src/actions/action';
import type {RunContext} from 'src/actions/run_actions';
import {requestUpdate} from 'src/actions/status_actions';
import {StatusBar} from 'src/blocks/status/status_bar';
import {StatusCard} from 'src/blocks/status/status_card';
import {StatusLine} from 'src/blocks/status/status_line';
import {useStatusUpdates} from 'src/data/status/use_status_updates';
import {isFinished} from 'src/domain/run';
import {hasStatusUpdates} from 'src/domain/status_update';
import {Button} from 'src/ui/button/button';
import {ErrorState} from 'src/ui/error_state/error_state';
import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import styles from './status_section.module.css';

interface Props {
    context: RunContext;
    /** Whether the reader takes part and so posts updates, instead of only reading them. */
    takesPart: boolean;
    onViewAll: () => void;
}

/** How the run stands, by its last update, and when the next one is due. */
export function StatusSection({context, takesPart, onViewAll}: Props) {
    const {formatMessage} = useIntl();
    const {run} = context;
    const some = hasStatusUpdates(run);
    if (!run.status_update_enabled || (!takesPart && isFinished(run) && !some)) {
        return null;
    }
    return (
        <section
            id="playbook-run-status-update"
            aria-label={formatMessage({id: 'playbooks.status.heading', defaultMessage: 'Status updates'})}
            data-testid="run-statusupdate-section"
            className={styles.section}
        >
            {takesPart ? (
                <StatusBar context={context} onViewAll={onViewAll} />
            ) : (
                <div className={styles.viewer}>
                    <h2 className={styles.heading}>
                        <FormattedMessage id="playbooks.status.recent" defaultMessage="Recent status update" />
                    </h2>
                    <StatusLine run={run} />
                    {!isFinished(run) && (
                        <Button data-testid="request-update-button" onClick={() => perform(requestUpdate, context)}>
                            {requestUpdate.label(context)}
                        </Button>
                    )}
                </div>
            )}
            {some && <Latest context={context} onViewAll={onViewAll} />}
            {!some && !takesPart && (
                <p className={styles.none}>
                    <FormattedMessage
                        id="playbooks.status.none_posted"
                        defaultMessage="No updates have been posted yet"
                    />
                </p>
            )}
        </section>
    );
}

function Latest({context, onViewAll}: {context: RunContext; onViewAll: () => void}) {
    const {data: updates, isError, refetch} = useStatusUpdates(context.run);
    if (!updates) {
        return isError ? (
            <ErrorState onRetry={() => void refetch()}>
                <FormattedMessage id="playbooks.status.load_failed" defaultMessage="The updates could not be loaded." />
            </ErrorState>
        ) : (
            <SkeletonGroup>
                <div className={styles.latest}>
                    <Skeleton width="40%" />
                    <Skeleton width="80%" />
                </div>
            </SkeletonGroup>
        );
    }
    const [latest] = updates;
    return (
        <div className={styles.latest}>
            {latest && <StatusCard update={latest} run={context.run} />}
            <Button variant="tertiary" size="small" className={styles.all} onClick={onViewAll}>
                <FormattedMessage id="playbooks.status.view_all" defaultMessage="View all updates" />
            </Button>
        </div>
    );
}
