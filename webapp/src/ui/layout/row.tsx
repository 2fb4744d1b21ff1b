import {clsx} from 'clsx';
import type {ReactNode} from 'react';

import styles from './layout.module.css';

interface Props {
    /** Pixels between the children. */
    gap?: 0 | 4 | 8 | 12 | 16 | 20 | 24 | 32 | 40;
    justify?: 'start' | 'end' | 'between';
    wrap?: boolean;
    className?: string;
    children: ReactNode;
}

/** Things beside each other, on one centre line. */
export function Row({gap = 8, justify = 'start', wrap = false, className, children}: Props) {
    return (
        <div
            data-gap={gap}
            data-justify={justify}
            data-wrap={wrap || undefined}
            className={clsx(styles.row, className)}
        >
            {children}
        </div>
    );
}
