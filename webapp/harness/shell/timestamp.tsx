import {DateTime} from 'luxon';
import {useEffect, useReducer} from 'react';
import {useIntl} from 'react-intl';

interface Props {
    value: number | Date;
    /** Format of the time of day, or false for none. */
    useTime?: Intl.DateTimeFormatOptions | false;
    /** Format of the day, or false for none. */
    useDate?: Intl.DateTimeFormatOptions | false;
    /** False for an absolute moment. */
    useRelative?: false;
    /** Units of relative moments, such as `now`, `minute` and `day`; all by default. */
    units?: string[];
    className?: string;
}

const MINUTE = 60_000;
const relativeUnits = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/**
 * A moment in words that keep up with the time, as `Components.Timestamp` of the host: relative by default, or by
 * day and time of day. Of the host's `ranges` it knows none.
 */
export function Timestamp({value, useTime, useDate, useRelative, units, className}: Props) {
    const {locale} = useIntl();
    useEveryMinute();
    const at = DateTime.fromMillis(Number(value)).setLocale(locale);
    const relative = useRelative !== false && useTime === undefined && useDate === undefined;
    const absolute = [
        useDate !== false && at.toLocaleString(useDate ?? DateTime.DATE_MED),
        useTime !== false && at.toLocaleString(useTime ?? DateTime.TIME_SIMPLE),
    ];
    return (
        <time
            className={className}
            dateTime={at.toISO() ?? undefined}
            title={at.toLocaleString(DateTime.DATETIME_FULL)}
        >
            {relative ? relativeWords(at, units) : absolute.filter(Boolean).join(' ')}
        </time>
    );
}

function relativeWords(at: DateTime, units: string[] | undefined): string {
    if (Math.abs(at.diffNow().toMillis()) < MINUTE && (!units || units.includes('now'))) {
        return 'now';
    }
    const wanted = relativeUnits.filter((unit) => !units || units.includes(unit.slice(0, -1)));
    return at.toRelative({unit: wanted.length > 0 ? [...wanted] : undefined}) ?? '';
}

function useEveryMinute() {
    const [, draw] = useReducer((n: number) => n + 1, 0);
    useEffect(() => {
        const timer = setInterval(draw, MINUTE);
        return () => clearInterval(timer);
    }, []);
}
