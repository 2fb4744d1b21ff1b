import type {IconName} from 'src/ui/icon/icon';
import type {MenuEntry} from 'src/ui/menu/entries';

/**
 * Something that a person can do, defined once for menus, buttons and keys. `C` is what it is done to and with. Asking
 * for confirmation and telling of failures is part of `run`.
 */
export interface Action<C> {
    id: string;
    label: (context: C) => string;
    icon: IconName;
    /** The key that does it, as `useShortcuts` writes keys. */
    keys?: string;
    danger?: boolean;
    /** Always when left out. */
    visible?: (context: C) => boolean;
    /** Why it cannot be done now; undefined when it can. */
    disabledReason?: (context: C) => string | undefined;
    run: (context: C) => unknown;
}

export function isVisible<C>(action: Action<C>, context: C): boolean {
    return action.visible?.(context) ?? true;
}

/** Does it, if it can be done now. */
export function perform<C>(action: Action<C>, context: C): void {
    if (isVisible(action, context) && action.disabledReason?.(context) === undefined) {
        action.run(context);
    }
}

/** The lines of a menu. Groups of actions are divided by lines. */
export function menuEntries<C>(groups: readonly (readonly Action<C>[])[], context: C): MenuEntry[] {
    return groups.flatMap((group, index) => [
        {kind: 'divider' as const, id: `divider ${index}`},
        ...group
            .filter((action) => isVisible(action, context))
            .map((action) => ({
                id: action.id,
                label: action.label(context),
                icon: action.icon,
                shortcut: action.keys && readableKeys(action.keys),
                danger: action.danger,
                disabledReason: action.disabledReason?.(context),
                onSelect: () => void action.run(context),
            })),
    ]);
}

/** Keys as people read them: `Alt ↑`. */
export function readableKeys(keys: string): string {
    return keys
        .replaceAll('ArrowUp', '↑')
        .replaceAll('ArrowDown', '↓')
        .replaceAll('Delete', 'Del')
        .replaceAll('+', ' ')
        .replace(/\b[a-z]$/, (letter) => letter.toUpperCase());
}
