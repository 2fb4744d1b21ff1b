/** Things of one kind in one order, such as the tasks of a section. */
export interface SortableList {
    kind: string;
    id: string;
    /** Spoken when something moves here. */
    label: string;
    /** Ids in their present order. */
    items: readonly string[];
}

/** Where something is or goes: its index counts the list without the thing itself. */
export interface Place {
    list: string;
    index: number;
}

/** Something taken from one place to another, never to the same. */
export interface Move {
    kind: string;
    id: string;
    from: Place;
    to: Place;
}

export function samePlace(a: Place, b: Place): boolean {
    return a.list === b.list && a.index === b.index;
}

/** Where a thing is now, or undefined when no list has it. */
export function placeOf(lists: readonly SortableList[], kind: string, id: string): Place | undefined {
    for (const list of lists) {
        const index = list.kind === kind ? list.items.indexOf(id) : -1;
        if (index >= 0) {
            return {list: list.id, index};
        }
    }
    return undefined;
}

/** The items of a list without the thing that is being moved. */
export function others(list: SortableList, id: string): string[] {
    return list.items.filter((item) => item !== id);
}

/**
 * One step from a place: up or down in the list, at its ends on to the neighbouring list of the same kind. Stays where
 * it is at the very ends.
 */
export function step(lists: readonly SortableList[], kind: string, id: string, at: Place, delta: 1 | -1): Place {
    const same = lists.filter((list) => list.kind === kind);
    const here = same.findIndex((list) => list.id === at.list);
    const list = same[here];
    if (!list) {
        return at;
    }
    const index = at.index + delta;
    if (index >= 0 && index <= others(list, id).length) {
        return {list: list.id, index};
    }
    const next = same[here + delta];
    if (!next) {
        return at;
    }
    return {list: next.id, index: delta === 1 ? 0 : others(next, id).length};
}

/** What a pointer is over: an item and which half of it, or the empty room of a list. */
export type Hovered = {list: string; item: string; half: 'top' | 'bottom'} | {list: string; item?: undefined};

/** The place that dropping here would mean. */
export function placeUnder(lists: readonly SortableList[], kind: string, id: string, over: Hovered): Place | undefined {
    const list = lists.find((candidate) => candidate.kind === kind && candidate.id === over.list);
    if (!list) {
        return undefined;
    }
    const rest = others(list, id);
    if (over.item === undefined) {
        return {list: list.id, index: rest.length};
    }
    if (over.item === id) {
        return placeOf(lists, kind, id);
    }
    const index = rest.indexOf(over.item);
    return index < 0 ? undefined : {list: list.id, index: over.half === 'bottom' ? index + 1 : index};
}

/** Where a mark must stand to show a place: before or after an item, or in an empty list. */
export function markOf(
    lists: readonly SortableList[],
    kind: string,
    id: string,
    place: Place,
): {item: string; edge: 'before' | 'after'} | {list: string} | undefined {
    const list = lists.find((candidate) => candidate.kind === kind && candidate.id === place.list);
    if (!list) {
        return undefined;
    }
    const rest = others(list, id);
    const next = rest[place.index];
    if (next !== undefined) {
        return {item: next, edge: 'before'};
    }
    const last = rest.at(-1);
    return last === undefined ? {list: list.id} : {item: last, edge: 'after'};
}
