import {forwardRef, type InputHTMLAttributes} from 'react';

import {Icon} from 'src/ui/icon/icon';

import styles from './checkbox.module.css';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange' | 'children' | 'aria-label'> {
    /** What stands behind the box: to do, being worked on, done, or left out. */
    state: 'open' | 'in_progress' | 'done' | 'skipped';
    /** The name of the task. */
    label: string;
    onChange: (done: boolean) => void;
}

/** A round box that ticks something off. A skipped one cannot be ticked. */
export const TaskCheckbox = forwardRef<HTMLInputElement, Props>(function TaskCheckbox(
    {state, label, onChange, disabled, ...rest},
    ref,
) {
    return (
        <span className={styles.round} data-state={state}>
            <input
                {...rest}
                ref={ref}
                type="checkbox"
                aria-label={label}
                checked={state === 'done'}
                disabled={disabled || state === 'skipped'}
                onChange={(event) => onChange(event.target.checked)}
                className={styles.input}
            />
            <Icon name={state === 'skipped' ? 'minus' : 'check'} size={14} className={styles.mark} />
        </span>
    );
});
