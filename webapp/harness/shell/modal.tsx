import {useEffect, useId, useRef, type ReactNode} from 'react';

interface Props {
    title: string;
    /** Address of a picture beside the title. */
    icon?: string;
    onClose: () => void;
    children: ReactNode;
}

/** A dialog over the page. Escape and the cross close it; the focus goes in and comes back. */
export function Modal({title, icon, onClose, children}: Props) {
    const ref = useRef<HTMLDialogElement>(null);
    const id = useId();
    useEffect(() => {
        const dialog = ref.current;
        dialog?.showModal();
        dialog?.querySelector<HTMLElement>('input, textarea, .button.primary')?.focus();
        return () => dialog?.close();
    }, []);
    return (
        <dialog
            ref={ref}
            className="modal"
            aria-labelledby={id}
            onCancel={(event) => {
                event.preventDefault();
                onClose();
            }}
        >
            <div className="modal-box">
                <header className="modal-header">
                    {icon && <img src={icon} alt="" width={36} height={36} />}
                    <h1 id={id}>{title}</h1>
                    <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
                        <i className="icon icon-close" aria-hidden="true" />
                    </button>
                </header>
                {children}
            </div>
        </dialog>
    );
}
