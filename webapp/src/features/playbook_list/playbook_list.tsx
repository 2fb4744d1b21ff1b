import {useRef, useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';
import {useDispatch} from 'react-redux';

import {ImportInput} from 'src/blocks/import/import_input';
import {usePlaybookList} from 'src/data/playbooks/use_playbook_list';
import {useTeamPermission} from 'src/host/permissions';
import {useCurrentTeamId} from 'src/host/teams';
import {openDialog} from 'src/state/actions';
import {Button} from 'src/ui/button/button';
import {Checkbox} from 'src/ui/checkbox/checkbox';
import {ErrorState} from 'src/ui/error_state/error_state';
import {Page} from 'src/ui/page/page';
import {Pager} from 'src/ui/pager/pager';
import {SearchField} from 'src/ui/search_field/search_field';
import {useShortcuts} from 'src/ui/shortcuts/shortcuts';
import {TableSkeleton} from 'src/ui/table/table_skeleton';

import {ImportDrop} from './import_drop';
import {NoPlaybooks} from './no_playbooks';
import styles from './playbook_list.module.css';
import {PlaybookTable, type PlaybookSort} from './playbook_table';
import {Templates} from './templates';

const PAGE_SIZE = 15;

/** All playbooks of the team that the reader may see. */
export function PlaybookList() {
    const {formatMessage} = useIntl();
    const dispatch = useDispatch();
    const teamId = useCurrentTeamId();
    const canPublic = useTeamPermission(teamId, 'playbook_public_create');
    const canPrivate = useTeamPermission(teamId, 'playbook_private_create');
    const canCreate = canPublic || canPrivate;
    const [search, setSearch] = useState('');
    const [archived, setArchived] = useState(false);
    const [sorting, setSorting] = useState<{by: PlaybookSort; direction: 'asc' | 'desc'}>({
        by: 'title',
        direction: 'asc',
    });
    const [page, setPage] = useState(0);
    const file = useRef<HTMLInputElement>(null);
    const field = useRef<HTMLInputElement>(null);
    const list = usePlaybookList(
        {
            team_id: teamId,
            search_term: search,
            with_archived: archived,
            sort: sorting.by,
            direction: sorting.direction,
            per_page: PAGE_SIZE,
        },
        {enabled: teamId !== ''},
    );

    const create = () => void dispatch(openDialog({kind: 'create_playbook'}));
    useShortcuts([
        {
            keys: '/',
            label: formatMessage({id: 'playbooks.playbook_list.focus_search', defaultMessage: 'Search'}),
            run: () => field.current?.focus(),
        },
        ...(canCreate
            ? [
                  {
                      keys: 'n',
                      label: formatMessage({id: 'playbooks.playbook_list.create', defaultMessage: 'Create playbook'}),
                      run: create,
                  },
              ]
            : []),
    ]);

    const total = list.total ?? 0;
    // Archiving the last one of a page leaves it empty; the one before has something to show.
    const shownPage = Math.min(page, Math.max(0, Math.ceil(total / PAGE_SIZE) - 1));
    const rows = list.playbooks.slice(shownPage * PAGE_SIZE, (shownPage + 1) * PAGE_SIZE);
    const goTo = async (next: number) => {
        if (list.playbooks.length <= next * PAGE_SIZE && list.hasNextPage) {
            await list.fetchNextPage();
        }
        setPage(next);
    };
    const filtered = search !== '' || archived;

    const view = (
        <Page
            title={<FormattedMessage id="playbooks.playbook_list.title" defaultMessage="Playbooks" />}
            titleTestId="titlePlaybook"
            actions={
                canCreate && (
                    <>
                        {canPublic && (
                            <>
                                <ImportInput ref={file} teamId={teamId} testId="playbook-import-input" />
                                <Button variant="tertiary" icon="import" onClick={() => file.current?.click()}>
                                    <FormattedMessage id="playbooks.playbook_list.import" defaultMessage="Import" />
                                </Button>
                            </>
                        )}
                        <Button variant="primary" icon="plus" onClick={create}>
                            <FormattedMessage id="playbooks.playbook_list.create" defaultMessage="Create playbook" />
                        </Button>
                    </>
                )
            }
            toolbar={
                <>
                    <div className={styles.search}>
                        <SearchField
                            ref={field}
                            testId="search-filter"
                            value={search}
                            onSearch={(term) => {
                                setSearch(term);
                                setPage(0);
                            }}
                            label={formatMessage({
                                id: 'playbooks.playbook_list.search',
                                defaultMessage: 'Search for a playbook',
                            })}
                        />
                    </div>
                    <Checkbox
                        data-testid="with-archived"
                        checked={archived}
                        onChange={(checked) => {
                            setArchived(checked);
                            setPage(0);
                        }}
                    >
                        <FormattedMessage id="playbooks.playbook_list.archived" defaultMessage="With archived" />
                    </Checkbox>
                </>
            }
        >
            {list.isPending && <TableSkeleton />}
            {list.isError && (
                <ErrorState retrying={list.isFetching} onRetry={() => void list.refetch()}>
                    <FormattedMessage
                        id="playbooks.playbook_list.failed"
                        defaultMessage="The playbooks could not be loaded."
                    />
                </ErrorState>
            )}
            {list.isSuccess && total === 0 && (
                <NoPlaybooks filtered={filtered} onCreate={canCreate ? create : undefined} />
            )}
            {list.isSuccess && total > 0 && (
                <div data-stale={list.isPlaceholderData || undefined} className={styles.list}>
                    <PlaybookTable
                        playbooks={rows}
                        sorting={sorting}
                        onSort={(by) => {
                            setSorting(({by: old, direction}) => ({
                                by,
                                direction: by === old && direction === 'desc' ? 'asc' : 'desc',
                            }));
                            setPage(0);
                        }}
                    />
                    {total > PAGE_SIZE && (
                        <Pager
                            page={shownPage}
                            pageSize={PAGE_SIZE}
                            total={total}
                            busy={list.isFetchingNextPage}
                            onPage={(next) => void goTo(next)}
                        />
                    )}
                </div>
            )}
            {list.isSuccess && canCreate && !(filtered && total === 0) && (
                <Templates teamId={teamId} forNewcomers={total === 0} />
            )}
        </Page>
    );
    return canPublic ? <ImportDrop teamId={teamId}>{view}</ImportDrop> : view;
}
