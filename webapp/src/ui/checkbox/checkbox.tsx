import {forwardRef, type InputHTMLAttributes, type ReactNode} from 'react';

import {Icon} from 'src/ui/icon/icon';

import styles from './checkbox.module.css';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange' | 'children'> {
    checked: boolean;
    onChange: (checked: boolean) => void;
    /** Words beside the box. Without them give an `aria-label`. */
    children?: ReactNode;
}

/** A square box with its words. */
export const Checkbox = forwardRef<HTMLInputElement, Props>(function Checkbox(
    {checked, onChange, children, ...rest},
    ref,
) {
    return (
        <label className={styles.label}>
            <span className={styles.square}>
                <input
                    {...rest}
                    ref={ref}
                    type="checkbox"
                    checked={checked}
                    onChange={(event) => onChange(event.target.checked)}
                    className={styles.input}
                />
                <Icon name="check" size={14} className={styles.mark} />
            </span>
            {children}
        </label>
    );
});
