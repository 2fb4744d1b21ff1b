import {clsx} from 'clsx';
import {forwardRef, type InputHTMLAttributes} from 'react';

import styles from './field.module.css';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'size'> & {size?: 'medium' | 'large'};

/** One line of text. */
export const TextInput = forwardRef<HTMLInputElement, Props>(function TextInput(
    {size = 'large', className, type = 'text', ...rest},
    ref,
) {
    return <input {...rest} ref={ref} type={type} data-size={size} className={clsx(styles.input, className)} />;
});
