import type {ReactNode} from 'react';

import {Icon, type IconName} from 'src/ui/icon/icon';

import styles from './menu.module.css';

interface Props {
    icon?: IconName;
    start?: ReactNode;
    label: ReactNode;
    hint?: ReactNode;
    shortcut?: string;
    /** Shown at the end, such as a check mark. */
    end?: ReactNode;
}

/** What one line of a menu or select looks like inside. */
export function MenuRow({icon, start, label, hint, shortcut, end}: Props) {
    return (
        <>
            {start ?? (icon && <Icon name={icon} size={16} className={styles.icon} />)}
            <span className={styles.text}>
                <span className={styles.label}>{label}</span>
                {hint && <span className={styles.hint}>{hint}</span>}
            </span>
            {shortcut && <kbd className={styles.shortcut}>{shortcut}</kbd>}
            {end}
        </>
    );
}
