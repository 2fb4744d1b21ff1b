import {useRef} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';
import {useDispatch} from 'react-redux';
import {useHistory, useLocation} from 'react-router-dom';

import {useRunList} from 'src/data/runs/use_run_list';
import {useCurrentTeamId} from 'src/host/teams';
import {openDialog} from 'src/state/actions';
import {Button} from 'src/ui/button/button';
import {ErrorState} from 'src/ui/error_state/error_state';
import {Page} from 'src/ui/page/page';
import {useShortcuts} from 'src/ui/shortcuts/shortcuts';
import {TableSkeleton} from 'src/ui/table/table_skeleton';

import {formatFilter, isNarrowed, parseFilter, requestOf, sortedBy, type ListFilter} from './filter';
import {FilterBar} from './filter_bar';
import {NoRuns} from './no_runs';
import styles from './run_list.module.css';
import {RunTable} from './run_table';

/** The runs of the team and what they need. */
export function RunList() {
    const {formatMessage} = useIntl();
    const dispatch = useDispatch();
    const history = useHistory();
    const {search: query} = useLocation();
    const teamId = useCurrentTeamId();
    const filter = parseFilter(query);
    const field = useRef<HTMLInputElement>(null);
    const list = useRunList(requestOf(filter, teamId), {enabled: teamId !== ''});

    const setFilter = (next: ListFilter) => history.replace({search: formatFilter(next)});
    const run = () => void dispatch(openDialog({kind: 'start_run'}));
    useShortcuts([
        {
            keys: '/',
            label: formatMessage({id: 'playbooks.run_list.focus_search', defaultMessage: 'Search'}),
            run: () => field.current?.focus(),
        },
        {
            keys: 'n',
            label: formatMessage({id: 'playbooks.run_list.run', defaultMessage: 'Run playbook'}),
            run,
        },
    ]);

    const empty = list.isSuccess && list.runs.length === 0;
    return (
        <Page
            title={<FormattedMessage id="playbooks.run_list.title" defaultMessage="Runs" />}
            actions={
                <Button variant="primary" icon="play-outline" onClick={run}>
                    <FormattedMessage id="playbooks.run_list.run" defaultMessage="Run playbook" />
                </Button>
            }
            toolbar={<FilterBar ref={field} filter={filter} teamId={teamId} onChange={setFilter} />}
        >
            <div id="playbookRunList" data-testid="playbookRunList">
                {list.isPending && <TableSkeleton />}
                {list.isError && (
                    <ErrorState retrying={list.isFetching} onRetry={() => void list.refetch()}>
                        <FormattedMessage
                            id="playbooks.run_list.failed"
                            defaultMessage="The runs could not be loaded."
                        />
                    </ErrorState>
                )}
                {empty && <NoRuns teamId={teamId} filter={filter} narrowed={isNarrowed(filter)} onRun={run} />}
                {list.isSuccess && !empty && (
                    <div data-stale={list.isPlaceholderData || undefined} className={styles.list}>
                        <RunTable
                            runs={list.runs}
                            teamId={teamId}
                            sorting={{by: filter.sort, direction: filter.direction}}
                            onSort={(by) => setFilter(sortedBy(filter, by))}
                        />
                        <div className={styles.end}>
                            <FormattedMessage
                                id="playbooks.run_list.total"
                                defaultMessage="{total, number} total"
                                values={{total: list.total ?? 0}}
                            />
                            {list.hasNextPage && (
                                <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                                    <FormattedMessage id="playbooks.show_more" defaultMessage="Show more" />
                                </Button>
                            )}
                        </div>
                    </div>
                )}
            </div>
        </Page>
    );
}
