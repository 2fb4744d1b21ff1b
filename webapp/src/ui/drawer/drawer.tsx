import {Dialog as Base} from '@base-ui/react/dialog';
import {clsx} from 'clsx';
import type {ReactNode} from 'react';

import {ROOT_CLASS} from 'src/styles/root_class';

import styles from './drawer.module.css';

interface Props {
    open: boolean;
    onClose: () => void;
    /** Name for screen readers. */
    label: string;
    children: ReactNode;
}

/** A panel that slides in from the start of a narrow page. */
export function Drawer({open, onClose, label, children}: Props) {
    return (
        <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
            <Base.Portal className={clsx(ROOT_CLASS, styles.portal)}>
                <Base.Backdrop className={styles.backdrop} />
                <Base.Popup aria-label={label} className={styles.panel}>
                    {children}
                </Base.Popup>
            </Base.Portal>
        </Base.Root>
    );
}
