import {useState} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import {Dialog} from 'src/ui/dialog/dialog';

import {useActiveShortcuts, useShortcuts} from './shortcuts';
import styles from './shortcuts.module.css';

/** Opens a list of the keys of the place when `?` is pressed. */
export function ShortcutOverview() {
    const {formatMessage} = useIntl();
    const [open, setOpen] = useState(false);
    const label = formatMessage({id: 'playbooks.shortcuts.show', defaultMessage: 'Show these shortcuts'});
    useShortcuts([{keys: '?', label, run: () => setOpen(true)}]);
    const shortcuts = useActiveShortcuts();
    return (
        <Dialog
            open={open}
            onClose={() => setOpen(false)}
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
