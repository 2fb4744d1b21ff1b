import {useId, type FormEvent, type ReactNode, type RefObject} from 'react';
import {FormattedMessage} from 'react-intl';

import {Button} from 'src/ui/button/button';
import {ErrorNote} from 'src/ui/field/error_note';

import {Dialog} from './dialog';

interface Props {
    open: boolean;
    onClose: () => void;
    title: ReactNode;
    description?: ReactNode;
    /** The verb of the title again: "Start run". */
    submitLabel: string;
    /** The form cannot be sent as it is. */
    disabled?: boolean;
    busy?: boolean;
    /** Why the last attempt failed; the dialog stays open. */
    error?: ReactNode;
    onSubmit: () => void;
    children: ReactNode;
    size?: 'small' | 'medium' | 'large';
    initialFocus?: RefObject<HTMLElement>;
    id?: string;
}

/** A dialog that is a form: Enter in a field sends it. */
export function FormDialog(props: Props) {
    const {open, onClose, title, description, submitLabel, disabled, busy, error, onSubmit, children} = props;
    const form = useId();
    const submit = (event: FormEvent) => {
        event.preventDefault();
        // React passes submit events through portals; the form around the opener must not hear of ours.
        event.stopPropagation();
        if (!busy && !disabled) {
            onSubmit();
        }
    };
    return (
        <Dialog
            open={open}
            onClose={onClose}
            title={title}
            description={description}
            size={props.size}
            initialFocus={props.initialFocus}
            id={props.id}
            footer={
                <>
                    <Button variant="tertiary" size="large" onClick={onClose}>
                        <FormattedMessage id="playbooks.dialog.cancel" defaultMessage="Cancel" />
                    </Button>
                    <Button type="submit" form={form} variant="primary" size="large" disabled={disabled} busy={busy}>
                        {submitLabel}
                    </Button>
                </>
            }
        >
            <form id={form} onSubmit={submit} noValidate>
                {children}
            </form>
            {error && <ErrorNote>{error}</ErrorNote>}
        </Dialog>
    );
}
