import {useId, type ReactNode} from 'react';

import {ErrorNote} from './error_note';
import styles from './field.module.css';

interface Control {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
}

interface Props {
    label: ReactNode;
    /** A quiet word after the label, such as "optional". */
    note?: ReactNode;
    /** Help below the control. */
    hint?: ReactNode;
    /** What is wrong and what to do; takes the place of the hint. */
    error?: ReactNode;
    /** Draws the control; must give it these properties. */
    children: (control: Control) => ReactNode;
}

/** A control with its label, help and problem. */
export function Field({label, note, hint, error, children}: Props) {
    const id = useId();
    const about = useId();
    return (
        <div className={styles.field}>
            <label htmlFor={id} className={styles.label}>
                {label}
                {note && <span className={styles.note}>{note}</span>}
            </label>
            {children({
                id,
                'aria-describedby': error || hint ? about : undefined,
                'aria-invalid': error ? true : undefined,
            })}
            {(error || hint) && (
                <div id={about} className={styles.about}>
                    {error ? <ErrorNote>{error}</ErrorNote> : hint}
                </div>
            )}
        </div>
    );
}
