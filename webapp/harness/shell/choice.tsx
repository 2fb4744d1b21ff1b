import {useEffect, useId, useRef, useState, type KeyboardEvent} from 'react';

import {useOpensAbove} from './placement';

export interface Option {
    value: string;
    text: string;
    detail?: string;
}

interface Props {
    id?: string;
    placeholder?: string;
    value: string;
    disabled?: boolean;
    /** What fits a text. Must be stable while nothing changed. */
    optionsOf: (text: string) => Promise<Option[]>;
    onChange: (value: string) => void;
    'aria-label'?: string;
    'aria-describedby'?: string;
    'aria-invalid'?: boolean;
}

/** One of many: typing narrows the list, arrows move, Enter takes. */
export function Choice({id, placeholder, value, disabled, optionsOf, onChange, ...aria}: Props) {
    const listId = useId();
    const root = useRef<HTMLDivElement>(null);
    const [text, setText] = useState<string | null>(null);
    const [options, setOptions] = useState<Option[]>([]);
    const [active, setActive] = useState(0);
    const [taken, setTaken] = useState<Option | undefined>();
    const open = text !== null;
    const above = useOpensAbove(root, open);

    // While closed, once, for the name of a value that was given.
    const unnamed = value !== '' && taken?.value !== value;
    useEffect(() => {
        if (!open && !unnamed) {
            return undefined;
        }
        let current = true;
        void optionsOf(text ?? '').then((found) => {
            if (current) {
                setOptions(found);
                setTaken((before) => found.find((option) => option.value === value) ?? before);
            }
        });
        return () => {
            current = false;
        };
    }, [open, unnamed, text, value, optionsOf]);

    function take(option: Option | undefined) {
        setTaken(option);
        onChange(option?.value ?? '');
        setText(null);
    }

    function onKeyDown(event: KeyboardEvent) {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            setText(text ?? '');
            const step = event.key === 'ArrowDown' ? 1 : options.length - 1;
            setActive(open && options.length > 0 ? (active + step) % options.length : 0);
        } else if (event.key === 'Enter' && open) {
            take(options[active]);
        } else if (event.key === 'Escape' && open) {
            event.stopPropagation();
            setText(null);
        } else {
            return;
        }
        event.preventDefault();
    }

    return (
        <div className="choice" ref={root}>
            <input
                {...aria}
                id={id}
                className="input"
                role="combobox"
                aria-expanded={open}
                aria-controls={listId}
                aria-activedescendant={open && options[active] ? `${listId}-${active}` : undefined}
                autoComplete="off"
                placeholder={placeholder || 'Select…'}
                disabled={disabled}
                value={text ?? (value && taken?.text) ?? ''}
                onChange={(event) => {
                    setText(event.target.value);
                    setActive(0);
                }}
                onClick={() => setText(text ?? '')}
                onBlur={() => setText(null)}
                onKeyDown={onKeyDown}
            />
            {value && !disabled && (
                <button
                    type="button"
                    className="choice-clear"
                    aria-label="Clear selection"
                    onClick={() => take(undefined)}
                >
                    <i className="icon icon-close" aria-hidden="true" />
                </button>
            )}
            <i className="icon icon-chevron-down" aria-hidden="true" />
            <ul id={listId} role="listbox" className="popover" data-above={above} hidden={!open}>
                {options.map((option, i) => (
                    <li
                        key={option.value}
                        id={`${listId}-${i}`}
                        role="option"
                        aria-selected={i === active}
                        // Keeps the focus in the field until the click has taken the option.
                        onMouseDown={(event) => event.preventDefault()}
                        onClick={() => take(option)}
                        onMouseEnter={() => setActive(i)}
                        onKeyDown={onKeyDown}
                    >
                        {option.text} {option.detail && <small>{option.detail}</small>}
                    </li>
                ))}
                {options.length === 0 && <li className="empty">No results</li>}
            </ul>
        </div>
    );
}
