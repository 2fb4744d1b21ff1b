import {FormattedMessage, useIntl} from 'react-intl';

import type {Checklist} from 'src/domain/checklist';
import {overdueTasks} from 'src/domain/due';
import {progressOfAll} from 'src/domain/progress';
import {isFiltering, type TaskFilter} from 'src/domain/task_filter';
import {Chip} from 'src/ui/chip/chip';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {useNow} from 'src/ui/timestamp/now';

import {FilterMenu} from './filter_menu';
import styles from './toolbar.module.css';

interface Props {
    checklists: readonly Checklist[];
    /** Whether there is a heading; lists that are all there is need none. */
    heading: boolean;
    filter: TaskFilter;
    onFilter: (filter: TaskFilter) => void;
    allFolded: boolean;
    onFoldAll: (folded: boolean) => void;
}

/** What stands above the tasks of a run: how far it is, what is overdue, and which tasks are shown. */
export function Toolbar({checklists, heading, filter, onFilter, allFolded, onFoldAll}: Props) {
    const {formatMessage} = useIntl();
    const now = useNow();
    const {done, total} = progressOfAll(checklists);
    const several = checklists.length > 1;
    const overdue = overdueTasks(
        checklists.flatMap(({items}) => items),
        now,
    ).length;
    return (
        <div className={styles.toolbar}>
            {heading && (
                <h2 className={styles.heading}>
                    <FormattedMessage id="playbooks.tasks.heading" defaultMessage="Tasks" />
                </h2>
            )}
            {total > 0 && (heading || several) && (
                <span className={styles.count}>
                    <FormattedMessage
                        id="playbooks.section.done"
                        defaultMessage="{done} of {total}"
                        values={{done, total}}
                    />
                </span>
            )}
            {(overdue > 0 || filter.overdueOnly) && (
                <Chip
                    icon="alert-circle-outline"
                    tone="danger"
                    aria-pressed={filter.overdueOnly}
                    data-testid="overdue-tasks-filter"
                    className={styles.overdue}
                    onClick={() => onFilter({...filter, overdueOnly: !filter.overdueOnly})}
                >
                    <FormattedMessage
                        id="playbooks.tasks.overdue"
                        defaultMessage="{count, plural, one {# overdue} other {# overdue}}"
                        values={{count: overdue}}
                    />
                </Chip>
            )}
            <span className={styles.space} />
            {isFiltering(filter) && (
                <span className={styles.count}>
                    <FormattedMessage id="playbooks.tasks.filtered" defaultMessage="Filtered" />
                </span>
            )}
            {several && (
                <IconButton
                    icon={allFolded ? 'arrow-expand' : 'arrow-collapse'}
                    size="small"
                    label={
                        allFolded
                            ? formatMessage({id: 'playbooks.tasks.expand', defaultMessage: 'Expand all'})
                            : formatMessage({id: 'playbooks.tasks.collapse', defaultMessage: 'Collapse all'})
                    }
                    onClick={() => onFoldAll(!allFolded)}
                />
            )}
            <FilterMenu filter={filter} onChange={onFilter} />
        </div>
    );
}
