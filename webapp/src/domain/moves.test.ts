import {describe, expect, it} from 'vitest';

import {aChecklist, aTask} from 'src/testing/runs';
import {testId} from 'src/testing/host_state';

import type {Checklist} from './checklist';
import {moveChecklist, moveTask} from './edits';
import {checklistStep, taskAmongShown, taskBeside, taskInto, taskStep, type TaskMove} from './moves';
import type {Task} from './task';

const id = testId;
const list = (title: string) => id(`list ${title}`);
const hidden = (title: string) => aTask(title, {condition_action: 'hidden'});
const isShown = (task: Task) => task.condition_action !== 'hidden';

const lists = [aChecklist('A', ['a', hidden('h'), 'b', 'c', hidden('i')]), aChecklist('B', ['d']), aChecklist('C')];

function shape(checklists: readonly Checklist[]): string {
    return checklists.map(({items}) => items.map((task) => task.title).join('')).join('|');
}

function after(move: TaskMove | undefined): string | undefined {
    return move && shape(moveTask(lists, move.taskId, move.checklistId, move.position));
}

describe('taskBeside', () => {
    it.each([
        ['a', 'c', 'after', 'hbcai|d|'],
        ['a', 'c', 'before', 'hbaci|d|'],
        ['c', 'a', 'before', 'cahbi|d|'],
        ['a', 'd', 'after', 'hbci|da|'],
        ['d', 'b', 'before', 'ahdbci||'],
    ] as const)('puts %s beside %s, %s', (task, beside, edge, expected) => {
        expect(after(taskBeside(lists, id(task), id(beside), edge))).toBe(expected);
    });
    it.each([
        ['a', 'a', 'after'],
        ['a', 'h', 'before'],
        ['h', 'a', 'after'],
        ['gone', 'a', 'after'],
        ['a', 'gone', 'after'],
    ] as const)('is nothing for %s beside %s, %s', (task, beside, edge) => {
        expect(taskBeside(lists, id(task), id(beside), edge)).toBeUndefined();
    });
});

describe('taskAmongShown', () => {
    it.each([
        ['a', 'A', 1, 'hbaci|d|'],
        ['a', 'A', 2, 'hbcai|d|'],
        ['c', 'A', 0, 'cahbi|d|'],
        ['a', 'B', 0, 'hbci|ad|'],
        ['a', 'B', 1, 'hbci|da|'],
        ['a', 'C', 0, 'hbci|d|a'],
        ['d', 'A', 3, 'ahbcdi||'],
    ])('puts %s into %s at %i of the shown tasks', (task, target, index, expected) => {
        expect(after(taskAmongShown(lists, id(task), list(target), index, isShown))).toBe(expected);
    });
    it('is nothing for what is gone', () => {
        expect(taskAmongShown(lists, id('gone'), list('A'), 0, isShown)).toBeUndefined();
        expect(taskAmongShown(lists, id('a'), list('gone'), 0, isShown)).toBeUndefined();
    });
});

describe('taskInto', () => {
    it('goes to the end', () => {
        expect(after(taskInto(lists, id('a'), list('B')))).toBe('hbci|da|');
        expect(after(taskInto(lists, id('a'), list('A')))).toBe('hbcia|d|');
        expect(taskInto(lists, id('d'), list('B'))).toBeUndefined();
    });
});

describe('taskStep', () => {
    it('passes hidden tasks in one step', () => {
        expect(after(taskStep(lists, id('b'), -1, isShown))).toBe('bahci|d|');
        expect(after(taskStep(lists, id('a'), 1, isShown))).toBe('hbaci|d|');
    });
    it('goes on to the neighbouring checklist', () => {
        expect(after(taskStep(lists, id('c'), 1, isShown))).toBe('ahbi|cd|');
        expect(after(taskStep(lists, id('d'), -1, isShown))).toBe('ahbcid||');
        expect(after(taskStep(lists, id('d'), 1, isShown))).toBe('ahbci||d');
    });
    it('ends at the ends', () => {
        expect(taskStep(lists, id('a'), -1, isShown)).toBeUndefined();
        expect(taskStep([aChecklist('A', ['a'])], id('a'), 1)).toBeUndefined();
        expect(taskStep(lists, id('gone'), 1)).toBeUndefined();
    });
    it('visits every place from top to bottom and back', () => {
        let now: Checklist[] = lists;
        const walk = (direction: -1 | 1) => {
            const seen: string[] = [];
            for (let move = taskStep(now, id('a'), direction, isShown); move;) {
                now = moveTask(now, move.taskId, move.checklistId, move.position);
                seen.push(shape(now));
                move = taskStep(now, id('a'), direction, isShown);
            }
            return seen;
        };
        const down = walk(1);
        expect(down.at(-1)).toBe('hbci|d|a');
        expect(down).toHaveLength(5);
        expect(walk(-1)).toHaveLength(5);
        expect(shape(now).replaceAll('h', '').startsWith('ab')).toBe(true);
    });
});

describe('checklistStep', () => {
    it('moves one place', () => {
        const move = checklistStep(lists, list('A'), 1);
        expect(move).toEqual({checklistId: list('A'), position: 1});
        expect(shape(moveChecklist(lists, list('A'), 1))).toBe('d|ahbci|');
    });
    it('ends at the ends', () => {
        expect(checklistStep(lists, list('A'), -1)).toBeUndefined();
        expect(checklistStep(lists, list('C'), 1)).toBeUndefined();
        expect(checklistStep(lists, list('gone'), 1)).toBeUndefined();
    });
});
