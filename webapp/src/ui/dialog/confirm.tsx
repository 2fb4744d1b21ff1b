import {createContext, useCallback, useContext, useRef, useState, type ReactNode} from 'react';
import {FormattedMessage} from 'react-intl';

import {Button} from 'src/ui/button/button';

import {Dialog} from './dialog';

export interface Question {
    /** Says the action: "Finish run". */
    title: ReactNode;
    /** One sentence of consequence. */
    description?: ReactNode;
    /** The verb again, never "OK". */
    confirmLabel: string;
    danger?: boolean;
}

/** Asks before something that cannot be undone. Resolves to whether the person agreed. */
export type Confirm = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Confirm | undefined>(undefined);

/** The way to ask for confirmation; only inside {@link ConfirmProvider}. */
export function useConfirm(): Confirm {
    const confirm = useContext(ConfirmContext);
    if (!confirm) {
        throw new Error('useConfirm needs a ConfirmProvider');
    }
    return confirm;
}

/** Shows the questions of everything inside it. */
export function ConfirmProvider({children}: {children: ReactNode}) {
    const [question, setQuestion] = useState<Question>();
    const [open, setOpen] = useState(false);
    const settle = useRef<(agreed: boolean) => void>(() => undefined);
    const primary = useRef<HTMLButtonElement>(null);

    const confirm = useCallback<Confirm>((next) => {
        settle.current(false);
        setQuestion(next);
        setOpen(true);
        return new Promise((resolve) => {
            settle.current = resolve;
        });
    }, []);
    const answer = (agreed: boolean) => {
        setOpen(false);
        settle.current(agreed);
    };

    return (
        <ConfirmContext.Provider value={confirm}>
            {children}
            {question && (
                <Dialog
                    alert
                    open={open}
                    onClose={() => answer(false)}
                    title={question.title}
                    description={question.description}
                    size="small"
                    initialFocus={primary}
                    footer={
                        <>
                            <Button variant="tertiary" size="large" onClick={() => answer(false)}>
                                <FormattedMessage id="playbooks.dialog.cancel" defaultMessage="Cancel" />
                            </Button>
                            <Button
                                ref={primary}
                                variant={question.danger ? 'danger' : 'primary'}
                                size="large"
                                onClick={() => answer(true)}
                            >
                                {question.confirmLabel}
                            </Button>
                        </>
                    }
                />
            )}
        </ConfirmContext.Provider>
    );
}
