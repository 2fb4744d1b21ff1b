import {clsx} from 'clsx';
import {forwardRef, type ButtonHTMLAttributes} from 'react';

import {Icon, type IconName} from 'src/ui/icon/icon';
import {Tooltip} from 'src/ui/tooltip/tooltip';

import styles from './icon_button.module.css';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'title'> {
    icon: IconName;
    /** What the button does; its name for everyone. */
    label: string;
    /** Shown on hover instead of the name. */
    tooltip?: string;
    shortcut?: string;
    /** 28 pixels in rows, 32 in headers. */
    size?: 'small' | 'medium';
    /** For a button that switches something: whether it is on. */
    pressed?: boolean;
    danger?: boolean;
    tooltipSide?: 'top' | 'bottom' | 'left' | 'right';
}

export const IconButton = forwardRef<HTMLButtonElement, Props>(function IconButton(
    {
        icon,
        label,
        tooltip = label,
        shortcut,
        size = 'medium',
        pressed,
        danger = false,
        tooltipSide,
        className,
        type,
        ...rest
    },
    ref,
) {
    return (
        <Tooltip text={tooltip} shortcut={shortcut} side={tooltipSide}>
            <button
                {...rest}
                ref={ref}
                type={type ?? 'button'}
                aria-label={label}
                aria-pressed={pressed}
                data-size={size}
                data-danger={danger || undefined}
                className={clsx(styles.button, className)}
            >
                <Icon name={icon} size={size === 'small' ? 16 : 20} />
            </button>
        </Tooltip>
    );
});
