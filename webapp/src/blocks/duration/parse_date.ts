import type {ParsedResult} from 'chrono-node';
import {DateTime} from 'luxon';

interface Parser {
    parse: (
        text: string,
        reference: {instant: Date; timezone: number},
        option: {forwardDate: boolean},
    ) => ParsedResult[];
}

/** Languages besides English whose dates are understood; each is loaded when it is first needed. */
const LANGUAGES: Record<string, () => Promise<Parser>> = {
    de: () => import(/* webpackChunkName: "dates-de" */ 'chrono-node/de'),
    fr: () => import(/* webpackChunkName: "dates-fr" */ 'chrono-node/fr'),
    ja: () => import(/* webpackChunkName: "dates-ja" */ 'chrono-node/ja'),
    nl: () => import(/* webpackChunkName: "dates-nl" */ 'chrono-node/nl'),
    pt: () => import(/* webpackChunkName: "dates-pt" */ 'chrono-node/pt'),
};

const english = (): Promise<Parser> => import(/* webpackChunkName: "dates" */ 'chrono-node/en');

/**
 * Understands a date in the reader's language or in English, such as "in 4 hours" or "May 1". A day without a time means
 * its end. Times in milliseconds; undefined when nothing is understood or the date is past.
 */
export async function parseDate(
    text: string,
    now: number,
    locale: string,
    timeZone?: string,
): Promise<number | undefined> {
    const own = LANGUAGES[locale.split('-')[0] ?? ''];
    const reference = {instant: new Date(now), timezone: DateTime.fromMillis(now, {zone: timeZone}).offset};
    const parsers = await Promise.all(own ? [own(), english()] : [english()]);
    // A language that is not the writer's may still know a part, such as the time of day.
    const [best] = parsers
        .flatMap((parser) => parser.parse(text, reference, {forwardDate: true}).slice(0, 1))
        .sort((a, b) => b.text.length - a.text.length);
    const date = best && momentOf(best, timeZone);
    return date !== undefined && date > now ? date : undefined;
}

function momentOf({start}: ParsedResult, timeZone: string | undefined): number {
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')].map(Number);
    const time = start.isCertain('hour')
        ? {hour: Number(start.get('hour')), minute: Number(start.get('minute'))}
        : {hour: 23, minute: 59};
    return DateTime.fromObject({year, month, day, ...time}, {zone: timeZone}).toMillis();
}
