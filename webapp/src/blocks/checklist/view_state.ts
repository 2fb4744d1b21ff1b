import {useCallback, useSyncExternalStore} from 'react';

import {ALL_TASKS, type TaskFilter} from 'src/domain/task_filter';

/** How somebody looks at the checklists of one run in one place. */
export interface ViewState {
    filter: TaskFilter;
    /** Checklists that the person folded or unfolded, by id; others fold themselves when they are finished. */
    folded: Readonly<Record<string, boolean>>;
}

const INITIAL: ViewState = {filter: ALL_TASKS, folded: {}};

/** Kept as long as the page lives, so that coming back finds everything as it was left. */
const states = new Map<string, ViewState>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** The view of one place, such as `rhs_<run id>`, and a way to change it. */
export function useViewState(key: string): [ViewState, (change: Partial<ViewState>) => void] {
    const state = useSyncExternalStore(subscribe, () => states.get(key) ?? INITIAL);
    const change = useCallback(
        (next: Partial<ViewState>) => {
            states.set(key, {...(states.get(key) ?? INITIAL), ...next});
            listeners.forEach((listener) => listener());
        },
        [key],
    );
    return [state, change];
}
