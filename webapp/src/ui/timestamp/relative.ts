import type {IntlShape} from 'react-intl';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The distance of a moment from now in the largest fitting unit: "5 minutes ago", "tomorrow". Both in milliseconds. */
export function relativeTime(
    intl: IntlShape,
    moment: number,
    now: number,
    style: 'long' | 'short' | 'narrow' = 'long',
): string {
    const distance = moment - now;
    const size = Math.abs(distance);
    const say = (unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year', length: number) =>
        intl.formatRelativeTime(Math.trunc(distance / length), unit, {numeric: 'auto', style});
    if (size < MINUTE) {
        return intl.formatRelativeTime(0, 'second', {numeric: 'auto', style});
    }
    if (size < HOUR) {
        return say('minute', MINUTE);
    }
    if (size < DAY) {
        return say('hour', HOUR);
    }
    if (size < 31 * DAY) {
        return say('day', DAY);
    }
    if (size < 365 * DAY) {
        return say('month', 30.44 * DAY);
    }
    return say('year', 365.25 * DAY);
}
