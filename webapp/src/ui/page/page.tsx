import type {ReactNode} from 'react';

import styles from './page.module.css';

interface Props {
    title: ReactNode;
    titleTestId?: string;
    subtitle?: ReactNode;
    /** Buttons at the end of the header, the primary one last. */
    actions?: ReactNode;
    /** Search and filters below the header. */
    toolbar?: ReactNode;
    children: ReactNode;
}

/** A view that fills the main area: header, tools, content. */
export function Page({title, titleTestId, subtitle, actions, toolbar, children}: Props) {
    return (
        <div className={styles.page}>
            <header className={styles.header}>
                <div className={styles.titles}>
                    <h1 data-testid={titleTestId} className={styles.title}>
                        {title}
                    </h1>
                    {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
                </div>
                {actions && <div className={styles.actions}>{actions}</div>}
            </header>
            {toolbar && <div className={styles.toolbar}>{toolbar}</div>}
            {children}
        </div>
    );
}
