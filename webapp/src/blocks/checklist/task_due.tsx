import type {ReactElement} from 'react';

import {DuePicker} from 'src/blocks/duration/due_picker';
import {useDueWords} from 'src/blocks/duration/due_words';
import {dueState, type DueState} from 'src/domain/due';
import type {Task} from 'src/domain/task';
import {Chip, Tag} from 'src/ui/chip/chip';
import type {IconName} from 'src/ui/icon/icon';
import {useNow} from 'src/ui/timestamp/now';
import {useExactTime} from 'src/ui/timestamp/timestamp';

import {useEditor} from './editor_context';
import styles from './task_meta.module.css';

interface PickerProps {
    task: Task;
    trigger: ReactElement;
    onClose: () => void;
}

/** The open list of dates for a task. */
export function TaskDuePicker({task, trigger, onClose}: PickerProps) {
    const {operations} = useEditor();
    return (
        <DuePicker
            open
            onOpenChange={(open) => !open && onClose()}
            trigger={trigger}
            value={task.due_date}
            onChange={(due) => operations.progress?.setDue(task.id, due)}
        />
    );
}

const LOOKS: Record<DueState, {tone: 'neutral' | 'danger' | 'warning'; icon: IconName}> = {
    none: {tone: 'neutral', icon: 'calendar-outline'},
    later: {tone: 'neutral', icon: 'calendar-outline'},
    soon: {tone: 'warning', icon: 'clock-outline'},
    overdue: {tone: 'danger', icon: 'alert-circle-outline'},
};

interface ChipProps {
    task: Task;
    /** Whether the list of dates is open here. */
    isOpen: boolean;
}

/** When a task of a run is due; nothing when it has no due date or nothing is left to do. */
export function DueChip({task, isOpen}: ChipProps) {
    const {canEdit, openPart, closePart} = useEditor();
    const now = useNow();
    const words = useDueWords();
    const exact = useExactTime();
    const state = dueState(task, now);
    if (state === 'none' && !isOpen) {
        return null;
    }
    const {tone, icon} = LOOKS[state];
    const text = words(task.due_date, now);
    if (!canEdit) {
        return (
            <Tag icon={icon} tone={tone} className={styles.quiet}>
                {text}
            </Tag>
        );
    }
    const chip = (
        <Chip
            icon={icon}
            tone={tone}
            className={styles.quiet}
            title={exact(task.due_date)}
            onClick={isOpen ? undefined : () => openPart({taskId: task.id, part: 'due'})}
        >
            {text}
        </Chip>
    );
    return isOpen ? <TaskDuePicker task={task} trigger={chip} onClose={() => closePart(task.id)} /> : chip;
}
