import {NavLink} from 'react-router-dom';

import styles from './tab_links.module.css';

interface Tab {
    to: string;
    label: string;
    /** Only this very path, not the ones below. */
    exact?: boolean;
}

/** Switches between views that have addresses of their own. */
export function TabLinks({label, tabs}: {label: string; tabs: readonly Tab[]}) {
    return (
        <nav aria-label={label} className={styles.tabs}>
            {tabs.map((tab) => (
                <NavLink key={tab.to} to={tab.to} exact={tab.exact} className={styles.tab ?? ''}>
                    {tab.label}
                </NavLink>
            ))}
        </nav>
    );
}
