import {clsx} from 'clsx';
import {memo, useState, type KeyboardEvent} from 'react';
import {useIntl} from 'react-intl';

import {perform} from 'src/actions/action';
import {editTask, tickTask, type TaskPart} from 'src/actions/task_actions';
import {isOutstanding, type Task, type TaskState} from 'src/domain/task';
import {Markdown} from 'src/host/markdown';
import {TaskCheckbox} from 'src/ui/checkbox/task_checkbox';
import {Icon} from 'src/ui/icon/icon';
import {Prose} from 'src/ui/prose/prose';
import {DropMark} from 'src/ui/sortable/drop_mark';
import {SortHandle} from 'src/ui/sortable/sort_handle';
import {useSortable} from 'src/ui/sortable/use_sortable';

import {useEditor} from './editor_context';
import {focusNeighbour, rowMark} from './rows';
import {AssigneeChip} from './task_assignee';
import {DueChip} from './task_due';
import {TaskForm} from './task_form';
import {TaskNotes} from './task_notes';
import {TaskTools} from './task_tools';
import meta from './task_meta.module.css';
import styles from './task_row.module.css';

const BOX: Record<TaskState, 'open' | 'in_progress' | 'done' | 'skipped'> = {
    '': 'open',
    in_progress: 'in_progress',
    closed: 'done',
    skipped: 'skipped',
};

interface Props {
    task: Task;
    checklistId: string;
    openPart: TaskPart | undefined;
}

/** One task: tick it, read it, change it. */
export const TaskRow = memo(function TaskRow({task, checklistId, openPart}: Props) {
    const {formatMessage} = useIntl();
    const editor = useEditor();
    const {canEdit, operations} = editor;
    const [unfolded, setUnfolded] = useState<boolean>();
    const [isPointedAt, setIsPointedAt] = useState(false);
    const [hasFocus, setHasFocus] = useState(false);
    const [menuOpen, setMenuOpen] = useState(false);
    const isEditing = openPart === 'edit';
    const sortable = useSortable({
        kind: 'task',
        id: task.id,
        list: checklistId,
        label: task.title,
        disabled: !canEdit || isEditing,
    });
    const showsDescription = task.description !== '' && (unfolded ?? isOutstanding(task));

    const keyDown = (event: KeyboardEvent<HTMLElement>) => {
        if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        const list = event.currentTarget.closest<HTMLElement>('[data-checklists]');
        const keys: Record<string, () => void> = {
            ' ': () => perform(tickTask, editor.taskContext(task)),
            Enter: () => perform(editTask, editor.taskContext(task)),
            ArrowDown: () => focusNeighbour(list, 1),
            ArrowUp: () => focusNeighbour(list, -1),
        };
        const act = keys[event.key];
        if (act && (canEdit || event.key.startsWith('Arrow'))) {
            event.preventDefault();
            act();
        }
    };
    return (
        // The row takes the focus so that single keys have a task to act on; everything in it is a control of its own.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li
            ref={sortable.ref}
            tabIndex={-1}
            aria-label={task.title}
            data-state={BOX[task.state]}
            data-role={sortable.role}
            data-testid="checkbox-item-container"
            className={styles.row}
            onKeyDown={keyDown}
            onPointerEnter={(event) => setIsPointedAt(event.pointerType !== 'touch')}
            onPointerLeave={() => setIsPointedAt(false)}
            onFocus={(event) => setHasFocus(event.target.matches(':focus-visible'))}
            onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setHasFocus(false)}
            {...rowMark(task.id)}
        >
            <DropMark role={sortable.role} />
            {canEdit && <SortHandle handle={sortable.handle} label={task.title} className={styles.handle} />}
            {operations.progress ? (
                <TaskCheckbox
                    state={BOX[task.state]}
                    label={task.title}
                    onChange={(done) =>
                        canEdit ? operations.progress?.setState(task.id, done ? 'closed' : '') : editor.onDenied()
                    }
                />
            ) : (
                <span aria-hidden className={styles.bullet} />
            )}
            {isEditing ? (
                <TaskForm
                    task={task}
                    onSave={(texts, old) => operations.editTask(task.id, texts, old)}
                    onClose={() => editor.closePart(task.id)}
                />
            ) : (
                <div className={styles.body}>
                    {/* Keys fold and edit through the row. */}
                    {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
                    <div
                        className={styles.title}
                        data-testid="rendered-checklist-item-title"
                        onClick={() => task.description && setUnfolded(!showsDescription)}
                        onDoubleClick={() => canEdit && editor.openPart({taskId: task.id, part: 'edit'})}
                    >
                        <Markdown text={task.title} inline />
                        {task.description !== '' && !showsDescription && (
                            <span
                                className={styles.folded}
                                title={formatMessage({
                                    id: 'playbooks.task.has_description',
                                    defaultMessage: 'Has a description',
                                })}
                            >
                                …
                            </span>
                        )}
                    </div>
                    {showsDescription && <Prose text={task.description} className={styles.description} />}
                    <div className={clsx(meta.meta, styles.meta)}>
                        <AssigneeChip task={task} isOpen={openPart === 'assignee'} />
                        {operations.progress && task.due_date > 0 && (
                            <DueChip task={task} isOpen={openPart === 'due'} />
                        )}
                        <TaskNotes task={task} />
                    </div>
                </div>
            )}
            {canEdit &&
                !isEditing &&
                (isPointedAt || hasFocus || menuOpen || openPart !== undefined ? (
                    <TaskTools task={task} openPart={openPart} menuOpen={menuOpen} onMenuOpenChange={setMenuOpen} />
                ) : (
                    // Stands in for the menu where nothing can be pointed at: hundreds of menus would be slow.
                    <button
                        type="button"
                        aria-label={formatMessage({id: 'playbooks.task.menu', defaultMessage: 'More about this task'})}
                        className={styles.touchMenu}
                        onClick={() => setMenuOpen(true)}
                    >
                        <Icon name="dots-vertical" size={16} />
                    </button>
                ))}
        </li>
    );
});
