import {clsx} from 'clsx';
import {forwardRef, type TextareaHTMLAttributes} from 'react';

import styles from './field.module.css';

type Props = TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines of text; grows with what is written. `rows` is the least height. */
export const TextArea = forwardRef<HTMLTextAreaElement, Props>(function TextArea({className, ...rest}, ref) {
    return <textarea {...rest} ref={ref} className={clsx(styles.input, styles.area, className)} />;
});
