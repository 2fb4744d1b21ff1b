import {createContext, lazy, Suspense, useCallback, useContext, useRef, useState, type ReactNode} from 'react';

import type {Question} from './question_dialog';

/** Asks before something that cannot be undone. Resolves to whether the person agreed. */
export type Confirm = (question: Question) => Promise<boolean>;

const QuestionDialog = lazy(() =>
    import(/* webpackChunkName: "question" */ './question_dialog').then(({QuestionDialog: component}) => ({
        default: component,
    })),
);

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
                <Suspense fallback={null}>
                    <QuestionDialog question={question} open={open} onAnswer={answer} />
                </Suspense>
            )}
        </ConfirmContext.Provider>
    );
}
