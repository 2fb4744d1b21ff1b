import {useRef, type ReactNode} from 'react';
import {FormattedMessage} from 'react-intl';

import {Button} from 'src/ui/button/button';

import {Dialog} from './dialog';
import styles from './dialog.module.css';

export interface Question {
    /** Says the action: "Finish run". */
    title: ReactNode;
    /** One sentence of consequence. */
    description?: ReactNode;
    /** The verb again, never "OK". */
    confirmLabel: string;
    /** What the other answer does, where it is more than leaving everything as it is. There is no other with `null`. */
    cancelLabel?: string | null;
    /** What the person should know one by one. */
    lines?: readonly string[];
    danger?: boolean;
}

interface Props {
    question: Question;
    open: boolean;
    onAnswer: (agreed: boolean) => void;
}

/** A question with two answers; the focus is on the one that was asked for. */
export function QuestionDialog({question, open, onAnswer}: Props) {
    const primary = useRef<HTMLButtonElement>(null);
    return (
        <Dialog
            alert
            open={open}
            onClose={() => onAnswer(false)}
            title={question.title}
            description={question.description}
            size="small"
            initialFocus={primary}
            footer={
                <>
                    {question.cancelLabel !== null && (
                        <Button variant="tertiary" size="large" onClick={() => onAnswer(false)}>
                            {question.cancelLabel ?? (
                                <FormattedMessage id="playbooks.dialog.cancel" defaultMessage="Cancel" />
                            )}
                        </Button>
                    )}
                    <Button
                        ref={primary}
                        variant={question.danger ? 'danger' : 'primary'}
                        size="large"
                        onClick={() => onAnswer(true)}
                    >
                        {question.confirmLabel}
                    </Button>
                </>
            }
        >
            {question.lines && (
                <ul className={styles.lines}>
                    {question.lines.map((line) => (
                        <li key={line}>{line}</li>
                    ))}
                </ul>
            )}
        </Dialog>
    );
}
