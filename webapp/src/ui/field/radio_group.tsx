import {useId, type ReactNode} from 'react';

import styles from './radio_group.module.css';

interface Choice<T extends string> {
    value: T;
    label: ReactNode;
    hint?: ReactNode;
    disabled?: boolean;
}

interface Props<T extends string> {
    label: ReactNode;
    value: T;
    choices: readonly Choice<T>[];
    onChange: (value: T) => void;
}

/** One of a few choices, all in sight. */
export function RadioGroup<T extends string>({label, value, choices, onChange}: Props<T>) {
    const name = useId();
    return (
        <fieldset className={styles.group}>
            <legend className={styles.legend}>{label}</legend>
            {choices.map((choice) => (
                <label key={choice.value} className={styles.choice}>
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
            ))}
        </fieldset>
    );
}
