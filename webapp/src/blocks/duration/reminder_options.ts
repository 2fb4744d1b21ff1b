import {useIntl} from 'react-intl';

import {tomorrowMorning} from 'src/domain/due';
import {reminderSeconds, type Reminder} from 'src/domain/status_update';
import {useTimePreferences} from 'src/host/preferences';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

export interface ReminderOption {
    reminder: Reminder;
    label: string;
}

/** "in 2 hours", "in 15 minutes", from seconds. */
export function useSpanWords(): (seconds: number) => string {
    const {formatRelativeTime} = useIntl();
    return (seconds) => {
        const [unit, size] =
            seconds % DAY === 0
                ? (['day', DAY] as const)
                : seconds % HOUR === 0
                  ? (['hour', HOUR] as const)
                  : seconds < 2 * DAY
                    ? (['minute', 60] as const)
                    : (['day', DAY] as const);
        return formatRelativeTime(Math.max(1, Math.round(seconds / size)), unit);
    };
}

/** Times until the next update that are offered without writing: usual ones, and those that this run has used. */
export function useReminderOptions(usedSeconds: readonly number[], now: number): ReminderOption[] {
    const {formatMessage} = useIntl();
    const {timeZone} = useTimePreferences();
    const inWords = useSpanWords();
    const spans = [...new Set([HOUR, 4 * HOUR, DAY, 7 * DAY, ...usedSeconds.filter((seconds) => seconds > 0)])];
    const morning: ReminderOption = {
        reminder: {at: tomorrowMorning(now, timeZone)},
        label: formatMessage({id: 'playbooks.reminder.morning', defaultMessage: 'Tomorrow morning'}),
    };
    const options = spans.map((seconds) => ({reminder: {seconds}, label: inWords(seconds)}));
    return [...options, morning].sort((a, b) => reminderSeconds(a.reminder, now) - reminderSeconds(b.reminder, now));
}
