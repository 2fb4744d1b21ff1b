import {useState, type FormEvent, type ReactNode} from 'react';

import {Modal} from './modal';

interface Props {
    title: string;
    /** What the button that submits says. */
    action: string;
    /** Whether the action can be taken. */
    ready?: boolean;
    /** Does what the dialog is for; rejects with what to tell the person. */
    onSubmit: () => Promise<void> | void;
    onExited: () => void;
    children: ReactNode;
}

/** A dialog with a form: Cancel, and one action, whose failure it shows. */
export function FormModal({title, action, ready = true, onSubmit, onExited, children}: Props) {
    const [failure, setFailure] = useState('');
    async function submit(event: FormEvent) {
        event.preventDefault();
        try {
            await onSubmit();
            onExited();
        } catch (error) {
            setFailure((error as Error).message);
        }
    }
    return (
        <Modal title={title} onClose={onExited}>
            <form onSubmit={(event) => void submit(event)}>
                <div className="modal-body">
                    {children}
                    {failure && (
                        <p className="error" role="alert">
                            {failure}
                        </p>
                    )}
                </div>
                <footer className="modal-footer">
                    <button type="button" className="button tertiary" onClick={onExited}>
                        Cancel
                    </button>
                    <button type="submit" className="button primary" disabled={!ready}>
                        {action}
                    </button>
                </footer>
            </form>
        </Modal>
    );
}
