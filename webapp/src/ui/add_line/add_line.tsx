import {useState} from 'react';

import {Icon} from 'src/ui/icon/icon';

import styles from './add_line.module.css';

interface Props {
    /** What it adds: "Add a task". Also the name of the field. */
    label: string;
    placeholder: string;
    onAdd: (text: string) => void;
    maxLength?: number;
    /** Opens and closes it from outside, for example by a key. */
    open?: boolean;
    onOpenChange?: (open: boolean) => void;
    testId?: string;
}

/** Adds one thing after the other: Enter adds and stays for the next, Escape or leaving ends. */
export function AddLine({label, placeholder, onAdd, maxLength, open, onOpenChange, testId}: Props) {
    const [openHere, setOpenHere] = useState(false);
    const [text, setText] = useState('');
    const isOpen = open ?? openHere;
    const setOpen = (next: boolean) => {
        setOpenHere(next);
        onOpenChange?.(next);
    };
    const add = () => {
        const trimmed = text.trim();
        setText('');
        if (trimmed) {
            onAdd(trimmed);
        }
    };
    if (!isOpen) {
        return (
            <button type="button" data-testid={testId} className={styles.button} onClick={() => setOpen(true)}>
                <Icon name="plus" size={16} />
                {label}
            </button>
        );
    }
    return (
        <div className={styles.line}>
            <Icon name="plus" size={16} className={styles.icon} />
            <input
                autoFocus
                aria-label={label}
                placeholder={placeholder}
                maxLength={maxLength}
                value={text}
                className={styles.input}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                        event.preventDefault();
                        add();
                    } else if (event.key === 'Escape') {
                        event.stopPropagation();
                        setText('');
                        setOpen(false);
                    }
                }}
                onBlur={() => {
                    add();
                    setOpen(false);
                }}
            />
        </div>
    );
}
