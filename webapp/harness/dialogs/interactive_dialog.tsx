import type {DialogElement, DialogSubmission, SubmitDialogResponse} from '@mattermost/types/integrations';
import {submitInteractiveDialog} from 'mattermost-redux/actions/integrations';
import {useState, type FormEvent} from 'react';

import {Markdown} from '../messages/markdown';
import {Modal} from '../shell/modal';
import {dataOf, useHost, useHostDispatch} from '../store/store';

import {Field} from './field';
import type {Dialog, DialogRequest} from './open';
import {initialValue, problemOf, submitted, type Value} from './values';

interface Props {
    request: DialogRequest;
    onExited: () => void;
}

/** A form of a plugin or an integration. The server's answer closes it, marks fields, or shows the next form. */
export function InteractiveDialog({request, onExited}: Props) {
    const [step, setStep] = useState(0);
    const [dialog, setDialog] = useState(request.dialog);
    const next = (form: Dialog) => {
        setDialog(form);
        setStep(step + 1);
    };
    return <DialogForm key={step} url={request.url} dialog={dialog} onNext={next} onClose={onExited} />;
}

interface FormProps {
    url: string;
    dialog: Dialog;
    onNext: (form: Dialog) => void;
    onClose: () => void;
}

function DialogForm({url, dialog, onNext, onClose}: FormProps) {
    const dispatch = useHostDispatch();
    const channelId = useHost((s) => s.entities.integrations.dialogArguments?.channel_id ?? '');
    const elements = dialog.elements ?? [];
    const [values, setValues] = useState(() => Object.fromEntries(elements.map((e) => [e.name, initialValue(e)])));
    const [problems, setProblems] = useState<Record<string, string>>({});
    const [failure, setFailure] = useState('');
    const [busy, setBusy] = useState(false);

    const send = (cancelled: boolean) =>
        dispatch(
            submitInteractiveDialog({
                url,
                callback_id: dialog.callback_id ?? '',
                state: dialog.state ?? '',
                submission: cancelled ? {} : submitted(elements, values),
                channel_id: channelId,
                cancelled,
            } as DialogSubmission),
        );

    async function submit(event: FormEvent) {
        event.preventDefault();
        const found = problemsOf(elements, values);
        setProblems(found);
        setFailure('');
        if (Object.keys(found).length > 0) {
            return;
        }
        setBusy(true);
        try {
            take((await dataOf(send(false))) ?? {});
        } catch (error) {
            setFailure((error as Error).message);
        }
        setBusy(false);
    }

    function take({form, error = '', errors = {}}: SubmitDialogResponse) {
        setFailure(error);
        setProblems(errors);
        if (form) {
            onNext(form);
        } else if (!error && Object.keys(errors).length === 0) {
            onClose();
        }
    }

    function cancel() {
        if (dialog.notify_on_cancel) {
            void send(true);
        }
        onClose();
    }

    return (
        <Modal title={dialog.title} icon={dialog.icon_url} onClose={cancel}>
            <form onSubmit={(event) => void submit(event)} noValidate>
                <div className="modal-body">
                    {dialog.introduction_text && <Markdown text={dialog.introduction_text} />}
                    {elements.map((element) => (
                        <Field
                            key={element.name}
                            element={element}
                            value={values[element.name] ?? ''}
                            problem={problems[element.name]}
                            onChange={(value) => setValues({...values, [element.name]: value})}
                        />
                    ))}
                    {failure && (
                        <p className="error" role="alert">
                            {failure}
                        </p>
                    )}
                </div>
                <footer className="modal-footer">
                    <button type="button" className="button tertiary" onClick={cancel}>
                        Cancel
                    </button>
                    <button type="submit" className="button primary" disabled={busy}>
                        {dialog.submit_label || 'Submit'}
                    </button>
                </footer>
            </form>
        </Modal>
    );
}

function problemsOf(elements: DialogElement[], values: Record<string, Value>): Record<string, string> {
    const found = elements.map((e) => [e.name, problemOf(e, values[e.name] ?? '')] as const);
    return Object.fromEntries(found.filter(([, problem]) => problem !== ''));
}
