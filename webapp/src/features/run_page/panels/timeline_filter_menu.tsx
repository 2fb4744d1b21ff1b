import {useIntl, type IntlShape} from 'react-intl';

import {EVERYTHING, TIMELINE_GROUPS, type TimelineFilter, type TimelineGroup} from 'src/domain/timeline';
import {Button} from 'src/ui/button/button';
import {Select} from 'src/ui/select/select';

interface Props {
    filter: TimelineFilter;
    onChange: (filter: TimelineFilter) => void;
}

const ALL = 'all';

/** Chooses kinds of events. While all are shown the single kinds make no difference. */
export function TimelineFilterMenu({filter, onChange}: Props) {
    const intl = useIntl();
    const label = intl.formatMessage({id: 'playbooks.timeline.filter', defaultMessage: 'Filter'});
    return (
        <Select<TimelineGroup | typeof ALL>
            multiple
            align="end"
            label={label}
            value={filter.all ? [ALL, ...filter.groups] : filter.groups}
            onChange={(chosen) =>
                onChange({
                    all: chosen.includes(ALL),
                    groups: filter.all ? EVERYTHING.groups : TIMELINE_GROUPS.filter((group) => chosen.includes(group)),
                })
            }
            options={[
                {
                    value: ALL,
                    label: intl.formatMessage({id: 'playbooks.timeline.all', defaultMessage: 'All events'}),
                },
                ...TIMELINE_GROUPS.map((group) => ({
                    value: group,
                    label: nameOf(intl, group),
                    disabled: filter.all,
                })),
            ]}
            trigger={
                <Button variant="tertiary" size="small" icon="filter-variant" aria-pressed={!filter.all}>
                    {label}
                </Button>
            }
        />
    );
}

function nameOf({formatMessage}: IntlShape, group: TimelineGroup): string {
    switch (group) {
        case 'roles':
            return formatMessage({id: 'playbooks.timeline.roles', defaultMessage: 'Role changes'});
        case 'status':
            return formatMessage({id: 'playbooks.timeline.status', defaultMessage: 'Status updates'});
        case 'messages':
            return formatMessage({id: 'playbooks.timeline.messages', defaultMessage: 'Saved messages'});
        case 'tasks':
            return formatMessage({id: 'playbooks.timeline.tasks', defaultMessage: 'Task state changes'});
        case 'assignments':
            return formatMessage({id: 'playbooks.timeline.assignments', defaultMessage: 'Task assignments'});
        case 'commands':
            return formatMessage({id: 'playbooks.timeline.commands', defaultMessage: 'Slash commands'});
    }
}
