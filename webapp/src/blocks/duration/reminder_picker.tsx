import {useState} from 'react';
import {useIntl} from 'react-intl';

import {reminderSeconds, type Reminder} from 'src/domain/status_update';
import {useTimePreferences} from 'src/host/preferences';
import {PickerButton} from 'src/ui/field/picker_button';
import {Icon} from 'src/ui/icon/icon';
import {Select, type SelectOption} from 'src/ui/select/select';
import {useNow} from 'src/ui/timestamp/now';

import {useDateInWords} from './date_in_words';
import {useReminderOptions, useSpanWords, type ReminderOption} from './reminder_options';

interface Props {
    value: Reminder;
    onChange: (reminder: Reminder) => void;
    /** Seconds that were used before; they are offered, too. */
    used: readonly number[];
    disabled?: boolean;
    /** Properties of a field's control. */
    control: {id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined};
}

const keyOf = (reminder: Reminder) => JSON.stringify(reminder);

/** Chooses when the next status update is due: after a usual time, or what the person writes in words. */
export function ReminderPicker({value, onChange, used, disabled, control}: Props) {
    const {formatMessage, formatDate} = useIntl();
    const {timeZone, hour12} = useTimePreferences();
    const [query, setQuery] = useState('');
    const now = useNow();
    const inWords = useDateInWords(query);
    const spanWords = useSpanWords();
    const usual = useReminderOptions(used, now);
    const exact = (reminder: Reminder) =>
        formatDate(now + reminderSeconds(reminder, now) * 1000, {
            timeZone,
            hour12,
            weekday: 'short',
            day: 'numeric',
            month: 'short',
            hour: 'numeric',
            minute: '2-digit',
        });

    // Words that mean nothing keep the choices in sight.
    const offered: ReminderOption[] = inWords === undefined ? usual : [{reminder: {at: inWords}, label: query.trim()}];
    const options: SelectOption[] = offered.map(({reminder, label}) => ({
        value: keyOf(reminder),
        label,
        hint: exact(reminder),
        start: <Icon name="clock-outline" size={20} />,
    }));
    const label = formatMessage({id: 'playbooks.reminder.label', defaultMessage: 'Timer for next update'});
    const text = 'seconds' in value ? `${spanWords(value.seconds)} · ${exact(value)}` : exact(value);
    return (
        <Select
            label={label}
            options={options}
            value={keyOf(value)}
            onChange={(key) => onChange(JSON.parse(key) as Reminder)}
            external={{
                query,
                onQueryChange: setQuery,
                label: formatMessage({
                    id: 'playbooks.reminder.write',
                    defaultMessage: 'Such as: in 2 hours, tomorrow 9am',
                }),
            }}
            onOpenChange={() => setQuery('')}
            trigger={
                <PickerButton
                    {...control}
                    disabled={disabled}
                    aria-label={`${label}: ${text}`}
                    start={<Icon name="clock-outline" size={16} />}
                >
                    {text}
                </PickerButton>
            }
        />
    );
}
