import {useIntl} from 'react-intl';

import type {RunStatus} from 'src/domain/run';
import {Icon} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Select} from 'src/ui/select/select';

import type {ChannelSort} from '../use_channel_view';

import styles from './channel_runs.module.css';
import {NewRun} from './new_run';

interface Props {
    channelId: string;
    status: RunStatus;
    counts: Record<RunStatus, number | undefined>;
    onStatus: (status: RunStatus) => void;
    sort: ChannelSort;
    onSort: (sort: ChannelSort) => void;
    onCreated: (runId: string) => void;
}

/** Which runs are listed, in which order, and how to begin another one. */
export function ListHeader({channelId, status, counts, onStatus, sort, onSort, onCreated}: Props) {
    const {formatMessage} = useIntl();
    const names: Record<RunStatus, string> = {
        InProgress: formatMessage({id: 'playbooks.run.status.in_progress', defaultMessage: 'In progress'}),
        Finished: formatMessage({id: 'playbooks.run.status.finished', defaultMessage: 'Finished'}),
    };
    const orders: Record<ChannelSort, string> = {
        recent: formatMessage({id: 'playbooks.sidebar.sort.recent', defaultMessage: 'Recently created'}),
        updated: formatMessage({id: 'playbooks.sidebar.sort.updated', defaultMessage: 'Last status update'}),
        name: formatMessage({id: 'playbooks.sidebar.sort.name', defaultMessage: 'Alphabetically'}),
    };
    return (
        <div className={styles.header}>
            <Select<RunStatus>
                trigger={
                    <button type="button" className={styles.filter} data-testid="rhs-runs-filter-menu">
                        {names[status]}
                        <span className={styles.number}>{counts[status]}</span>
                        <Icon name="chevron-down" size={16} />
                    </button>
                }
                label={formatMessage({id: 'playbooks.sidebar.filter', defaultMessage: 'Which runs'})}
                value={status}
                onChange={onStatus}
                options={(['InProgress', 'Finished'] as const).map((value) => ({
                    value,
                    label: formatMessage(
                        {id: 'playbooks.sidebar.filter.count', defaultMessage: '{name} ({count})'},
                        {name: names[value], count: counts[value] ?? 0},
                    ),
                }))}
            />
            <span className={styles.space} />
            <Select<ChannelSort>
                align="end"
                trigger={
                    <IconButton
                        icon="sort-ascending"
                        label={formatMessage({id: 'playbooks.sidebar.sort', defaultMessage: 'Sort by'})}
                    />
                }
                label={formatMessage({id: 'playbooks.sidebar.sort', defaultMessage: 'Sort by'})}
                value={sort}
                onChange={onSort}
                options={(['recent', 'updated', 'name'] as const).map((value) => ({value, label: orders[value]}))}
            />
            <NewRun channelId={channelId} onCreated={onCreated} />
        </div>
    );
}
