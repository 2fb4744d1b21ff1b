import {clsx} from 'clsx';
import {useRef, type KeyboardEvent, type MouseEvent, type ReactNode} from 'react';
import {useIntl} from 'react-intl';

import {IconButton} from 'src/ui/icon_button/icon_button';

import {useDraft} from './draft';
import {EditField} from './edit_field';
import {SaveState} from './save_state';
import styles from './inline_edit.module.css';

interface Props {
    value: string;
    /** Saves what replaces `old`, the value at the beginning; a rejected promise keeps the draft and offers to try again. */
    onSave: (value: string, old: string) => Promise<unknown> | void;
    /** What is edited: "Title". */
    label: string;
    /** Shown in place of an empty value. */
    placeholder?: string;
    /** Several lines; Enter is then a new line and Ctrl/Cmd+Enter saves. */
    multiline?: boolean;
    /** Shows the text when it is not being edited, for example formatted. */
    children?: (text: string) => ReactNode;
    /** An empty text is not saved; the old one comes back. */
    required?: boolean;
    maxLength?: number;
    /** Only shows. */
    disabled?: boolean;
    /** Opens the field from outside, for example by "Rename" in a menu. */
    editing?: boolean;
    onEditingChange?: (editing: boolean) => void;
    className?: string;
    testId?: string;
}

/**
 * Text that becomes a field where it stands, in the same place and type, so that nothing moves. Saves on leaving,
 * on Ctrl/Cmd+Enter and, for one line, on Enter; Escape restores.
 */
export function InlineEdit(props: Props) {
    const {label, placeholder, multiline = false, disabled = false, children, maxLength, className, testId} = props;
    const {formatMessage} = useIntl();
    const button = useRef<HTMLButtonElement>(null);
    const draft = useDraft(props);

    const keyDown = (event: KeyboardEvent) => {
        const withModifier = event.ctrlKey || event.metaKey;
        if (event.key === 'Enter' && (withModifier || !multiline) && !event.nativeEvent.isComposing) {
            event.preventDefault();
            draft.save();
            returnFocus(button);
        } else if (event.key === 'Escape') {
            event.stopPropagation();
            draft.restore();
            returnFocus(button);
        }
    };

    if (draft.isOpen && !disabled) {
        return (
            <div className={clsx(styles.root, className)}>
                <EditField
                    label={label}
                    placeholder={placeholder}
                    multiline={multiline}
                    maxLength={maxLength}
                    text={draft.text}
                    onText={draft.change}
                    onFocus={draft.entered}
                    onBlur={draft.save}
                    onKeyDown={keyDown}
                />
            </div>
        );
    }

    const press = (event: MouseEvent<HTMLElement>) => {
        const onControl = (event.target as HTMLElement).closest('a, button') !== null;
        const selecting = !(event.currentTarget.ownerDocument.getSelection()?.isCollapsed ?? true);
        if (!onControl && !selecting) {
            draft.start();
        }
    };
    return (
        <div className={clsx(styles.root, className)}>
            {/* A press anywhere is a convenience for the mouse; the button inside is the way for everyone. */}
            {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
            <div
                data-testid={testId}
                data-empty={draft.text === '' || undefined}
                data-disabled={disabled || undefined}
                className={styles.view}
                onClick={disabled ? undefined : press}
            >
                {draft.text === '' ? placeholder : (children?.(draft.text) ?? draft.text)}
                {!disabled && (
                    <IconButton
                        ref={button}
                        icon="pencil-outline"
                        size="small"
                        label={formatMessage(
                            {id: 'playbooks.inline_edit.edit', defaultMessage: 'Edit {label}'},
                            {label: label.toLowerCase()},
                        )}
                        className={styles.edit}
                        onClick={draft.start}
                    />
                )}
            </div>
            <SaveState saving={draft.saving} failed={draft.failed} onRetry={draft.retry} onDiscard={draft.restore} />
        </div>
    );
}

/** The button exists again only after the field has gone. */
function returnFocus(button: React.RefObject<HTMLButtonElement>) {
    setTimeout(() => button.current?.focus());
}
