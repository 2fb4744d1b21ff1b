import {useState} from 'react';
import {FormattedMessage} from 'react-intl';

import type {RunStatus} from 'src/domain/run';
import {Button} from 'src/ui/button/button';
import {ErrorState} from 'src/ui/error_state/error_state';

import {useChannelRuns, type ChannelSort} from '../use_channel_view';

import styles from './channel_runs.module.css';
import {ListHeader} from './list_header';
import {ListSkeleton} from './list_skeleton';
import {NoRuns} from './no_runs';
import {RunCard} from './run_card';

interface Props {
    channelId: string;
    onOpen: (runId: string) => void;
    /** A checklist was made here. */
    onCreated: (runId: string) => void;
}

/** The runs and checklists of a channel. */
export function ChannelRuns({channelId, onOpen, onCreated}: Props) {
    const [status, setStatus] = useState<RunStatus>('InProgress');
    const [sort, setSort] = useState<ChannelSort>('recent');
    const lists = {
        InProgress: useChannelRuns(channelId, 'InProgress', sort),
        Finished: useChannelRuns(channelId, 'Finished', sort),
    };
    const {runs, total, isError, isFetching, refetch, hasNextPage, isFetchingNextPage, fetchNextPage} = lists[status];
    const counts = {InProgress: lists.InProgress.total, Finished: lists.Finished.total};

    if (isError && total === undefined) {
        return (
            <ErrorState retrying={isFetching} onRetry={() => void refetch()}>
                <FormattedMessage
                    id="playbooks.sidebar.list_failed"
                    defaultMessage="The runs of this channel could not be loaded."
                />
            </ErrorState>
        );
    }
    if (total === undefined) {
        return <ListSkeleton />;
    }
    if (counts.InProgress === 0 && counts.Finished === 0) {
        return <NoRuns channelId={channelId} status="any" onCreated={onCreated} />;
    }
    return (
        <div className={styles.scroll}>
            <ListHeader
                channelId={channelId}
                status={status}
                counts={counts}
                onStatus={setStatus}
                sort={sort}
                onSort={setSort}
                onCreated={onCreated}
            />
            {runs.length === 0 ? (
                <NoRuns
                    channelId={channelId}
                    status={status}
                    onCreated={onCreated}
                    onOther={() => setStatus(status === 'Finished' ? 'InProgress' : 'Finished')}
                />
            ) : (
                <ul className={styles.list} data-testid="rhs-runs-list">
                    {runs.map((run) => (
                        <RunCard key={run.id} run={run} onOpen={() => onOpen(run.id)} />
                    ))}
                </ul>
            )}
            {hasNextPage && (
                <Button
                    variant="tertiary"
                    busy={isFetchingNextPage}
                    className={styles.more}
                    onClick={() => void fetchNextPage()}
                >
                    <FormattedMessage id="playbooks.sidebar.show_more" defaultMessage="Show more" />
                </Button>
            )}
        </div>
    );
}
