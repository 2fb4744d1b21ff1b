import {useIntl} from 'react-intl';

import {quickDueDates} from 'src/domain/due';
import {useTimePreferences} from 'src/host/preferences';
import type {IconName} from 'src/ui/icon/icon';
import {useNow} from 'src/ui/timestamp/now';

export interface DueOption {
    /** Milliseconds since 1970; 0 for no date. */
    due: number;
    label: string;
    icon: IconName;
}

/** Due dates that are offered without writing, with the present one and a way to have none. */
export function useDueOptions(value: number): DueOption[] {
    const {formatMessage} = useIntl();
    const {timeZone} = useTimePreferences();
    const {today, tomorrow, nextWeek} = quickDueDates(useNow(), timeZone);
    const options: DueOption[] = [
        {
            due: today,
            label: formatMessage({id: 'playbooks.due.option_today', defaultMessage: 'Today'}),
            icon: 'calendar-outline',
        },
        {
            due: tomorrow,
            label: formatMessage({id: 'playbooks.due.option_tomorrow', defaultMessage: 'Tomorrow'}),
            icon: 'calendar-outline',
        },
        {
            due: nextWeek,
            label: formatMessage({id: 'playbooks.due.option_next_week', defaultMessage: 'Next week'}),
            icon: 'calendar-month-outline',
        },
    ];
    if (value === 0) {
        return options;
    }
    if (!options.some(({due}) => due === value)) {
        options.unshift({
            due: value,
            label: formatMessage({id: 'playbooks.due.option_current', defaultMessage: 'As it is'}),
            icon: 'calendar-check-outline',
        });
    }
    options.push({
        due: 0,
        label: formatMessage({id: 'playbooks.due.option_none', defaultMessage: 'No due date'}),
        icon: 'close-circle-outline',
    });
    return options;
}
