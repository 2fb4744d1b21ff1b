import {Menu as Base} from '@base-ui/react/menu';
import {clsx} from 'clsx';
import type {ReactNode} from 'react';
import {FormattedMessage} from 'react-intl';

import {ROOT_CLASS} from 'src/styles/root_class';
import {Icon} from 'src/ui/icon/icon';

import styles from './menu.module.css';

interface Props {
    label?: string;
    align?: 'start' | 'center' | 'end';
    /** Name of the filter field; without it there is none. */
    filterLabel?: string;
    /** Stands between the field and the list, for example a note that more is loading. */
    status?: ReactNode;
    children: ReactNode;
}

/** The floating card of menus and selects. Must stand in a menu root. */
export function MenuSurface({label, align, filterLabel, status, children}: Props) {
    return (
        <Base.Portal>
            <Base.Positioner
                align={align}
                sideOffset={4}
                collisionPadding={8}
                className={clsx(ROOT_CLASS, styles.positioner)}
            >
                <Base.Popup aria-label={label} className={styles.popup}>
                    {filterLabel ? (
                        <>
                            <div className={styles.filter}>
                                <Icon name="magnify" size={16} className={styles.icon} />
                                <Base.Input
                                    aria-label={filterLabel}
                                    placeholder={filterLabel}
                                    className={styles.input}
                                />
                            </div>
                            {status}
                            <Base.Empty className={styles.empty}>
                                <FormattedMessage id="playbooks.menu.no_match" defaultMessage="Nothing matches" />
                            </Base.Empty>
                            <Base.List className={styles.list}>{children}</Base.List>
                        </>
                    ) : (
                        <div className={styles.list}>{children}</div>
                    )}
                </Base.Popup>
            </Base.Positioner>
        </Base.Portal>
    );
}
