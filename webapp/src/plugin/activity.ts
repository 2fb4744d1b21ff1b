import {useEffect} from 'react';

import {connect} from 'src/data/settings/connect';
import {onPageClick} from 'src/host/page';

/** Milliseconds without a click after which the next one counts as coming back. */
const AWAY = 60 * 60 * 1000;

/** Tells the server when the reader arrives and when they come back, which may bring them their daily digest. */
export function useActivity(): void {
    useEffect(() => {
        // Nobody waits for the answer; a missed one means a digest later.
        const greet = () => void connect().catch(() => undefined);
        let last = Date.now();
        greet();
        return onPageClick(() => {
            const now = Date.now();
            if (now - last > AWAY) {
                greet();
            }
            last = now;
        });
    }, []);
}
