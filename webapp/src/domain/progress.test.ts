import {describe, expect, it} from 'vitest';

import {aChecklist, aTask} from 'src/testing/runs';

import {isComplete, isSkippedWhole, outstandingTasks, progressOf, progressOfAll, taskCounts} from './progress';

const lists = [
    aChecklist('A', [
        aTask('open'),
        aTask('started', {state: 'in_progress'}),
        aTask('done', {state: 'closed'}),
        aTask('skipped', {state: 'skipped'}),
        aTask('hidden', {condition_action: 'hidden'}),
        aTask('hidden done', {condition_action: 'hidden', state: 'closed'}),
        aTask('kept', {condition_action: 'shown_because_modified', state: 'closed'}),
    ]),
    aChecklist('B'),
];

describe('progress', () => {
    it('leaves out hidden and skipped tasks', () => {
        expect(progressOfAll(lists)).toEqual({total: 4, done: 2, skipped: 1});
        expect(progressOf([])).toEqual({total: 0, done: 0, skipped: 0});
    });
    it('counts skipped tasks as completed where runs do', () => {
        expect(taskCounts(lists)).toEqual({task_total: 5, task_completed: 3});
    });
    it('counts visible open and started tasks as outstanding', () => {
        expect(outstandingTasks(lists)).toBe(2);
    });
    it.each([
        [{total: 2, done: 2, skipped: 0}, true, false],
        [{total: 2, done: 1, skipped: 1}, false, false],
        [{total: 0, done: 0, skipped: 2}, true, true],
        [{total: 0, done: 0, skipped: 0}, false, false],
    ])('%o: complete %s, skipped %s', (progress, complete, skipped) => {
        expect(isComplete(progress)).toBe(complete);
        expect(isSkippedWhole(progress)).toBe(skipped);
    });
});
