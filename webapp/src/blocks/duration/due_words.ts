import {useCallback} from 'react';
import {useIntl} from 'react-intl';

import {describeDue} from 'src/domain/due';
import {useTimePreferences} from 'src/host/preferences';

/** Writes a due date as people say it: "Due today 17:00", "Due in 3 days", "5 minutes overdue". Times in milliseconds. */
export function useDueWords(): (due: number, now: number) => string {
    const {formatMessage, formatNumber, formatRelativeTime, formatTime} = useIntl();
    const {timeZone, hour12} = useTimePreferences();
    return useCallback(
        (due, now) => {
            const words = describeDue(due, now, timeZone);
            switch (words.kind) {
                case 'past':
                    return formatMessage(
                        {id: 'playbooks.due.overdue', defaultMessage: '{amount} overdue'},
                        {amount: formatNumber(words.amount, {style: 'unit', unit: words.unit, unitDisplay: 'short'})},
                    );
                case 'today':
                    return formatMessage(
                        {id: 'playbooks.due.today', defaultMessage: 'Due today {time}'},
                        {time: formatTime(words.at, {timeZone, hour12, hour: 'numeric', minute: '2-digit'})},
                    );
                case 'ahead':
                    return formatMessage(
                        {id: 'playbooks.due.ahead', defaultMessage: 'Due {when}'},
                        {when: formatRelativeTime(words.amount, words.unit, {numeric: 'auto'})},
                    );
            }
        },
        [formatMessage, formatNumber, formatRelativeTime, formatTime, timeZone, hour12],
    );
}
