import {markOf, placeOf, samePlace, type Move, type Place, type SortableList} from './moves';

/** What is being moved, by pointer or by keys. */
interface Lift {
    kind: string;
    id: string;
    by: 'pointer' | 'keys';
    from: Place;
    to: Place;
}

/** How an item or list takes part in what is being moved. */
export type Role = 'none' | 'lifted' | 'before' | 'after' | 'into';

/**
 * The one thing being moved in an area. Lives outside of React's state, so that a drag redraws the few items that it
 * concerns and not all of them.
 */
export class SortSession {
    private lists: readonly SortableList[] = [];
    private lift: Lift | undefined;
    private listeners = new Set<() => void>();

    private focusNext: string | undefined;

    subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    };

    update(lists: readonly SortableList[]) {
        this.lists = lists;
    }

    current(): Lift | undefined {
        return this.lift;
    }

    known(): readonly SortableList[] {
        return this.lists;
    }

    /** The handle of this item shall have the focus again once it exists at its new place. */
    keepFocus(id: string) {
        this.focusNext = id;
    }

    /** Whether the handle of this item shall take the focus; true once. */
    takesFocus(id: string): boolean {
        const mine = this.focusNext === id;
        if (mine) {
            this.focusNext = undefined;
        }
        return mine;
    }

    /** Takes something up; returns false when it is not in any list. */
    start(kind: string, id: string, by: Lift['by']): boolean {
        const from = placeOf(this.lists, kind, id);
        if (!from) {
            return false;
        }
        this.set({kind, id, by, from, to: from});
        return true;
    }

    hover(to: Place | undefined) {
        if (this.lift) {
            this.set({...this.lift, to: to ?? this.lift.from});
        }
    }

    /** Puts it down; the move is undefined when it went nowhere. */
    drop(): Move | undefined {
        const lift = this.lift;
        this.set(undefined);
        return lift && !samePlace(lift.from, lift.to)
            ? {kind: lift.kind, id: lift.id, from: lift.from, to: lift.to}
            : undefined;
    }

    cancel() {
        this.set(undefined);
    }

    roleOf(kind: string, id: string): Role {
        const {lift} = this;
        if (lift?.kind !== kind) {
            return 'none';
        }
        if (lift.id === id) {
            return 'lifted';
        }
        if (samePlace(lift.from, lift.to)) {
            return 'none';
        }
        const mark = markOf(this.lists, kind, lift.id, lift.to);
        return mark && 'item' in mark && mark.item === id ? mark.edge : 'none';
    }

    roleOfList(kind: string, list: string): Role {
        const {lift} = this;
        if (lift?.kind !== kind || samePlace(lift.from, lift.to)) {
            return 'none';
        }
        const mark = markOf(this.lists, kind, lift.id, lift.to);
        return mark && 'list' in mark && mark.list === list ? 'into' : 'none';
    }

    private set(lift: Lift | undefined) {
        this.lift = lift;
        this.listeners.forEach((listener) => listener());
    }
}
