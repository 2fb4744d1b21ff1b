import {Client4} from 'mattermost-redux/client';
import {useId, useState, type FormEvent} from 'react';

import {Html} from '../messages/markdown';
import {Modal} from '../shell/modal';
import {useHost} from '../store/store';

import type {DialogElement, DialogRequest} from './open';

type Values = Record<string, string | boolean>;

/** A form of a server's plugin, with errors at their fields. */
export function InteractiveDialog({request, onExited}: {request: DialogRequest; onExited: () => void}) {
    const {dialog, url} = request;
    const elements = dialog.elements ?? [];
    const [values, setValues] = useState<Values>(() => Object.fromEntries(elements.map((e) => [e.name, initial(e)])));
    const [errors, setErrors] = useState<Record<string, string>>({});
    const [failed, setFailed] = useState('');
    const userId = useHost((s) => s.entities.users.currentUserId);
    const channelId = useHost((s) => s.entities.channels.currentChannelId);
    const teamId = useHost((s) => s.entities.teams.currentTeamId);

    async function submit(event: FormEvent) {
        event.preventDefault();
        const empty = elements.filter((e) => !e.optional && e.type !== 'bool' && !values[e.name]);
        if (empty.length > 0) {
            setErrors(Object.fromEntries(empty.map((e) => [e.name, 'This field is required.'])));
            return;
        }
        try {
            const answer = await Client4.submitInteractiveDialog({
                url,
                callback_id: dialog.callback_id,
                state: dialog.state ?? '',
                submission: values as Record<string, string>,
                user_id: userId,
                channel_id: channelId,
                team_id: teamId,
                cancelled: false,
            });
            setErrors(answer.errors ?? {});
            setFailed(answer.error ?? '');
            if (!answer.error && Object.keys(answer.errors ?? {}).length === 0) {
                onExited();
            }
        } catch (error) {
            setFailed((error as Error).message);
        }
    }

    return (
        <Modal title={dialog.title} onClose={onExited}>
            <form onSubmit={(e) => void submit(e)} noValidate>
                <div className="modal-body">
                    {dialog.introduction_text && <Html text={dialog.introduction_text} />}
                    {elements.map((element) => (
                        <Field
                            key={element.name}
                            element={element}
                            value={values[element.name] ?? ''}
                            error={errors[element.name]}
                            onChange={(value) => setValues({...values, [element.name]: value})}
                        />
                    ))}
                    {failed && (
                        <p className="error" role="alert">
                            {failed}
                        </p>
                    )}
                </div>
                <footer className="modal-footer">
                    <button type="button" className="button tertiary" onClick={onExited}>
                        Cancel
                    </button>
                    <button type="submit" className="button primary">
                        {dialog.submit_label || 'Submit'}
                    </button>
                </footer>
            </form>
        </Modal>
    );
}

function initial(e: DialogElement): string | boolean {
    return e.type === 'bool' ? e.default === 'true' : (e.default ?? '');
}

interface FieldProps {
    element: DialogElement;
    value: string | boolean;
    error: string | undefined;
    onChange: (value: string | boolean) => void;
}

function Field({element: e, value, error, onChange}: FieldProps) {
    const id = useId();
    const common = {id, placeholder: e.placeholder, 'aria-invalid': Boolean(error), 'aria-describedby': `${id}-note`};
    return (
        <div className="field">
            {e.type === 'bool' ? (
                <label className="check" htmlFor={id}>
                    <input
                        id={id}
                        type="checkbox"
                        checked={value === true}
                        onChange={(event) => onChange(event.target.checked)}
                    />
                    {e.display_name}
                </label>
            ) : (
                <label htmlFor={id}>
                    {e.display_name} {e.optional && <small>(optional)</small>}
                </label>
            )}
            {e.type === 'text' && (
                <input
                    {...common}
                    value={String(value)}
                    maxLength={e.max_length || 150}
                    onChange={(x) => onChange(x.target.value)}
                />
            )}
            {e.type === 'textarea' && (
                <textarea {...common} rows={4} value={String(value)} onChange={(x) => onChange(x.target.value)} />
            )}
            {(e.type === 'select' || e.type === 'radio') && (
                <select {...common} value={String(value)} onChange={(x) => onChange(x.target.value)}>
                    <option value="">Select an option</option>
                    {(e.options ?? []).map((o) => (
                        <option key={o.value} value={o.value}>
                            {o.text}
                        </option>
                    ))}
                </select>
            )}
            <small id={`${id}-note`} className={error ? 'error' : undefined}>
                {error ?? e.help_text}
            </small>
        </div>
    );
}
