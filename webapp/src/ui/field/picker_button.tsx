import {clsx} from 'clsx';
import {forwardRef, type ButtonHTMLAttributes, type ReactNode} from 'react';

import {Icon} from 'src/ui/icon/icon';
import {Truncated} from 'src/ui/truncated/truncated';

import styles from './field.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
    /** A picture or icon before the words. */
    start?: ReactNode;
    /** Nothing is chosen: the words only invite. */
    empty?: boolean;
    children: string;
}

/** Looks like a field, and opens a list to choose from. */
export const PickerButton = forwardRef<HTMLButtonElement, Props>(function PickerButton(
    {start, empty = false, className, children, type, ...rest},
    ref,
) {
    return (
        <button
            {...rest}
            ref={ref}
            type={type ?? 'button'}
            data-size="large"
            data-empty={empty || undefined}
            className={clsx(styles.input, styles.picker, className)}
        >
            {start}
            <span className={styles.pickerText}>
                <Truncated text={children} />
            </span>
            <Icon name="chevron-down" size={16} />
        </button>
    );
});
