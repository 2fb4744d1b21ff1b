import {useRef, useState, type FocusEvent, type KeyboardEvent} from 'react';
import {FormattedMessage, useIntl} from 'react-intl';

import type {TaskTexts} from 'src/actions/checklist_operations';
import {LIMITS} from 'src/domain/limits';
import type {Task} from 'src/domain/task';
import {Button} from 'src/ui/button/button';
import {TextArea} from 'src/ui/field/text_area';

import styles from './task_form.module.css';

interface Props {
    task: Task;
    /** Saves the texts that were changed; `old` are these at the beginning. */
    onSave: (texts: TaskTexts, old: TaskTexts) => void;
    onClose: () => void;
}

/** The texts of a task being written. Saves when it is left, on Ctrl/Cmd+Enter and by its button; Escape restores. */
export function TaskForm({task, onSave, onClose}: Props) {
    const {formatMessage} = useIntl();
    // Others may change the task while it is being written.
    const [old] = useState(task);
    const [title, setTitle] = useState(old.title);
    const [description, setDescription] = useState(old.description);
    const closed = useRef(false);

    const close = () => {
        closed.current = true;
        onClose();
    };
    const save = () => {
        if (closed.current) {
            return;
        }
        const written = {title: title.trim() || old.title, description: description.trimEnd()};
        const changed = (['title', 'description'] as const).filter((field) => written[field] !== old[field]);
        const pick = (texts: TaskTexts) => Object.fromEntries(changed.map((field) => [field, texts[field]]));
        if (changed.length > 0) {
            onSave(pick(written), pick(old));
        }
        close();
    };
    const keyDown = (event: KeyboardEvent) => {
        if (event.nativeEvent.isComposing) {
            return;
        }
        const inTitle = (event.target as HTMLElement).dataset.part === 'title';
        if (event.key === 'Escape') {
            event.stopPropagation();
            close();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || inTitle)) {
            event.preventDefault();
            save();
        }
    };
    const leave = (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
            save();
        }
    };
    return (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the fields inside
        <div className={styles.form} onKeyDown={keyDown} onBlur={leave}>
            <TextArea
                autoFocus
                rows={1}
                data-part="title"
                aria-label={formatMessage({id: 'playbooks.task.title', defaultMessage: 'Title'})}
                placeholder={formatMessage({id: 'playbooks.task.title_hint', defaultMessage: 'Add a title'})}
                maxLength={LIMITS.title}
                value={title}
                className={styles.title}
                onFocus={(event) => event.target.setSelectionRange(title.length, title.length)}
                onChange={(event) => setTitle(event.target.value.replaceAll('\n', ' '))}
            />
            <TextArea
                rows={2}
                aria-label={formatMessage({id: 'playbooks.task.description', defaultMessage: 'Description'})}
                placeholder={formatMessage({
                    id: 'playbooks.task.description_hint',
                    defaultMessage: 'Add a description (optional)',
                })}
                maxLength={LIMITS.description}
                value={description}
                className={styles.description}
                onChange={(event) => setDescription(event.target.value)}
            />
            <div className={styles.buttons}>
                <Button size="small" variant="tertiary" onClick={close}>
                    <FormattedMessage id="playbooks.task.cancel" defaultMessage="Cancel" />
                </Button>
                <Button size="small" variant="primary" onClick={save}>
                    <FormattedMessage id="playbooks.task.save" defaultMessage="Save" />
                </Button>
            </div>
        </div>
    );
}
