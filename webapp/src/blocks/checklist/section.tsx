import {memo, useEffect, useMemo, useRef, useState} from 'react';
import {useIntl} from 'react-intl';

import type {TaskPart} from 'src/actions/task_actions';
import type {Checklist} from 'src/domain/checklist';
import {LIMITS} from 'src/domain/limits';
import {isComplete, progressOf} from 'src/domain/progress';
import type {Task} from 'src/domain/task';
import {AddLine} from 'src/ui/add_line/add_line';
import {DropMark} from 'src/ui/sortable/drop_mark';
import {useMovingKind, useSortable, useSortableList} from 'src/ui/sortable/use_sortable';

import {useEditor} from './editor_context';
import {sectionElementId} from './section_element_id';
import {SectionHeader} from './section_header';
import styles from './section.module.css';
import {TaskRow} from './task_row';

interface Props {
    checklist: Checklist;
    /** Counts sections from 0, for tests of the classic product. */
    position: number;
    /** Whether the person wants to see a task. */
    isShown: (task: Task) => boolean;
    /** Whether the person folded it; undefined while they left it to itself. */
    folded: boolean | undefined;
    onFold: (checklistId: string, folded: boolean) => void;
    openTask: string | undefined;
    openPart: TaskPart | undefined;
    isAdding: boolean;
}

/** Milliseconds before a section that was just finished folds itself, so that people see what they did. */
const FOLD_AFTER = 800;

/** One checklist: its header, which stays in sight while its tasks scroll, and the tasks. */
export const Section = memo(function Section(props: Props) {
    const {checklist, position, isShown, onFold, openTask, openPart, isAdding} = props;
    const {formatMessage} = useIntl();
    const {canEdit, operations, addTo} = useEditor();
    const progress = progressOf(checklist.items);
    const shown = useMemo(() => checklist.items.filter(isShown), [checklist, isShown]);
    const root = useRef<HTMLElement | null>(null);
    const isFinished = useSettled(isComplete(progress), FOLD_AFTER);
    const isMovingSection = useMovingKind() === 'section';
    const folded = (props.folded ?? (isFinished && Boolean(operations.progress))) && !isAdding;
    const {ref, role, handle} = useSortable({
        kind: 'section',
        id: checklist.id,
        list: 'sections',
        label: checklist.title,
        disabled: !canEdit,
    });
    const {ref: roomRef, role: roomRole} = useSortableList('task', checklist.id);
    useFocusOnFold(root, folded);

    const isOpen = !folded && !isMovingSection;
    const hidden = progress.total + progress.skipped - shown.length;
    return (
        <section
            ref={(element) => {
                root.current = element;
                ref(element);
            }}
            id={sectionElementId(checklist.id)}
            aria-label={checklist.title}
            data-role={role}
            className={styles.section}
        >
            <DropMark role={role} />
            <div ref={roomRef} className={styles.room}>
                <SectionHeader
                    checklist={checklist}
                    progress={progress}
                    isOpen={isOpen}
                    handle={handle}
                    onToggle={() => onFold(checklist.id, !folded)}
                />
                <DropMark role={roomRole} />
                {isOpen && (
                    <>
                        <ul className={styles.tasks}>
                            {shown.map((task) => (
                                <TaskRow
                                    key={task.id}
                                    task={task}
                                    checklistId={checklist.id}
                                    openPart={openTask === task.id ? openPart : undefined}
                                />
                            ))}
                        </ul>
                        {hidden > 0 && (
                            <p className={styles.hidden}>
                                {formatMessage(
                                    {
                                        id: 'playbooks.section.filtered',
                                        defaultMessage:
                                            '{count, plural, one {# task is filtered out} other {# tasks are filtered out}}',
                                    },
                                    {count: hidden},
                                )}
                            </p>
                        )}
                        {canEdit && (
                            <div className={styles.add}>
                                <AddLine
                                    label={formatMessage({
                                        id: 'playbooks.section.add_task',
                                        defaultMessage: 'Add a task',
                                    })}
                                    placeholder={formatMessage({
                                        id: 'playbooks.section.new_task',
                                        defaultMessage: 'What is to be done? Enter adds it',
                                    })}
                                    maxLength={LIMITS.title}
                                    onAdd={(title) => operations.addTask(checklist.id, title)}
                                    open={isAdding}
                                    onOpenChange={(open) => addTo(open ? checklist.id : undefined)}
                                    testId={`add-new-task-${position}`}
                                />
                            </div>
                        )}
                    </>
                )}
            </div>
        </section>
    );
});

/** Follows a value, but becomes true only after it has been true for a while. What is true at first is so at once. */
function useSettled(value: boolean, delay: number): boolean {
    const [settled, setSettled] = useState(value);
    useEffect(() => {
        const timer = setTimeout(() => setSettled(value), value ? delay : 0);
        return () => clearTimeout(timer);
    }, [value, delay]);
    return settled && value;
}

/** When a section folds itself, the focus goes from its tasks to its header instead of getting lost. */
function useFocusOnFold(root: {current: HTMLElement | null}, folded: boolean) {
    const hadFocus = useRef(false);
    useEffect(() => {
        const element = root.current;
        if (!element) {
            return undefined;
        }
        const listen = () => {
            hadFocus.current = element.contains(element.ownerDocument.activeElement);
        };
        element.addEventListener('focusin', listen);
        element.addEventListener('focusout', listen);
        return () => {
            element.removeEventListener('focusin', listen);
            element.removeEventListener('focusout', listen);
        };
    }, [root]);
    useEffect(() => {
        const element = root.current;
        if (
            folded &&
            hadFocus.current &&
            element &&
            element.ownerDocument.activeElement === element.ownerDocument.body
        ) {
            element.querySelector<HTMLElement>('[aria-expanded]')?.focus();
        }
    }, [root, folded]);
}
