import {describe, expect, it} from 'vitest';

import {aRun} from 'src/testing/runs';

import {reminderSeconds, snoozeStatus, statusDue, statusVersion, usualReminder} from './status_update';

const HOUR = 3_600_000;
const NANOS = 1_000_000;
const post = (id: string, delete_at = 0) => ({id, create_at: 1, delete_at});

describe('statusDue', () => {
    const now = 10 * HOUR;
    const run = aRun('r', {last_status_update_at: 9 * HOUR, previous_reminder: 2 * HOUR * NANOS});

    it('counts from the last update', () => {
        expect(statusDue(run, now)).toEqual({kind: 'due', at: 11 * HOUR});
        expect(statusDue(run, 11 * HOUR)).toEqual({kind: 'overdue', at: 11 * HOUR});
    });

    it('knows runs that nobody is asked about', () => {
        const quiet = {...run, previous_reminder: 0};
        expect(statusDue(quiet, now)).toEqual({kind: 'none'});
        expect(statusDue({...quiet, status_posts: [post('a', 5)]}, now)).toEqual({kind: 'none'});
        expect(statusDue({...quiet, status_posts: [post('a')]}, now)).toEqual({kind: 'last', at: 9 * HOUR});
    });

    it('owes nothing once the run is finished', () => {
        expect(statusDue({...run, current_status: 'Finished', end_at: 5}, now)).toEqual({kind: 'finished', at: 5});
    });
});

describe('statusVersion', () => {
    it('changes with each update and each deletion', () => {
        const versions = [[], [post('a')], [post('a'), post('b')], [post('a', 1), post('b')]].map((status_posts) =>
            statusVersion({status_posts}),
        );
        expect(new Set(versions).size).toBe(versions.length);
    });
});

describe('reminders', () => {
    it('are like the last one, else as the run has it, else after a day', () => {
        const run = aRun('r', {previous_reminder: 900e9, reminder_timer_default_seconds: 60});
        expect(usualReminder(run)).toEqual({seconds: 900});
        expect(usualReminder({...run, previous_reminder: 0})).toEqual({seconds: 60});
        expect(usualReminder({previous_reminder: 0, reminder_timer_default_seconds: 0})).toEqual({seconds: 86_400});
    });

    it('are a time from now', () => {
        expect(reminderSeconds({seconds: 5}, HOUR)).toBe(5);
        expect(reminderSeconds({at: 2 * HOUR}, HOUR)).toBe(3600);
        expect(reminderSeconds({at: 0}, HOUR)).toBe(1);
    });

    it('are moved from now on', () => {
        const run = aRun('r', {last_status_update_at: HOUR, reminder_post_id: 'p'});
        const snoozed = snoozeStatus(run, 3600, 5 * HOUR);
        expect(statusDue(snoozed, 5 * HOUR)).toEqual({kind: 'due', at: 6 * HOUR});
        expect(snoozed.reminder_post_id).toBe('');
    });
});
