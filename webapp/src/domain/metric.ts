import type {Metric} from './playbook';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A number as people write it; a duration as days, hours and minutes: `dd:hh:mm`. Empty for no value. */
export function metricText(type: Metric['type'], value: number | null): string {
    if (value === null) {
        return '';
    }
    if (type !== 'metric_duration') {
        return String(value);
    }
    const parts = [Math.floor(value / DAY), Math.floor((value % DAY) / HOUR), Math.floor((value % HOUR) / MINUTE)];
    return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** What a text means: a value, none for an empty text, or undefined when it is not understood. */
export function metricValue(type: Metric['type'], text: string): number | null | undefined {
    const wanted = text.trim();
    if (wanted === '') {
        return null;
    }
    if (type !== 'metric_duration') {
        return /^\d{1,15}$/.test(wanted) ? Number(wanted) : undefined;
    }
    const [, days = '', hours = '', minutes = ''] = /^(\d{1,2}):(\d{1,2}):(\d{1,2})$/.exec(wanted) ?? [];
    const valid = days !== '' && Number(hours) < 24 && Number(minutes) < 60;
    return valid ? Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE : undefined;
}
