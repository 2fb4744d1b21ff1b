import {useState} from 'react';
import {useIntl} from 'react-intl';
import {NavLink} from 'react-router-dom';

import {menuEntries} from 'src/actions/action';
import {copyItemLink, toggleFavourite, type SidebarContext} from 'src/actions/sidebar_actions';
import {Icon, type IconName} from 'src/ui/icon/icon';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';
import {Truncated} from 'src/ui/truncated/truncated';

import type {SidebarItem} from './sidebar_groups';
import styles from './navigation.module.css';

interface Props {
    item: SidebarItem;
    teamId: string;
    onNavigate?: () => void;
}

/** A way to one playbook or run, and what can be done with it from here. */
export function NavigationItem({item, teamId, onNavigate}: Props) {
    const intl = useIntl();
    const [isPointedAt, setIsPointedAt] = useState(false);
    const [hasFocus, setHasFocus] = useState(false);
    const [menuOpen, setMenuOpen] = useState(false);
    const context: SidebarContext = {intl, teamId, item, isFavourite: item.isFavourite};
    const more = intl.formatMessage(
        {id: 'playbooks.navigation.more', defaultMessage: 'More about {name}'},
        {name: item.name},
    );
    return (
        <li
            className={styles.entry}
            onPointerEnter={(event) => setIsPointedAt(event.pointerType !== 'touch')}
            onPointerLeave={() => setIsPointedAt(false)}
            onFocus={(event) => setHasFocus(event.target.matches(':focus-visible'))}
            onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setHasFocus(false)}
        >
            <NavLink to={item.to} data-testid={item.name} className={styles.item ?? ''} onClick={onNavigate}>
                <Icon name={iconOf(item)} size={16} className={styles.icon} />
                <Truncated text={item.name} />
            </NavLink>
            {isPointedAt || hasFocus || menuOpen ? (
                <Menu
                    align="start"
                    open={menuOpen}
                    onOpenChange={setMenuOpen}
                    trigger={<IconButton icon="dots-vertical" size="small" label={more} className={styles.more} />}
                    entries={menuEntries([[toggleFavourite, copyItemLink]], context)}
                />
            ) : (
                // Stands in for the menu where nothing can be pointed at: hundreds of menus would be slow.
                <button type="button" aria-label={more} className={styles.touchMore} onClick={() => setMenuOpen(true)}>
                    <Icon name="dots-vertical" size={16} />
                </button>
            )}
        </li>
    );
}

function iconOf(item: SidebarItem): IconName {
    if (item.type === 'p') {
        return item.public ? 'book-outline' : 'book-lock-outline';
    }
    return item.isChecklist ? 'check-all' : 'play-outline';
}
