import {useIntl} from 'react-intl';

import type {PlaybookFilter} from 'src/data/playbooks/use_playbook_list';
import {playbookPath, isArchived, type Playbook} from 'src/domain/playbook';
import {Icon} from 'src/ui/icon/icon';
import {RowLink} from 'src/ui/table/row_link';
import {Table, type Column, type Sorting} from 'src/ui/table/table';
import {Timestamp} from 'src/ui/timestamp/timestamp';
import {Tooltip} from 'src/ui/tooltip/tooltip';
import {VisuallyHidden} from 'src/ui/visually_hidden/visually_hidden';

import styles from './playbook_list.module.css';
import {PlaybookRowActions} from './playbook_row_actions';

/** Orders of the list. */
export type PlaybookSort = NonNullable<PlaybookFilter['sort']>;

interface Props {
    playbooks: readonly Playbook[];
    sorting: Sorting<PlaybookSort>;
    onSort: (by: PlaybookSort) => void;
}

export function PlaybookTable({playbooks, sorting, onSort}: Props) {
    const {formatMessage, formatNumber} = useIntl();
    const actions = formatMessage({id: 'playbooks.playbook_list.column.actions', defaultMessage: 'Actions'});
    const columns: Column<Playbook, PlaybookSort>[] = [
        {
            id: 'title',
            header: formatMessage({id: 'playbooks.playbook_list.column.name', defaultMessage: 'Name'}),
            width: 'minmax(0, 4fr)',
            card: 'title',
            sort: 'title',
            cell: (playbook) => <Title playbook={playbook} />,
        },
        {
            id: 'last_run_at',
            header: formatMessage({id: 'playbooks.playbook_list.column.last_used', defaultMessage: 'Last used'}),
            width: 'minmax(0, 1fr)',
            card: 'meta',
            labelled: true,
            sort: 'last_run_at',
            cell: ({last_run_at}) => (last_run_at > 0 ? <Timestamp value={last_run_at} style="short" /> : '–'),
        },
        {
            id: 'active_runs',
            header: formatMessage({id: 'playbooks.playbook_list.column.active', defaultMessage: 'Active Runs'}),
            width: 'minmax(0, 1fr)',
            card: 'meta',
            labelled: true,
            sort: 'active_runs',
            cell: ({active_runs}) => <Count value={formatNumber(active_runs)} zero={active_runs === 0} />,
        },
        {
            id: 'runs',
            header: formatMessage({id: 'playbooks.playbook_list.column.runs', defaultMessage: 'Runs'}),
            width: 'minmax(0, 1fr)',
            card: 'meta',
            optional: true,
            sort: 'runs',
            cell: ({num_runs}) => <Count value={formatNumber(num_runs)} zero={num_runs === 0} />,
        },
        {
            id: 'actions',
            header: actions,
            width: '124px',
            card: 'end',
            cell: (playbook) => <PlaybookRowActions playbook={playbook} />,
        },
    ];
    return (
        <Table
            label={formatMessage({id: 'playbooks.playbook_list.title', defaultMessage: 'Playbooks'})}
            columns={columns}
            rows={playbooks}
            rowKey={(playbook) => playbook.id}
            isMuted={isArchived}
            sorting={sorting}
            onSort={onSort}
            rowTestId="playbook-item"
        />
    );
}

function Title({playbook}: {playbook: Playbook}) {
    const {formatMessage} = useIntl();
    const archived = formatMessage({id: 'playbooks.playbook_list.is_archived', defaultMessage: 'Archived'});
    return (
        <span className={styles.title}>
            <Icon
                name={playbook.public ? 'book-outline' : 'book-lock-outline'}
                size={20}
                className={styles.titleIcon}
            />
            <span data-testid="playbook-title" className={styles.titleText}>
                <RowLink to={playbookPath(playbook.id)}>{playbook.title}</RowLink>
            </span>
            {isArchived(playbook) && (
                <Tooltip text={archived}>
                    <span role="img" aria-label={archived}>
                        <Icon name="archive-outline" size={16} />
                    </span>
                </Tooltip>
            )}
            {!playbook.public && (
                <VisuallyHidden>
                    {formatMessage({id: 'playbooks.playbook_list.is_private', defaultMessage: 'private'})}
                </VisuallyHidden>
            )}
        </span>
    );
}

/** Nothing is quieter than something. */
function Count({value, zero}: {value: string; zero: boolean}) {
    return (
        <span data-zero={zero || undefined} className={styles.count}>
            {value}
        </span>
    );
}
