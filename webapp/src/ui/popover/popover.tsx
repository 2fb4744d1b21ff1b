import {Popover as Base} from '@base-ui/react/popover';
import {clsx} from 'clsx';
import type {ReactElement, ReactNode} from 'react';

import {ROOT_CLASS} from 'src/styles/root_class';

import styles from './popover.module.css';

interface Props {
    /** The button that opens the popover; must pass on its ref and properties. */
    trigger: ReactElement;
    /** Name of the popover for screen readers. */
    label: string;
    align?: 'start' | 'center' | 'end';
    side?: 'top' | 'bottom' | 'left' | 'right';
    open?: boolean;
    onOpenChange?: (open: boolean) => void;
    children: ReactNode;
}

/** A small form or more about something, beside the button that asked for it. */
export function Popover({trigger, label, align = 'start', side = 'bottom', open, onOpenChange, children}: Props) {
    return (
        <Base.Root open={open} onOpenChange={onOpenChange}>
            <Base.Trigger render={trigger} />
            <Base.Portal>
                <Base.Positioner
                    align={align}
                    side={side}
                    sideOffset={4}
                    collisionPadding={8}
                    className={clsx(ROOT_CLASS, styles.positioner)}
                >
                    <Base.Popup aria-label={label} className={styles.popup}>
                        {children}
                    </Base.Popup>
                </Base.Positioner>
            </Base.Portal>
        </Base.Root>
    );
}
