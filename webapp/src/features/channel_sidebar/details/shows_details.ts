import {useState} from 'react';

/** What people chose, by run, as long as the page lives. */
const chosen = new Map<string, boolean>();

/** Whether the details of a run are unfolded in the sidebar. */
export function useShowsDetails(runId: string, byDefault: boolean): [boolean, (shown: boolean) => void] {
    const [shown, setShown] = useState(chosen.get(runId) ?? byDefault);
    const choose = (next: boolean) => {
        chosen.set(runId, next);
        setShown(next);
    };
    return [shown, choose];
}
