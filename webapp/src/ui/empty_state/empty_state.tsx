import type {ReactNode} from 'react';

import {Illustration, type Picture} from './illustration';
import styles from './empty_state.module.css';

interface Props {
    picture: Picture;
    /** One sentence. */
    title: ReactNode;
    /** A second sentence where the first is not enough. */
    text?: ReactNode;
    /** The one thing to do about it. */
    action?: ReactNode;
    /** Less room around, for side panels and lists. */
    compact?: boolean;
    titleTestId?: string;
}

/** Nothing to show, and what to do about it. */
export function EmptyState({picture, title, text, action, compact = false, titleTestId}: Props) {
    return (
        <div className={styles.state} data-compact={compact || undefined}>
            <Illustration picture={picture} />
            <h2 data-testid={titleTestId} className={styles.title}>
                {title}
            </h2>
            {text && <p className={styles.text}>{text}</p>}
            {action && <div className={styles.action}>{action}</div>}
        </div>
    );
}
