import {describe, expect, it} from 'vitest';

import {markOf, placeOf, placeUnder, step, type SortableList} from './moves';

const lists: SortableList[] = [
    {kind: 'section', id: 'all', label: 'Sections', items: ['one', 'two', 'none']},
    {kind: 'task', id: 'one', label: 'One', items: ['a', 'b', 'c']},
    {kind: 'task', id: 'two', label: 'Two', items: ['d']},
    {kind: 'task', id: 'none', label: 'None', items: []},
];

describe('placeOf', () => {
    it('finds a thing in the list of its kind', () => {
        expect(placeOf(lists, 'task', 'b')).toEqual({list: 'one', index: 1});
        expect(placeOf(lists, 'section', 'two')).toEqual({list: 'all', index: 1});
        expect(placeOf(lists, 'task', 'two')).toBeUndefined();
    });
});

describe('step', () => {
    it('moves within a list', () => {
        expect(step(lists, 'task', 'a', {list: 'one', index: 0}, 1)).toEqual({list: 'one', index: 1});
        expect(step(lists, 'task', 'c', {list: 'one', index: 2}, -1)).toEqual({list: 'one', index: 1});
    });

    it('goes on to the neighbouring list at the ends', () => {
        expect(step(lists, 'task', 'c', {list: 'one', index: 2}, 1)).toEqual({list: 'two', index: 0});
        expect(step(lists, 'task', 'd', {list: 'two', index: 0}, -1)).toEqual({list: 'one', index: 3});
        expect(step(lists, 'task', 'd', {list: 'two', index: 0}, 1)).toEqual({list: 'none', index: 0});
    });

    it('reaches every place of a foreign list', () => {
        expect(step(lists, 'task', 'a', {list: 'two', index: 0}, 1)).toEqual({list: 'two', index: 1});
    });

    it('stays at the very ends', () => {
        expect(step(lists, 'task', 'a', {list: 'one', index: 0}, -1)).toEqual({list: 'one', index: 0});
        expect(step(lists, 'section', 'none', {list: 'all', index: 2}, 1)).toEqual({list: 'all', index: 2});
    });
});

describe('placeUnder', () => {
    it('counts without the thing that moves', () => {
        expect(placeUnder(lists, 'task', 'a', {list: 'one', item: 'b', half: 'bottom'})).toEqual({
            list: 'one',
            index: 1,
        });
        expect(placeUnder(lists, 'task', 'c', {list: 'one', item: 'b', half: 'top'})).toEqual({list: 'one', index: 1});
        expect(placeUnder(lists, 'task', 'a', {list: 'two', item: 'd', half: 'bottom'})).toEqual({
            list: 'two',
            index: 1,
        });
    });

    it('means no change over the thing itself', () => {
        expect(placeUnder(lists, 'task', 'b', {list: 'one', item: 'b', half: 'bottom'})).toEqual({
            list: 'one',
            index: 1,
        });
    });

    it('means the end over the room of a list', () => {
        expect(placeUnder(lists, 'task', 'a', {list: 'none'})).toEqual({list: 'none', index: 0});
        expect(placeUnder(lists, 'task', 'a', {list: 'one'})).toEqual({list: 'one', index: 2});
    });

    it('ignores lists of another kind', () => {
        expect(placeUnder(lists, 'task', 'a', {list: 'all'})).toBeUndefined();
    });
});

describe('markOf', () => {
    it('stands before the next item, after the last, or in an empty list', () => {
        expect(markOf(lists, 'task', 'a', {list: 'one', index: 1})).toEqual({item: 'c', edge: 'before'});
        expect(markOf(lists, 'task', 'a', {list: 'one', index: 2})).toEqual({item: 'c', edge: 'after'});
        expect(markOf(lists, 'task', 'a', {list: 'none', index: 0})).toEqual({list: 'none'});
    });
});
