import {Fragment, useId, type ReactNode} from 'react';

import {VisuallyHidden} from 'src/ui/visually_hidden/visually_hidden';

import styles from './radio_group.module.css';

interface Choice<T extends string> {
    value: T;
    label: ReactNode;
    hint?: ReactNode;
    disabled?: boolean;
    /** More to decide, shown below the choice while it is chosen. */
    details?: ReactNode;
}

interface Props<T extends string> {
    label: ReactNode;
    /** The label is for screen readers only, because what stands above says it. */
    quietLabel?: boolean;
    value: T;
    choices: readonly Choice<T>[];
    onChange: (value: T) => void;
}

/** One of a few choices, all in sight. */
export function RadioGroup<T extends string>({label, quietLabel = false, value, choices, onChange}: Props<T>) {
    const name = useId();
    return (
        <fieldset className={styles.group}>
            <legend>
                {quietLabel ? <VisuallyHidden>{label}</VisuallyHidden> : <span className={styles.legend}>{label}</span>}
            </legend>
            {choices.map((choice) => (
                <Fragment key={choice.value}>
                    <label className={styles.choice}>
                        <input
                            type="radio"
                            name={name}
                            value={choice.value}
                            checked={choice.value === value}
                            disabled={choice.disabled}
                            onChange={() => onChange(choice.value)}
                            className={styles.radio}
                        />
                        <span>
                            {choice.label}
                            {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
                        </span>
                    </label>
                    {choice.details && choice.value === value && <div className={styles.details}>{choice.details}</div>}
                </Fragment>
            ))}
        </fieldset>
    );
}
