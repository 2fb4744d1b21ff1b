import type {ReactNode} from 'react';

import type {IconName} from 'src/ui/icon/icon';

/** Something that can be chosen from a menu. */
export interface MenuItem {
    kind?: 'item';
    id: string;
    label: string;
    icon?: IconName;
    /** Shown instead of the icon, for example a picture. */
    start?: ReactNode;
    /** A quiet second line. */
    hint?: string;
    /** Keys that do the same, for people to learn. */
    shortcut?: string;
    danger?: boolean;
    /** Why it cannot be chosen now; shown as second line. */
    disabledReason?: string;
    /** Goes to this path of the site instead of calling `onSelect`. */
    to?: string;
    onSelect?: () => void;
}

export interface MenuDivider {
    kind: 'divider';
    id: string;
}

export interface MenuHeading {
    kind: 'heading';
    id: string;
    label: string;
}

export type MenuEntry = MenuItem | MenuDivider | MenuHeading;

/** Menus longer than this can be filtered by typing. */
export const FILTER_FROM = 8;

export function isItem(entry: MenuEntry): entry is MenuItem {
    return entry.kind === undefined || entry.kind === 'item';
}

/** Drops dividers that would stand at an end or beside another, so that callers can list entries by condition. */
export function tidy(entries: readonly MenuEntry[]): MenuEntry[] {
    return entries.filter((entry, index) => {
        if (entry.kind !== 'divider') {
            return true;
        }
        const later = entries.slice(index + 1);
        const next = later[0];
        return entries.slice(0, index).some(isItem) && later.some(isItem) && next?.kind !== 'divider';
    });
}
