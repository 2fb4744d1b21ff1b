import {describe, expect, it} from 'vitest';

import {aChecklist, aTask} from 'src/testing/runs';
import {testId} from 'src/testing/host_state';

import type {Checklist} from './checklist';
import * as edits from './edits';

const id = testId;
const list = (title: string) => id(`list ${title}`);

/** The shape of checklists in one line: `A: a b | B: c`. */
function shape(checklists: readonly Checklist[]): string {
    return checklists.map(({title, items}) => [`${title}:`, ...items.map((task) => task.title)].join(' ')).join(' | ');
}

const before = [aChecklist('A', ['a', 'b', 'c']), aChecklist('B', ['d']), aChecklist('C')];

/** Every edit of this file's table keeps the order lists in step and leaves the input alone. */
function check(after: Checklist[], expected: string) {
    expect(shape(after)).toBe(expected);
    expect(shape(before)).toBe('A: a b c | B: d | C:');
    for (const {items, items_order} of after) {
        expect(items_order).toEqual(items.map((task) => task.id));
    }
}

describe('moveTask', () => {
    it.each([
        ['a', 'A', 2, 'A: b c a | B: d | C:'],
        ['c', 'A', 0, 'A: c a b | B: d | C:'],
        ['a', 'B', 0, 'A: b c | B: a d | C:'],
        ['a', 'B', 1, 'A: b c | B: d a | C:'],
        ['d', 'C', 0, 'A: a b c | B: | C: d'],
        ['a', 'A', 99, 'A: b c a | B: d | C:'],
        ['d', 'A', -3, 'A: d a b c | B: | C:'],
    ])('puts %s into %s at %i', (task, target, position, expected) => {
        const after = edits.moveTask(before, id(task), list(target), position);
        check(after, expected);
        check(edits.moveTask(after, id(task), list(target), position), expected);
    });

    it.each([
        ['a', 'A', 0],
        ['gone', 'A', 0],
        ['a', 'gone', 0],
    ])('changes nothing for %s to %s at %i', (task, target, position) => {
        expect(edits.moveTask(before, id(task), list(target), position)).toBe(before);
    });
});

describe('insertTask', () => {
    it('appends, or inserts at a position', () => {
        check(edits.insertTask(before, list('B'), aTask('n')), 'A: a b c | B: d n | C:');
        check(edits.insertTask(before, list('A'), aTask('n'), 1), 'A: a n b c | B: d | C:');
    });
    it('does not add a task that is there, or to a checklist that is gone', () => {
        expect(edits.insertTask(before, list('B'), aTask('a'))).toBe(before);
        expect(edits.insertTask(before, list('gone'), aTask('n'))).toBe(before);
    });
});

describe('removeTask', () => {
    it('removes', () => check(edits.removeTask(before, id('b')), 'A: a c | B: d | C:'));
    it('changes nothing when it is gone', () => expect(edits.removeTask(before, id('gone'))).toBe(before));
});

describe('duplicateTask', () => {
    it('puts the copy behind', () => {
        const after = edits.duplicateTask(before, id('a'), 'copy');
        check(after, 'A: a a b c | B: d | C:');
        expect(after[0]?.items[1]?.id).toBe('copy');
        expect(edits.duplicateTask(after, id('a'), 'copy')).toBe(after);
    });
    it('changes nothing when it is gone', () => expect(edits.duplicateTask(before, id('gone'), 'x')).toBe(before));
});

describe('editTask', () => {
    it('sets fields and keeps everything else as it was', () => {
        const after = edits.editTask(before, id('b'), {title: 'bee', due_date: 7});
        check(after, 'A: a bee c | B: d | C:');
        expect(after[0]?.items[1]?.due_date).toBe(7);
        expect(after[1]).toBe(before[1]);
        expect(after[0]?.items[0]).toBe(before[0]?.items[0]);
    });
    it('changes nothing for equal fields or a task that is gone', () => {
        expect(edits.editTask(before, id('b'), {title: 'b'})).toBe(before);
        expect(edits.editTask(before, id('gone'), {title: 'x'})).toBe(before);
    });
});

describe('setTaskState', () => {
    it('stamps the change and the skip', () => {
        const skipped = edits.setTaskState(before, id('a'), 'skipped', 5);
        expect(skipped[0]?.items[0]).toMatchObject({state: 'skipped', state_modified: 5, delete_at: 5});
        const opened = edits.setTaskState(skipped, id('a'), '', 6);
        expect(opened[0]?.items[0]).toMatchObject({state: '', state_modified: 6, delete_at: 0});
    });
    it('changes nothing for the same state', () => {
        expect(edits.setTaskState(before, id('a'), '', 5)).toBe(before);
    });
});

describe('setStateOfAll', () => {
    it('skips and opens all tasks', () => {
        const skipped = edits.setStateOfAll(before, list('A'), 'skipped', 5);
        expect(skipped[0]?.items.map((task) => task.state)).toEqual(['skipped', 'skipped', 'skipped']);
        expect(edits.setStateOfAll(skipped, list('A'), 'skipped', 6)).toBe(skipped);
        expect(edits.setStateOfAll(before, list('C'), 'skipped', 6)).toBe(before);
    });
});

describe('checklists', () => {
    it.each([
        ['A', 2, 'B: d | C: | A: a b c'],
        ['C', 0, 'C: | A: a b c | B: d'],
        ['A', 99, 'B: d | C: | A: a b c'],
        ['B', -1, 'B: d | A: a b c | C:'],
    ])('moves %s to %i', (title, position, expected) => {
        const after = edits.moveChecklist(before, list(title), position);
        check(after, expected);
        expect(edits.moveChecklist(after, list(title), position)).toBe(after);
    });
    it('adds, renames, removes', () => {
        const added = edits.insertChecklist(before, edits.blankChecklist({id: 'n', title: 'N'}));
        check(added, 'A: a b c | B: d | C: | N:');
        expect(edits.insertChecklist(added, edits.blankChecklist({id: 'n'}))).toBe(added);
        check(
            edits.insertChecklist(before, edits.blankChecklist({id: 'n', title: 'N'}), 0),
            'N: | A: a b c | B: d | C:',
        );
        check(edits.renameChecklist(before, list('B'), 'Bee'), 'A: a b c | Bee: d | C:');
        check(edits.removeChecklist(before, list('B')), 'A: a b c | C:');
    });
    it('copies with new ids', () => {
        let next = 0;
        const copy = edits.copyOfChecklist(before[0] as Checklist, () => `new${++next}`);
        const after = edits.insertChecklist(before, copy);
        check(after, 'A: a b c | B: d | C: | A: a b c');
        const ids = after.flatMap((checklist) => [checklist.id, ...checklist.items.map((task) => task.id)]);
        expect(new Set(ids).size).toBe(ids.length);
    });
    it('changes nothing for what is gone or the same', () => {
        expect(edits.moveChecklist(before, list('gone'), 0)).toBe(before);
        expect(edits.moveChecklist(before, list('A'), 0)).toBe(before);
        expect(edits.renameChecklist(before, list('A'), 'A')).toBe(before);
        expect(edits.renameChecklist(before, list('gone'), 'X')).toBe(before);
        expect(edits.removeChecklist(before, list('gone'))).toBe(before);
    });
});
