import {useId, type ReactNode} from 'react';
import {FormattedMessage} from 'react-intl';
import {NavLink} from 'react-router-dom';

import {Icon} from 'src/ui/icon/icon';
import {Skeleton, SkeletonGroup} from 'src/ui/skeleton/skeleton';

import styles from './navigation.module.css';

interface Props {
    title: string;
    testId: string;
    open: boolean;
    onToggle: () => void;
    loading?: boolean;
    failed?: boolean;
    onRetry?: () => void;
    /** The list that has everything. */
    all?: {to: string; label: string; testId: string};
    onNavigate?: () => void;
    children: ReactNode;
}

/** Entries under a heading that folds them away. */
export function NavigationGroup(props: Props) {
    const {title, testId, open, onToggle, loading = false, failed = false, onRetry, all, onNavigate, children} = props;
    const list = useId();
    return (
        <section data-testid={testId} className={styles.group}>
            <h3>
                <button
                    type="button"
                    aria-expanded={open}
                    aria-controls={list}
                    className={styles.heading}
                    onClick={onToggle}
                >
                    <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />
                    <span className={styles.groupName}>{title}</span>
                </button>
            </h3>
            {open && (
                <ul id={list}>
                    {loading && (
                        <li className={styles.loading}>
                            <SkeletonGroup>
                                {['72%', '56%', '64%'].map((width) => (
                                    <div key={width} className={styles.bone}>
                                        <Skeleton width={width} />
                                    </div>
                                ))}
                            </SkeletonGroup>
                        </li>
                    )}
                    {failed && (
                        <li className={styles.failed}>
                            <FormattedMessage id="playbooks.navigation.failed" defaultMessage="Could not be loaded." />{' '}
                            <button type="button" className={styles.retry} onClick={onRetry}>
                                <FormattedMessage id="playbooks.error.retry" defaultMessage="Try again" />
                            </button>
                        </li>
                    )}
                    {children}
                    {all && (
                        <li>
                            <NavLink
                                exact
                                to={all.to}
                                aria-label={all.label}
                                data-testid={all.testId}
                                className={`${styles.item} ${styles.all}`}
                                onClick={onNavigate}
                            >
                                <FormattedMessage id="playbooks.navigation.view_all" defaultMessage="View all..." />
                            </NavLink>
                        </li>
                    )}
                </ul>
            )}
        </section>
    );
}
