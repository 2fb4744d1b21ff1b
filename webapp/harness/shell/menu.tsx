import {useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';

interface Item {
    key: string;
    label: ReactNode;
    run: () => void;
}

interface Props {
    label: string;
    icon?: string;
    className?: string;
    items: Item[];
    children?: ReactNode;
}

/** A button that opens a list of actions; arrows move, Escape closes. */
export function Menu({label, icon, className = '', items, children}: Props) {
    const [open, setOpen] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    const button = useRef<HTMLButtonElement>(null);
    const id = useId();

    useEffect(() => {
        if (!open) {
            return undefined;
        }
        root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
        const outside = (event: MouseEvent) => {
            if (!root.current?.contains(event.target as Node)) {
                setOpen(false);
            }
        };
        document.addEventListener('mousedown', outside);
        return () => document.removeEventListener('mousedown', outside);
    }, [open]);

    function onKeyDown(event: KeyboardEvent) {
        if (event.key === 'Escape') {
            setOpen(false);
            button.current?.focus();
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            const all = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
            const step = event.key === 'ArrowDown' ? 1 : all.length - 1;
            all[(all.indexOf(document.activeElement as HTMLElement) + step) % all.length]?.focus();
            event.preventDefault();
        }
    }

    return (
        <div className={`menu ${className}`} ref={root}>
            <button
                ref={button}
                type="button"
                className={children ? 'menu-text' : 'icon-button'}
                aria-label={children ? undefined : label}
                aria-haspopup="menu"
                aria-expanded={open}
                aria-controls={open ? id : undefined}
                onClick={() => setOpen(!open)}
            >
                {icon && <i className={`icon ${icon}`} />}
                {children}
            </button>
            {open && (
                <ul id={id} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
                    {items.map((item) => (
                        <li key={item.key} role="none">
                            <button
                                type="button"
                                role="menuitem"
                                onClick={() => {
                                    setOpen(false);
                                    item.run();
                                }}
                            >
                                {item.label}
                            </button>
                        </li>
                    ))}
                </ul>
            )}
        </div>
    );
}
