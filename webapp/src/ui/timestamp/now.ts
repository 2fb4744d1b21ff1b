import {useSyncExternalStore} from 'react';

const MINUTE = 60_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
    if (listeners.size === 0) {
        now = Date.now();
        timer = setInterval(() => {
            now = Date.now();
            listeners.forEach((each) => each());
        }, MINUTE / 4);
    }
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
            clearInterval(timer);
        }
    };
}

/** The present time in milliseconds, fresh to a quarter of a minute; one timer for the whole page. */
export function useNow(): number {
    return useSyncExternalStore(subscribe, () => now);
}
