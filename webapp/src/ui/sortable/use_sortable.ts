import {useEffect, useMemo, useState, useSyncExternalStore, type KeyboardEvent} from 'react';

import type {Role} from './session';
import {useSortableContext} from './sortable_area';
import {useDragging} from './use_dragging';

interface Item {
    kind: string;
    id: string;
    /** The list that the item is in. */
    list: string;
    /** The name spoken when it moves. */
    label: string;
    disabled?: boolean;
}

/** What the handle of an item needs. */
export interface HandleProps {
    ref: (element: HTMLElement | null) => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onBlur: () => void;
    'aria-pressed': boolean;
}

/**
 * Makes an element something that can be put in order. `ref` belongs on the whole item, `handle` on the button that
 * takes it up, and `role` says how to draw it: lifted, or with a mark before or after it.
 */
export function useSortable({kind, id, list, label, disabled = false}: Item) {
    const {session, press, leave} = useSortableContext();
    const [element, ref] = useState<HTMLElement | null>(null);
    const [handle, setHandle] = useState<HTMLElement | null>(null);
    const role = useSyncExternalStore<Role>(session.subscribe, () => session.roleOf(kind, id));

    useDragging(
        useMemo(
            () =>
                element && handle && !disabled
                    ? ({dragItem}) => dragItem({session, kind, id, list, element, handle})
                    : undefined,
            [element, handle, disabled, session, kind, id, list],
        ),
    );

    // After a move by keys into another list the handle is a new element; the person is still on it.
    useEffect(() => {
        if (handle && session.takesFocus(id)) {
            handle.focus();
        }
    }, [handle, session, id, list]);

    const handleProps: HandleProps = {
        ref: setHandle,
        onKeyDown: (event) => {
            if (!disabled && press(kind, id, label, event.key)) {
                event.preventDefault();
                event.stopPropagation();
            }
        },
        onBlur: () => leave(id),
        'aria-pressed': role === 'lifted',
    };
    return {ref, handle: handleProps, role};
}

/** Lets things be dropped into the room of a list, which matters while it is empty. */
export function useSortableList(kind: string, list: string) {
    const {session} = useSortableContext();
    const [element, ref] = useState<HTMLElement | null>(null);
    const role = useSyncExternalStore<Role>(session.subscribe, () => session.roleOfList(kind, list));
    useDragging(
        useMemo(
            () => (element ? ({dropIntoList}) => dropIntoList(session, kind, list, element) : undefined),
            [element, session, kind, list],
        ),
    );
    return {ref, role};
}

/** The kind of thing being moved now, if any, so that others can make themselves small. */
export function useMovingKind(): string | undefined {
    const {session} = useSortableContext();
    return useSyncExternalStore(session.subscribe, () => session.current()?.kind);
}
