import {NavLink} from 'react-router-dom';

import {Icon, type IconName} from 'src/ui/icon/icon';
import {Truncated} from 'src/ui/truncated/truncated';

import styles from './navigation.module.css';

interface Props {
    to: string;
    icon: IconName;
    name: string;
    onNavigate?: () => void;
}

export function NavigationItem({to, icon, name, onNavigate}: Props) {
    return (
        <li>
            <NavLink to={to} data-testid={name} className={styles.item ?? ''} onClick={onNavigate}>
                <Icon name={icon} size={16} className={styles.icon} />
                <Truncated text={name} />
            </NavLink>
        </li>
    );
}
