import {describe, expect, it} from 'vitest';

import {aTask} from 'src/testing/runs';

import {ALL_TASKS, isFiltering, matchesFilter, toggleFilter, type TaskFilter} from './task_filter';

const NOW = 1_000_000;
const tasks = [
    aTask('open'),
    aTask('started', {state: 'in_progress', assignee_id: 'me'}),
    aTask('done', {state: 'closed', assignee_id: 'me'}),
    aTask('skipped', {state: 'skipped', assignee_id: 'other'}),
    aTask('late', {due_date: NOW - 1, assignee_id: 'other'}),
    aTask('hidden', {condition_action: 'hidden'}),
];
const shown = (filter: Partial<TaskFilter>) =>
    tasks.filter((task) => matchesFilter(task, {...ALL_TASKS, ...filter}, 'me', NOW)).map(({title}) => title);

describe('matchesFilter', () => {
    it.each<[Partial<TaskFilter>, string[]]>([
        [{}, ['open', 'started', 'done', 'skipped', 'late']],
        [{checked: false}, ['open', 'started', 'skipped', 'late']],
        [{skipped: false}, ['open', 'started', 'done', 'late']],
        [{unassigned: false, others: false}, ['started', 'done']],
        [{mine: false, others: false}, ['open']],
        [{mine: false, unassigned: false}, ['skipped', 'late']],
        [{overdueOnly: true}, ['late']],
        [{overdueOnly: true, others: false}, []],
        [{checked: false, unassigned: false, others: false}, ['started']],
    ])('%o shows %o', (filter, expected) => {
        expect(shown(filter)).toEqual(expected);
    });
});

describe('toggleFilter', () => {
    it('switches one part', () => {
        expect(toggleFilter(ALL_TASKS, 'checked')).toEqual({...ALL_TASKS, checked: false});
        expect(toggleFilter({...ALL_TASKS, mine: false}, 'mine')).toEqual(ALL_TASKS);
    });
    it('leaves the last assignee on', () => {
        const mine = {...ALL_TASKS, unassigned: false, others: false};
        expect(toggleFilter(mine, 'mine')).toBe(mine);
    });
});

describe('isFiltering', () => {
    it('tells whether anything may be missing', () => {
        expect(isFiltering(ALL_TASKS)).toBe(false);
        expect(isFiltering({...ALL_TASKS, overdueOnly: true})).toBe(true);
        expect(isFiltering({...ALL_TASKS, others: false})).toBe(true);
    });
});
