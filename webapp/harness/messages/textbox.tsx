import type {ChangeEvent, KeyboardEvent} from 'react';

interface Props {
    id?: string;
    value: string;
    placeholder?: string;
    createMessage?: string;
    disabled?: boolean;
    characterLimit?: number;
    onChange(event: ChangeEvent<HTMLTextAreaElement>): void;
    onKeyPress?(event: KeyboardEvent): void;
    onKeyDown?(event: KeyboardEvent): void;
    onBlur?(): void;
}

/** The host's message box, without its suggestions. */
export function Textbox({id, value, placeholder, createMessage, disabled, characterLimit, ...events}: Props) {
    const hint = createMessage ?? placeholder ?? '';
    return (
        <textarea
            id={id}
            className="custom-textarea"
            aria-label={hint}
            placeholder={hint}
            value={value}
            disabled={disabled}
            maxLength={characterLimit}
            rows={3}
            {...events}
        />
    );
}
