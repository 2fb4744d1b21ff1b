import {useEffect, useId, useRef, type ReactNode} from 'react';

/** A dialog in the middle of the page; focus goes in and comes back. */
export function Modal({title, onClose, children}: {title: string; onClose: () => void; children: ReactNode}) {
    const ref = useRef<HTMLDialogElement>(null);
    const id = useId();
    useEffect(() => {
        const dialog = ref.current;
        dialog?.showModal();
        return () => dialog?.close();
    }, []);
    return (
        <dialog ref={ref} className="modal" aria-labelledby={id} onCancel={onClose}>
            <header className="modal-header">
                <h1 id={id}>{title}</h1>
                <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
                    <i className="icon icon-close" />
                </button>
            </header>
            {children}
        </dialog>
    );
}
