import {useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';

import {useOpensAbove} from './placement';

export interface MenuItem {
    key: string;
    label: ReactNode;
    icon?: string;
    danger?: boolean;
    /** Starts a new group. */
    divided?: boolean;
    run: () => void;
}

interface Props {
    /** Name of the button and the list. */
    label: string;
    id?: string;
    items: MenuItem[];
    /** Content of the button: an icon's class, or anything. */
    icon?: string;
    children?: ReactNode;
    className?: string;
    buttonClass?: string;
    align?: 'start' | 'end';
}

/** A button that opens a list of actions: arrows move, Enter takes, Escape closes and gives the focus back. */
export function Menu(props: Props) {
    const {label, id, items, icon, children, className = '', buttonClass = 'icon-button', align = 'start'} = props;
    const [open, setOpen] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    const button = useRef<HTMLButtonElement>(null);
    const listId = useId();
    const above = useOpensAbove(root, open);

    useEffect(() => {
        if (!open) {
            return undefined;
        }
        root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
        const outside = (event: Event) => {
            if (!root.current?.contains(event.target as Node)) {
                setOpen(false);
            }
        };
        document.addEventListener('mousedown', outside);
        return () => document.removeEventListener('mousedown', outside);
    }, [open]);

    function close() {
        setOpen(false);
        button.current?.focus();
    }

    function onKeyDown(event: KeyboardEvent) {
        const all = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
        const at = all.indexOf(document.activeElement as HTMLElement);
        const target = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key];
        if (target !== undefined) {
            all.at(target % all.length)?.focus();
            event.preventDefault();
        } else if (event.key === 'Escape') {
            close();
            event.stopPropagation();
        } else if (event.key === 'Tab') {
            setOpen(false);
        }
    }

    return (
        <div className={`menu ${className}`} ref={root} data-open={open}>
            <button
                ref={button}
                id={id}
                type="button"
                className={buttonClass}
                aria-label={label}
                title={icon ? label : undefined}
                aria-haspopup="menu"
                aria-expanded={open}
                aria-controls={open ? listId : undefined}
                onClick={() => setOpen(!open)}
            >
                {icon && <i className={`icon ${icon}`} aria-hidden="true" />}
                {children}
            </button>
            {open && (
                <ul
                    id={listId}
                    role="menu"
                    className="popover"
                    data-align={align}
                    data-above={above}
                    aria-label={label}
                    tabIndex={-1}
                    onKeyDown={onKeyDown}
                >
                    {items.map((item) => (
                        <li key={item.key} role="none" className={item.divided ? 'divided' : undefined}>
                            <button
                                type="button"
                                role="menuitem"
                                tabIndex={-1}
                                className={item.danger ? 'danger' : undefined}
                                onClick={() => {
                                    close();
                                    item.run();
                                }}
                            >
                                {item.icon && <i className={`icon ${item.icon}`} aria-hidden="true" />}
                                {item.label}
                            </button>
                        </li>
                    ))}
                </ul>
            )}
        </div>
    );
}
