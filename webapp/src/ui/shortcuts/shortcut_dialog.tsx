import {FormattedMessage} from 'react-intl';

import {Dialog} from 'src/ui/dialog/dialog';

import {useActiveShortcuts} from './shortcuts';
import styles from './shortcuts.module.css';

/** The keys that do something now, and what. */
export function ShortcutDialog({open, onClose}: {open: boolean; onClose: () => void}) {
    const shortcuts = useActiveShortcuts();
    return (
        <Dialog
            open={open}
            onClose={onClose}
            size="small"
            title={<FormattedMessage id="playbooks.shortcuts.title" defaultMessage="Keyboard shortcuts" />}
        >
            <dl className={styles.list}>
                {shortcuts.map((shortcut) => (
                    <div key={shortcut.keys} className={styles.line}>
                        <dt>{shortcut.label}</dt>
                        <dd className={styles.keys}>
                            {shortcut.keys.split(' ').map((key) => (
                                <kbd key={key} className={styles.key}>
                                    {readable(key)}
                                </kbd>
                            ))}
                        </dd>
                    </div>
                ))}
            </dl>
        </Dialog>
    );
}

/** The key as it is printed on keyboards. */
function readable(key: string): string {
    return key.replace('ArrowUp', '↑').replace('ArrowDown', '↓').replaceAll('+', ' ');
}
