import {useEffect, useRef, useSyncExternalStore, type RefObject} from 'react';

import {isTaken, keyName} from './match';

export interface Shortcut {
    /** One key (`j`, `?`, `Alt+ArrowUp`) or two in sequence (`g r`). */
    keys: string;
    /** What it does, for the overview. */
    label: string;
    run: () => void;
}

/** Milliseconds in which the second key of a sequence must follow. */
const SEQUENCE = 1000;

let active: readonly (readonly Shortcut[])[] = [];
const watchers = new Set<() => void>();

function setActive(next: readonly (readonly Shortcut[])[]) {
    active = next;
    watchers.forEach((watch) => watch());
}

/**
 * Makes keys do things while the component is on screen: anywhere on the page, or only while the focus is inside
 * `within`. Never while text is being typed, a menu or dialog is open, or another listener took the key.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], within?: RefObject<HTMLElement | null>): void {
    const latest = useRef(shortcuts);
    useEffect(() => {
        latest.current = shortcuts;
    });

    useEffect(() => {
        const mine = latest.current;
        setActive([...active, mine]);
        return () => setActive(active.filter((other) => other !== mine));
    }, []);

    useEffect(() => {
        let first: {key: string; at: number} | undefined;
        const listen = (event: KeyboardEvent) => {
            const inside = !within || (event.target instanceof Node && within.current?.contains(event.target));
            if (event.defaultPrevented || event.repeat || !inside || isTaken(event.target)) {
                return;
            }
            const key = keyName(event);
            const sequence = first && event.timeStamp - first.at < SEQUENCE ? `${first.key} ${key}` : undefined;
            const found =
                latest.current.find((shortcut) => shortcut.keys === sequence) ??
                latest.current.find((shortcut) => shortcut.keys === key);
            first = found ? undefined : {key, at: event.timeStamp};
            if (found) {
                event.preventDefault();
                found.run();
            }
        };
        document.addEventListener('keydown', listen);
        return () => document.removeEventListener('keydown', listen);
    }, [within]);
}

/** Every shortcut in force now, for an overview. */
export function useActiveShortcuts(): readonly Shortcut[] {
    const groups = useSyncExternalStore(
        (watch) => {
            watchers.add(watch);
            return () => watchers.delete(watch);
        },
        () => active,
    );
    return groups.flat();
}
