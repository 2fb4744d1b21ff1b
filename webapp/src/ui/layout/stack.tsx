import {clsx} from 'clsx';
import type {ReactNode} from 'react';

import styles from './layout.module.css';

interface Props {
    /** Pixels between the children. */
    gap?: 0 | 4 | 8 | 12 | 16 | 20 | 24 | 32 | 40;
    className?: string;
    children: ReactNode;
}

/** Things below each other. */
export function Stack({gap = 8, className, children}: Props) {
    return (
        <div data-gap={gap} className={clsx(styles.stack, className)}>
            {children}
        </div>
    );
}
