import {useEffect} from 'react';

import type * as dragging from './dragging';

/** What can be set up once the code is there. */
type Dragging = typeof dragging;

/** Sets something up and returns how to take it down. */
export type Attach = (dragging: Dragging) => () => void;

/**
 * Sets something up with the code for dragging once that is loaded, and takes it down again. `attach` must stay the
 * same function while nothing changes; undefined sets up nothing.
 */
export function useDragging(attach: Attach | undefined): void {
    useEffect(() => {
        if (!attach) {
            return undefined;
        }
        let detach: (() => void) | undefined;
        let gone = false;
        // Without the code everything can still be moved by keys.
        import(/* webpackChunkName: "dragging" */ './dragging').then(
            (loaded) => {
                if (!gone) {
                    detach = attach(loaded);
                }
            },
            () => undefined,
        );
        return () => {
            gone = true;
            detach?.();
        };
    }, [attach]);
}
