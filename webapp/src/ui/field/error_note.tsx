import type {ReactNode} from 'react';

import {Icon} from 'src/ui/icon/icon';

import styles from './field.module.css';

/** What went wrong, beside the control it belongs to. */
export function ErrorNote({children}: {children: ReactNode}) {
    return (
        <span role="alert" className={styles.error}>
            <Icon name="alert-circle-outline" size={14} />
            <span>{children}</span>
        </span>
    );
}
