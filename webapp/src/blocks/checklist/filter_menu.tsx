import {useIntl} from 'react-intl';

import {ALL_TASKS, isFiltering, toggleFilter, type TaskFilter} from 'src/domain/task_filter';
import {useCurrentUserId, useDisplayName} from 'src/host/users';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Select, type SelectOption} from 'src/ui/select/select';

interface Props {
    filter: TaskFilter;
    onChange: (filter: TaskFilter) => void;
}

type Part = Exclude<keyof TaskFilter, 'overdueOnly'>;

/** Chooses which tasks are shown; stays open while parts are switched. */
export function FilterMenu({filter, onChange}: Props) {
    const {formatMessage} = useIntl();
    const me = useDisplayName(useCurrentUserId());
    const states = formatMessage({id: 'playbooks.filter.states', defaultMessage: 'Task state'});
    const people = formatMessage({id: 'playbooks.filter.people', defaultMessage: 'Assignee'});
    const filtering = isFiltering(filter);
    const options: SelectOption<Part | 'all'>[] = [
        {value: 'all', label: formatMessage({id: 'playbooks.filter.all', defaultMessage: 'All tasks'})},
        {
            value: 'checked',
            label: formatMessage({id: 'playbooks.filter.checked', defaultMessage: 'Show checked tasks'}),
            group: states,
        },
        {
            value: 'skipped',
            label: formatMessage({id: 'playbooks.filter.skipped', defaultMessage: 'Show skipped tasks'}),
            group: states,
        },
        {
            value: 'mine',
            label: formatMessage({id: 'playbooks.filter.me', defaultMessage: 'Me ({name})'}, {name: me}),
            group: people,
        },
        {
            value: 'unassigned',
            label: formatMessage({id: 'playbooks.filter.unassigned', defaultMessage: 'Unassigned'}),
            group: people,
        },
        {
            value: 'others',
            label: formatMessage({id: 'playbooks.filter.others', defaultMessage: 'Others'}),
            group: people,
        },
    ];
    const on = options.map(({value}) => value).filter((value) => (value === 'all' ? !filtering : filter[value]));

    const change = (next: (Part | 'all')[]) => {
        const switched = options.map(({value}) => value).find((value) => next.includes(value) !== on.includes(value));
        if (switched) {
            onChange(switched === 'all' ? ALL_TASKS : toggleFilter(filter, switched));
        }
    };
    return (
        <Select<Part | 'all'>
            multiple
            align="end"
            trigger={
                <IconButton
                    icon="filter-variant"
                    size="small"
                    pressed={filtering}
                    label={formatMessage({id: 'playbooks.filter.label', defaultMessage: 'Filter tasks'})}
                />
            }
            label={formatMessage({id: 'playbooks.filter.label', defaultMessage: 'Filter tasks'})}
            options={options}
            value={on}
            onChange={change}
        />
    );
}
