import {useSyncExternalStore} from 'react';

/** Below this width there is one column only. */
const NARROW = '(max-width: 768px)';

function subscribe(listener: () => void) {
    const query = window.matchMedia(NARROW);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
}

/** Whether the page is as narrow as on a phone. */
export function useIsNarrow(): boolean {
    return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}
