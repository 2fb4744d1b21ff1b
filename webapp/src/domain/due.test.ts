import {describe, expect, it} from 'vitest';

import {aTask} from 'src/testing/runs';

import {describeDue, dueState, nextDue, overdueTasks, quickDueDates, tomorrowMorning} from './due';

const zone = 'Europe/Berlin';
const at = (text: string) => new Date(text).getTime();
const HOUR = 3_600_000;
const now = at('2026-03-10T10:00:00+01:00');

describe('dueState', () => {
    it.each([
        [0, '', 'none'],
        [now, '', 'overdue'],
        [now - 1, 'in_progress', 'overdue'],
        [now - 1, 'closed', 'none'],
        [now - 1, 'skipped', 'none'],
        [now + 1, '', 'soon'],
        [now + 12 * HOUR, '', 'soon'],
        [now + 12 * HOUR + 1, '', 'later'],
    ] as const)('of %i and state "%s" is %s', (due_date, state, expected) => {
        expect(dueState(aTask('t', {due_date, state}), now)).toBe(expected);
    });
});

describe('lists of tasks', () => {
    const tasks = [
        aTask('late', {due_date: now - 1}),
        aTask('hidden', {due_date: now - 5, condition_action: 'hidden'}),
        aTask('done', {due_date: now - 9, state: 'closed'}),
        aTask('next', {due_date: now + 1}),
        aTask('none'),
    ];
    it('finds what is overdue', () => {
        expect(overdueTasks(tasks, now).map(({title}) => title)).toEqual(['late']);
    });
    it('finds what is due first', () => {
        expect(nextDue(tasks)?.title).toBe('late');
        expect(nextDue(tasks.slice(1))?.title).toBe('next');
        expect(nextDue([])).toBeUndefined();
    });
});

describe('describeDue', () => {
    it.each([
        ['2026-03-10T10:00:00+01:00', {kind: 'past', amount: 1, unit: 'minute'}],
        ['2026-03-10T09:31:00+01:00', {kind: 'past', amount: 29, unit: 'minute'}],
        ['2026-03-10T08:59:00+01:00', {kind: 'past', amount: 1, unit: 'hour'}],
        ['2026-03-08T09:00:00+01:00', {kind: 'past', amount: 2, unit: 'day'}],
        ['2026-02-10T09:00:00+01:00', {kind: 'past', amount: 4, unit: 'week'}],
        ['2024-03-01T09:00:00+01:00', {kind: 'past', amount: 2, unit: 'year'}],
        ['2026-03-10T23:59:00+01:00', {kind: 'today', at: at('2026-03-10T23:59:00+01:00')}],
        ['2026-03-11T00:00:00+01:00', {kind: 'ahead', amount: 1, unit: 'day'}],
        ['2026-03-23T10:00:00+01:00', {kind: 'ahead', amount: 13, unit: 'day'}],
        ['2026-03-24T10:00:00+01:00', {kind: 'ahead', amount: 2, unit: 'week'}],
        ['2026-06-10T10:00:00+02:00', {kind: 'ahead', amount: 3, unit: 'month'}],
        ['2028-06-10T10:00:00+02:00', {kind: 'ahead', amount: 2, unit: 'year'}],
    ])('says of %s: %o', (due, expected) => {
        expect(describeDue(at(due), now, zone)).toEqual(expected);
    });

    it('counts days as the reader has them', () => {
        const late = at('2026-03-10T23:30:00Z');
        expect(describeDue(late, now, 'UTC').kind).toBe('today');
        expect(describeDue(late, now, zone)).toEqual({kind: 'ahead', amount: 1, unit: 'day'});
    });

    it('counts days over the change of clocks', () => {
        const saturday = at('2026-03-28T12:00:00+01:00');
        expect(describeDue(at('2026-03-30T00:30:00+02:00'), saturday, zone)).toMatchObject({amount: 2, unit: 'day'});
    });
});

describe('quickDueDates', () => {
    it('ends days where the reader is', () => {
        expect(quickDueDates(now, zone)).toEqual({
            today: at('2026-03-10T23:59:00+01:00'),
            tomorrow: at('2026-03-11T23:59:00+01:00'),
            nextWeek: at('2026-03-17T23:59:00+01:00'),
        });
    });
    it('keeps the hour over the change of clocks', () => {
        expect(quickDueDates(at('2026-03-27T12:00:00+01:00'), zone).nextWeek).toBe(at('2026-04-03T23:59:00+02:00'));
    });
});

describe('tomorrowMorning', () => {
    it('is at nine where the reader is, over the change of clocks', () => {
        expect(tomorrowMorning(now, zone)).toBe(at('2026-03-11T09:00:00+01:00'));
        expect(tomorrowMorning(at('2026-03-28T23:00:00+01:00'), zone)).toBe(at('2026-03-29T09:00:00+02:00'));
    });
});
