import {describe, expect, it} from 'vitest';

import {parseDate} from './parse_date';

const zone = 'Europe/Berlin';
const at = (text: string) => new Date(text).getTime();
/** A Tuesday. */
const now = at('2026-03-10T10:00:00+01:00');

describe('parseDate', () => {
    it.each([
        ['in 4 hours', 'en', '2026-03-10T14:00:00+01:00'],
        ['tomorrow', 'en', '2026-03-11T23:59:00+01:00'],
        ['tomorrow 5pm', 'en', '2026-03-11T17:00:00+01:00'],
        ['May 1', 'en', '2026-05-01T23:59:00+02:00'],
        ['monday', 'en', '2026-03-16T23:59:00+01:00'],
        ['in 30 days', 'en', '2026-04-09T23:59:00+02:00'],
        ['17:30', 'en', '2026-03-10T17:30:00+01:00'],
        ['morgen um 17 Uhr', 'de', '2026-03-11T17:00:00+01:00'],
        ['in 2 Stunden', 'de', '2026-03-10T12:00:00+01:00'],
        ['tomorrow 5pm', 'de', '2026-03-11T17:00:00+01:00'],
        ['demain', 'fr-CA', '2026-03-11T23:59:00+01:00'],
        ['amanhã', 'pt-BR', '2026-03-11T23:59:00+01:00'],
        ['morgen', 'nl', '2026-03-11T23:59:00+01:00'],
        ['明日', 'ja', '2026-03-11T23:59:00+01:00'],
        ['in 4 hours', 'ko', '2026-03-10T14:00:00+01:00'],
    ])('understands "%s" in %s', async (text, locale, expected) => {
        expect(await parseDate(text, now, locale, zone)).toBe(at(expected));
    });

    it.each(['', 'soonish', 'yesterday', '10 minutes ago'])('does not take "%s"', async (text) => {
        expect(await parseDate(text, now, 'en', zone)).toBeUndefined();
    });

    it('uses the reader’s own zone', async () => {
        expect(await parseDate('tomorrow 9am', now, 'en', 'America/New_York')).toBe(at('2026-03-11T09:00:00-04:00'));
    });
});
