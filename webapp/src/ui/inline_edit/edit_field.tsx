import {useEffect, useRef, type KeyboardEvent} from 'react';

import styles from './inline_edit.module.css';

interface Props {
    label: string;
    placeholder?: string;
    multiline: boolean;
    maxLength?: number;
    text: string;
    onText: (text: string) => void;
    onFocus: () => void;
    onBlur: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
}

/** The open field. One element for one and for many lines, so that long titles wrap while they are written. */
export function EditField({label, placeholder, multiline, maxLength, text, onText, ...events}: Props) {
    const area = useRef<HTMLTextAreaElement>(null);
    useEffect(() => {
        area.current?.focus();
        if (multiline) {
            area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
        } else {
            area.current?.select();
        }
    }, [multiline]);
    return (
        <textarea
            ref={area}
            aria-label={label}
            aria-multiline={multiline}
            placeholder={placeholder}
            maxLength={maxLength}
            rows={1}
            value={text}
            data-multiline={multiline || undefined}
            className={styles.field}
            onChange={(event) => onText(multiline ? event.target.value : event.target.value.replaceAll('\n', ' '))}
            {...events}
        />
    );
}
