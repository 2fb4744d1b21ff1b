import {clsx} from 'clsx';
import {useState} from 'react';

import {Tooltip} from 'src/ui/tooltip/tooltip';

import styles from './truncated.module.css';

interface Props {
    text: string;
    /** Lines before the text is cut. */
    lines?: 1 | 2;
    className?: string;
}

/** Text that may be cut for lack of room; the tooltip then has all of it. */
export function Truncated({text, lines = 1, className}: Props) {
    const [cut, setCut] = useState(false);
    const measure = (element: HTMLElement) =>
        setCut(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1);
    return (
        <Tooltip text={cut && text}>
            <span
                data-lines={lines}
                className={clsx(styles.text, className)}
                onPointerEnter={(event) => measure(event.currentTarget)}
            >
                {text}
            </span>
        </Tooltip>
    );
}
