import {DateTime} from 'luxon';

interface Props {
    value: number | Date;
    useTime?: boolean;
    useDate?: boolean;
    useRelative?: boolean;
}

/** A moment in words, as the host's component of the same name: relative unless told otherwise. */
export function Timestamp({value, useTime = true, useDate = true}: Props) {
    const at = DateTime.fromMillis(Number(value));
    const exact = at.toLocaleString(DateTime.DATETIME_MED);
    let text: string | null = at.toRelative();
    if (!useTime) {
        text = at.toLocaleString(DateTime.DATE_MED);
    } else if (!useDate) {
        text = at.toLocaleString(DateTime.TIME_SIMPLE);
    }
    return (
        <time dateTime={at.toISO() ?? undefined} title={exact}>
            {text}
        </time>
    );
}
