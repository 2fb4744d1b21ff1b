import {clsx} from 'clsx';
import {forwardRef, type ButtonHTMLAttributes, type ReactNode} from 'react';

import {Icon, type IconName} from 'src/ui/icon/icon';

import styles from './chip.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
    icon?: IconName;
    /** A picture instead of the icon. */
    start?: ReactNode;
    /** Danger: overdue. Warning: due soon. Done: finished. */
    tone?: 'neutral' | 'danger' | 'warning' | 'done' | 'accent';
    /** Has no value yet; rows show such chips on hover and focus only. */
    empty?: boolean;
}

/** A value that opens a way to change it. */
export const Chip = forwardRef<HTMLButtonElement, Props>(function Chip(
    {icon, start, tone = 'neutral', empty = false, className, children, type, ...rest},
    ref,
) {
    return (
        <button
            {...rest}
            ref={ref}
            type={type ?? 'button'}
            data-tone={tone}
            data-empty={empty || undefined}
            className={clsx(styles.chip, styles.pressable, className)}
        >
            {start ?? (icon && <Icon name={icon} size={14} />)}
            {children && <span className={styles.text}>{children}</span>}
        </button>
    );
});

interface TagProps {
    icon?: IconName;
    start?: ReactNode;
    tone?: Props['tone'];
    children: ReactNode;
    className?: string;
}

/** Looks like a chip, but only says something. */
export function Tag({icon, start, tone = 'neutral', children, className}: TagProps) {
    return (
        <span data-tone={tone} className={clsx(styles.chip, className)}>
            {start ?? (icon && <Icon name={icon} size={14} />)}
            <span className={styles.text}>{children}</span>
        </span>
    );
}
