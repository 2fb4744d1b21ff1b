import {clsx} from 'clsx';
import {forwardRef, type CSSProperties, type TextareaHTMLAttributes} from 'react';

import styles from './field.module.css';

type Props = TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines of text; grows with what is written. `rows` is the least height. */
export const TextArea = forwardRef<HTMLTextAreaElement, Props>(function TextArea({className, rows = 1, ...rest}, ref) {
    // Browsers forget the rows of a field that is as large as its content.
    const style = {'--rows': rows} as CSSProperties;
    return (
        <textarea
            {...rest}
            ref={ref}
            rows={rows}
            style={style}
            className={clsx(styles.input, styles.area, className)}
        />
    );
});
