import {lazy, Suspense, useState} from 'react';
import {useIntl} from 'react-intl';

import {useShortcuts} from './shortcuts';

const ShortcutDialog = lazy(() =>
    import(/* webpackChunkName: "shortcuts" */ './shortcut_dialog').then(({ShortcutDialog: component}) => ({
        default: component,
    })),
);

/** Opens a list of the keys of the place when `?` is pressed. */
export function ShortcutOverview() {
    const {formatMessage} = useIntl();
    const [open, setOpen] = useState<boolean>();
    const label = formatMessage({id: 'playbooks.shortcuts.show', defaultMessage: 'Show these shortcuts'});
    useShortcuts([{keys: '?', label, run: () => setOpen(true)}]);
    return open === undefined ? null : (
        <Suspense fallback={null}>
            <ShortcutDialog open={open} onClose={() => setOpen(false)} />
        </Suspense>
    );
}
