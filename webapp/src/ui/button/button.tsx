import {clsx} from 'clsx';
import {forwardRef, type ButtonHTMLAttributes, type MouseEvent} from 'react';

import {Icon, type IconName} from 'src/ui/icon/icon';

import styles from './button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
    /** At most one primary in a view. Danger only in the step that confirms. */
    variant?: 'primary' | 'secondary' | 'tertiary' | 'danger';
    size?: 'small' | 'medium' | 'large';
    icon?: IconName;
    /** Work is under way: keeps its place and width and cannot be pressed again. */
    busy?: boolean;
}

export const Button = forwardRef<HTMLButtonElement, Props>(function Button(
    {variant = 'secondary', size = 'medium', icon, busy = false, className, children, onClick, type, ...rest},
    ref,
) {
    const press = (event: MouseEvent<HTMLButtonElement>) => {
        if (busy) {
            event.preventDefault();
            return;
        }
        onClick?.(event);
    };
    return (
        <button
            {...rest}
            ref={ref}
            type={type ?? 'button'}
            aria-busy={busy || undefined}
            aria-disabled={busy || rest['aria-disabled']}
            data-variant={variant}
            data-size={size}
            className={clsx(styles.button, className)}
            onClick={press}
        >
            <span className={styles.content}>
                {icon && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
                {children}
            </span>
            {busy && <span className={styles.spinner} />}
        </button>
    );
});
