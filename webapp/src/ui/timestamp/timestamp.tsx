import {useIntl} from 'react-intl';

import {useTimePreferences} from 'src/host/preferences';
import {Tooltip} from 'src/ui/tooltip/tooltip';

import {useNow} from './now';
import {relativeTime} from './relative';

interface Props {
    /** Milliseconds since 1970. */
    value: number;
    style?: 'long' | 'short' | 'narrow';
}

/** How long ago or ahead, with the exact time in the tooltip. */
export function Timestamp({value, style}: Props) {
    const intl = useIntl();
    const exact = useExactTime();
    return (
        <Tooltip text={exact(value)}>
            <time dateTime={new Date(value).toISOString()}>{relativeTime(intl, value, useNow(), style)}</time>
        </Tooltip>
    );
}

/** Writes out a moment in the reader's zone and clock. */
export function useExactTime(): (value: number) => string {
    const {formatDate} = useIntl();
    const {timeZone, hour12} = useTimePreferences();
    return (value) =>
        formatDate(value, {
            timeZone,
            hour12,
            weekday: 'short',
            day: 'numeric',
            month: 'short',
            year: 'numeric',
            hour: 'numeric',
            minute: '2-digit',
        });
}
