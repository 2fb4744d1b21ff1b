import {describe, expect, it} from 'vitest';

import {isFavourite, withFavourite, type Category, type CategoryItem} from './category';

const playbook: CategoryItem = {item_id: 'a', type: 'p', name: 'A', public: true};
const run: CategoryItem = {item_id: 'r', type: 'r', name: 'R', public: false};
const unsorted: Category[] = [
    {id: 'runsCategory', name: 'Runs', collapsed: false, items: [run]},
    {id: 'playbooksCategory', name: 'Playbooks', collapsed: false, items: [playbook]},
];
const own: Category = {id: 'own', name: 'On call', collapsed: true, items: [run]};
const where = (categories: readonly Category[], id: string) =>
    categories.filter(({items}) => items.some(({item_id}) => item_id === id)).map(({name}) => name);

describe('withFavourite', () => {
    it('makes the favourites with the first one', () => {
        const next = withFavourite(unsorted, playbook, true);
        expect(where(next, 'a')).toEqual(['Favorite']);
        expect(isFavourite(next, 'a')).toBe(true);
        expect(isFavourite(unsorted, 'a')).toBe(false);
    });

    it('takes it out of a category of one’s own', () => {
        const [runs, playbooks] = unsorted as [Category, Category];
        const next = withFavourite([own, {...runs, items: []}, playbooks], run, true);
        expect(where(next, 'r')).toEqual(['Favorite']);
        expect(next.find(({id}) => id === 'own')?.items).toEqual([]);
    });

    it('puts it back to what is in no category', () => {
        const there = withFavourite(withFavourite(unsorted, playbook, true), run, true);
        const next = withFavourite(withFavourite(there, run, false), playbook, false);
        expect(where(next, 'r')).toEqual(['Runs']);
        expect(where(next, 'a')).toEqual(['Playbooks']);
    });

    it('may be done twice', () => {
        const once = withFavourite(unsorted, playbook, true);
        expect(withFavourite(once, playbook, true)).toEqual(once);
        expect(withFavourite(unsorted, playbook, false)).toEqual(unsorted);
    });

    it('takes a category of the reader for no favourites that only has the name of an unstored one', () => {
        expect(isFavourite([{id: 'runsCategory', name: 'Favorite', collapsed: false, items: [run]}], 'r')).toBe(false);
    });
});
