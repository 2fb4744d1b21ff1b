import {useState} from 'react';
import {useIntl} from 'react-intl';

import {DuePicker} from 'src/blocks/duration/due_picker';
import {useTimePreferences} from 'src/host/preferences';
import {Chip} from 'src/ui/chip/chip';

import styles from './attribute.module.css';
import {EmptyValue} from './empty_value';
import type {ValueProps} from './value_props';

/** A day. */
export function DateValue({field, content, onChange}: ValueProps) {
    const {formatDate, formatMessage} = useIntl();
    const {timeZone} = useTimePreferences();
    const [open, setOpen] = useState(false);
    const millis = Date.parse(String(content)) || 0;
    const words = millis > 0 && formatDate(millis, {timeZone, day: 'numeric', month: 'short', year: 'numeric'});
    if (!onChange) {
        return words ? <>{words}</> : <EmptyValue />;
    }
    const shown = words || formatMessage({id: 'playbooks.attribute.empty', defaultMessage: 'Empty'});
    return (
        <DuePicker
            value={millis}
            onChange={(date) => onChange(date === 0 ? '' : new Date(date).toISOString())}
            open={open}
            onOpenChange={setOpen}
            trigger={
                <Chip
                    icon={words ? 'calendar-outline' : undefined}
                    empty={!words}
                    aria-label={`${field.name}: ${shown}`}
                    className={styles.chip}
                >
                    {shown}
                </Chip>
            }
        />
    );
}
