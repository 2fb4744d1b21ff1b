import {useRef, type ReactNode} from 'react';
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
    /** What the other answer does, where it is more than leaving everything as it is. */
    cancelLabel?: string;
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
                    <Button variant="tertiary" size="large" onClick={() => onAnswer(false)}>
                        {question.cancelLabel ?? (
                            <FormattedMessage id="playbooks.dialog.cancel" defaultMessage="Cancel" />
                        )}
                    </Button>
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
        />
    );
}
