import {Menu as Base} from '@base-ui/react/menu';
import type {ReactElement} from 'react';
import {useIntl} from 'react-intl';
import {Link} from 'react-router-dom';

import {FILTER_FROM, isItem, tidy, type MenuEntry, type MenuItem} from './entries';
import {MenuRow} from './menu_row';
import {MenuSurface} from './menu_surface';
import styles from './menu.module.css';

interface Props {
    /** The button that opens the menu; must pass on its ref and properties. */
    trigger: ReactElement;
    entries: readonly MenuEntry[];
    /** Name of the menu for screen readers; the name of the trigger by default. */
    label?: string;
    /** Whether there is a filter field; by default when the list is long. */
    filterable?: boolean;
    align?: 'start' | 'center' | 'end';
    open?: boolean;
    onOpenChange?: (open: boolean) => void;
}

/** A list of things to do. Long lists can be filtered by typing. */
export function Menu({trigger, entries, label, align = 'start', open, onOpenChange, ...rest}: Props) {
    const {formatMessage} = useIntl();
    const filterable = rest.filterable ?? entries.filter(isItem).length > FILTER_FROM;
    const menu = (
        <Base.Root modal={false} open={open} onOpenChange={onOpenChange}>
            <Base.Trigger render={trigger} />
            <MenuSurface
                label={label}
                align={align}
                filterLabel={
                    filterable ? formatMessage({id: 'playbooks.menu.filter', defaultMessage: 'Filter'}) : undefined
                }
            >
                {tidy(entries).map((entry) => {
                    switch (entry.kind) {
                        case 'divider':
                            return <Base.Separator key={entry.id} className={styles.divider} />;
                        case 'heading':
                            return (
                                <div key={entry.id} role="presentation" className={styles.heading}>
                                    {entry.label}
                                </div>
                            );
                        default:
                            return <Item key={entry.id} item={entry} />;
                    }
                })}
            </MenuSurface>
        </Base.Root>
    );
    return filterable ? <Base.FilterProvider autoHighlight="always">{menu}</Base.FilterProvider> : menu;
}

function Item({item}: {item: MenuItem}) {
    const row = (
        <MenuRow
            icon={item.icon}
            start={item.start}
            label={item.label}
            hint={item.disabledReason ?? item.hint}
            shortcut={item.shortcut}
        />
    );
    if (item.to !== undefined && !item.disabledReason) {
        return (
            <Base.LinkItem
                label={item.label}
                closeOnClick
                className={styles.item}
                render={<Link to={item.to} />}
                onClick={item.onSelect}
            >
                {row}
            </Base.LinkItem>
        );
    }
    return (
        <Base.Item
            label={item.label}
            disabled={Boolean(item.disabledReason)}
            data-danger={item.danger || undefined}
            className={styles.item}
            onClick={item.onSelect}
        >
            {row}
        </Base.Item>
    );
}
