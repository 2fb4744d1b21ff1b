import {DateTime} from 'luxon';

import {isHidden, isOutstanding, type Task} from './task';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Due dates closer than this ask for attention. */
export const SOON = 12 * HOUR;

/** How pressing the due date of a task is. `none`: no date, or nothing left to do. */
export type DueState = 'none' | 'later' | 'soon' | 'overdue';

/** `now` in milliseconds since 1970. */
export function dueState(task: Task, now: number): DueState {
    if (task.due_date === 0 || !isOutstanding(task)) {
        return 'none';
    }
    if (task.due_date <= now) {
        return 'overdue';
    }
    return task.due_date - now <= SOON ? 'soon' : 'later';
}

/** Visible tasks whose due date has passed. */
export function overdueTasks(tasks: readonly Task[], now: number): Task[] {
    return tasks.filter((task) => !isHidden(task) && dueState(task, now) === 'overdue');
}

/** The visible task that is due first and not done yet. */
export function nextDue(tasks: readonly Task[]): Task | undefined {
    return tasks
        .filter((task) => task.due_date > 0 && !isHidden(task) && isOutstanding(task))
        .reduce<Task | undefined>(
            (first, task) => (first && first.due_date <= task.due_date ? first : task),
            undefined,
        );
}

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * A due date as people say it: how long ago, today with the time, or how far away. `amount` is at least 1 where a
 * date is past; 1 day away is tomorrow.
 */
export type DueWords =
    | {kind: 'past'; amount: number; unit: Unit}
    | {kind: 'today'; at: number}
    | {kind: 'ahead'; amount: number; unit: Unit};

/** Describes a due date. `timeZone` is an IANA name; the browser's own zone by default. Times in milliseconds. */
export function describeDue(due: number, now: number, timeZone?: string): DueWords {
    if (due <= now) {
        return {kind: 'past', ...roundedSpan(now - due)};
    }
    const days = daysBetween(now, due, timeZone);
    if (days === 0) {
        return {kind: 'today', at: due};
    }
    return {kind: 'ahead', ...roundedDays(days)};
}

function daysBetween(from: number, to: number, timeZone: string | undefined): number {
    const day = (millis: number) => DateTime.fromMillis(millis, {zone: timeZone}).startOf('day');
    return Math.round(day(to).diff(day(from), 'days').days);
}

function roundedSpan(span: number): {amount: number; unit: Unit} {
    if (span < HOUR) {
        return {amount: Math.max(1, Math.floor(span / MINUTE)), unit: 'minute'};
    }
    if (span < DAY) {
        return {amount: Math.floor(span / HOUR), unit: 'hour'};
    }
    return roundedDays(Math.floor(span / DAY));
}

function roundedDays(days: number): {amount: number; unit: Unit} {
    if (days < 14) {
        return {amount: days, unit: 'day'};
    }
    if (days < 60) {
        return {amount: Math.floor(days / 7), unit: 'week'};
    }
    if (days < 365) {
        return {amount: Math.floor(days / 30), unit: 'month'};
    }
    return {amount: Math.floor(days / 365), unit: 'year'};
}

/** Due dates that are offered without typing: the end of today, of tomorrow and of the day a week from now. */
export function quickDueDates(now: number, timeZone?: string): {today: number; tomorrow: number; nextWeek: number} {
    const end = DateTime.fromMillis(now, {zone: timeZone}).set({hour: 23, minute: 59, second: 0, millisecond: 0});
    return {
        today: end.toMillis(),
        tomorrow: end.plus({days: 1}).toMillis(),
        nextWeek: end.plus({weeks: 1}).toMillis(),
    };
}

/** Nine o'clock of the next day, in milliseconds. */
export function tomorrowMorning(now: number, timeZone?: string): number {
    return DateTime.fromMillis(now, {zone: timeZone})
        .plus({days: 1})
        .set({hour: 9, minute: 0, second: 0, millisecond: 0})
        .toMillis();
}
