import type {ReactNode} from 'react';
import {Link} from 'react-router-dom';

import styles from './table.module.css';

/** The link of a row: a press anywhere on the row follows it, unless something else there was meant. */
export function RowLink({to, children}: {to: string; children: ReactNode}) {
    return (
        <Link to={to} className={styles.link}>
            {children}
        </Link>
    );
}
