import {useRef, useState} from 'react';

type State =
    {mode: 'view'} | {mode: 'editing'; text: string} | {mode: 'saving'; text: string} | {mode: 'failed'; text: string};

interface Options {
    value: string;
    onSave: (value: string, old: string) => Promise<unknown> | void;
    multiline?: boolean;
    required?: boolean;
    editing?: boolean;
    onEditingChange?: (editing: boolean) => void;
}

/** What a person is writing, from opening the field until the server has it. */
export function useDraft({value, onSave, multiline, required, editing, onEditingChange}: Options) {
    const [state, setState] = useState<State>({mode: 'view'});
    // Leaving the field both by key and by losing the focus must save once.
    const open = useRef(false);
    // Others may change the value while it is being edited.
    const old = useRef(value);

    const text = state.mode === 'view' ? value : state.text;

    const start = () => {
        open.current = true;
        setState({mode: 'editing', text});
        onEditingChange?.(true);
    };
    const close = (next: State) => {
        open.current = false;
        setState(next);
        onEditingChange?.(false);
    };
    const send = async (draft: string) => {
        try {
            const saving = onSave(draft, old.current);
            if (saving) {
                setState({mode: 'saving', text: draft});
                await saving;
            }
            setState((now) => (now.mode === 'saving' ? {mode: 'view'} : now));
        } catch {
            setState((now) => (now.mode === 'saving' ? {mode: 'failed', text: draft} : now));
        }
    };
    const save = () => {
        if (!open.current) {
            return;
        }
        const draft = multiline ? text.trimEnd() : text.trim();
        close({mode: 'view'});
        if (draft !== old.current && (draft !== '' || !required)) {
            void send(draft);
        }
    };

    // Opened from outside, for example by "Rename" in a menu.
    const isOpen = state.mode === 'editing' || (editing === true && state.mode === 'view');

    return {
        isOpen,
        text,
        saving: state.mode === 'saving',
        failed: state.mode === 'failed',
        start,
        save,
        change: (next: string) => setState({mode: 'editing', text: next}),
        /** The field got the focus, however it was opened. */
        entered: () => {
            if (text === value) {
                old.current = value;
            }
            open.current = true;
        },
        /** Back to what the server has. */
        restore: () => close({mode: 'view'}),
        retry: () => void send(text),
    };
}
