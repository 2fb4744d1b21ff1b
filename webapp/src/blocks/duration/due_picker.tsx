import {useState, type ReactElement} from 'react';
import {useIntl} from 'react-intl';

import {useTimePreferences} from 'src/host/preferences';
import {Icon} from 'src/ui/icon/icon';
import {Select, type SelectOption} from 'src/ui/select/select';

import {useDateInWords} from './date_in_words';
import {useDueOptions, type DueOption} from './due_options';

interface Props {
    /** The button that opens the list; must pass on its ref and properties. */
    trigger: ReactElement;
    /** The due date now, in milliseconds since 1970; 0 for none. */
    value: number;
    onChange: (due: number) => void;
    open?: boolean;
    onOpenChange?: (open: boolean) => void;
}

/** Chooses a due date: one of a few that are often meant, or what the person writes in words. */
export function DuePicker({trigger, value, onChange, open, onOpenChange}: Props) {
    const {formatMessage, formatDate} = useIntl();
    const {timeZone, hour12} = useTimePreferences();
    const [query, setQuery] = useState('');
    const inWords = useDateInWords(query);
    const quick = useDueOptions(value);
    const written = (due: number) =>
        formatDate(due, {
            timeZone,
            hour12,
            weekday: 'short',
            day: 'numeric',
            month: 'short',
            hour: 'numeric',
            minute: '2-digit',
        });

    // Words that mean nothing keep the choices in sight.
    const chosen: DueOption[] =
        inWords === undefined ? quick : [{due: inWords, label: query.trim(), icon: 'calendar-check-outline'}];
    const options: SelectOption[] = chosen.map(({due, label, icon}) => ({
        value: String(due),
        label,
        hint: due === 0 ? undefined : written(due),
        start: <Icon name={icon} size={20} />,
    }));

    return (
        <Select
            trigger={trigger}
            label={formatMessage({id: 'playbooks.due.label', defaultMessage: 'Due date'})}
            options={options}
            value={String(value)}
            onChange={(due) => onChange(Number(due))}
            external={{
                query,
                onQueryChange: setQuery,
                label: formatMessage({id: 'playbooks.due.write', defaultMessage: 'Such as: tomorrow 5pm'}),
            }}
            open={open}
            onOpenChange={(next) => {
                setQuery('');
                onOpenChange?.(next);
            }}
        />
    );
}
