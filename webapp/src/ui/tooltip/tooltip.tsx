import {Tooltip as Base} from '@base-ui/react/tooltip';
import {clsx} from 'clsx';
import type {ReactElement, ReactNode} from 'react';

import {ROOT_CLASS} from 'src/styles/root_class';

import styles from './tooltip.module.css';

interface Props {
    /** Nothing is shown while this is empty. */
    text: ReactNode;
    /** Keys that do the same, shown after the text. */
    shortcut?: string;
    side?: 'top' | 'bottom' | 'left' | 'right';
    /** The element that the tooltip describes; must pass on its ref and properties. */
    children: ReactElement;
}

/** More about an element on hover and focus. Never the only place where something is said. */
export function Tooltip({text, shortcut, side = 'top', children}: Props) {
    return (
        <Base.Root disabled={!text}>
            <Base.Trigger render={children} />
            <Base.Portal>
                <Base.Positioner side={side} sideOffset={6} className={clsx(ROOT_CLASS, styles.positioner)}>
                    <Base.Popup className={styles.popup}>
                        {text}
                        {shortcut && <kbd className={styles.shortcut}>{shortcut}</kbd>}
                    </Base.Popup>
                </Base.Positioner>
            </Base.Portal>
        </Base.Root>
    );
}

/** Lets neighbouring tooltips follow each other without a new delay. Stands around a whole surface. */
export function TooltipGroup({children}: {children: ReactNode}) {
    return (
        <Base.Provider delay={400} closeDelay={0}>
            {children}
        </Base.Provider>
    );
}
