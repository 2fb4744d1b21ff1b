import type {IntlShape} from 'react-intl';

import type {TaskMove} from 'src/domain/moves';
import type {Task} from 'src/domain/task';

import type {Action} from './action';
import type {ChecklistOperations} from './checklist_operations';

/** What a task is changed with. */
export interface TaskContext {
    intl: IntlShape;
    task: Task;
    operations: ChecklistOperations;
    /** Whether a task can be removed for good; where it cannot, it is skipped. */
    canRemove: boolean;
    /** Opens a part of the task's row. */
    open: (part: TaskPart) => void;
    /** The move one place up or down; undefined at the ends. */
    step: (direction: -1 | 1) => TaskMove | undefined;
}

/** Parts of a task's row that open: the form of its texts, and the lists of people and dates. */
export type TaskPart = 'edit' | 'assignee' | 'due';

const isSkipped = ({task}: TaskContext) => task.state === 'skipped';

export const tickTask: Action<TaskContext> = {
    id: 'tick',
    icon: 'check',
    keys: 'x',
    label: ({intl, task}) =>
        task.state === 'closed'
            ? intl.formatMessage({id: 'playbooks.task.untick', defaultMessage: 'Mark as not done'})
            : intl.formatMessage({id: 'playbooks.task.tick', defaultMessage: 'Mark as done'}),
    visible: (context) => Boolean(context.operations.progress) && !isSkipped(context),
    run: ({operations, task}) => operations.progress?.setState(task.id, task.state === 'closed' ? '' : 'closed'),
};

export const startTask: Action<TaskContext> = {
    id: 'start',
    icon: 'play-outline',
    keys: 'i',
    label: ({intl, task}) =>
        task.state === 'in_progress'
            ? intl.formatMessage({id: 'playbooks.task.unstart', defaultMessage: 'Mark as not started'})
            : intl.formatMessage({id: 'playbooks.task.start', defaultMessage: 'Mark as in progress'}),
    visible: ({operations, task}) =>
        Boolean(operations.progress) && (task.state === '' || task.state === 'in_progress'),
    run: ({operations, task}) => operations.progress?.setState(task.id, task.state === '' ? 'in_progress' : ''),
};

export const assignTask: Action<TaskContext> = {
    id: 'assign',
    icon: 'account-plus-outline',
    keys: 'a',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.task.assign', defaultMessage: 'Assign'}),
    visible: (context) => Boolean(context.operations.progress) && !isSkipped(context),
    run: ({open}) => open('assignee'),
};

export const scheduleTask: Action<TaskContext> = {
    id: 'due',
    icon: 'calendar-outline',
    keys: 'd',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.task.set_due', defaultMessage: 'Set due date'}),
    visible: (context) => Boolean(context.operations.progress) && !isSkipped(context),
    run: ({open}) => open('due'),
};

export const editTask: Action<TaskContext> = {
    id: 'edit',
    icon: 'pencil-outline',
    keys: 'e',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.task.edit', defaultMessage: 'Edit'}),
    run: ({open}) => open('edit'),
};

export const duplicateTask: Action<TaskContext> = {
    id: 'duplicate',
    icon: 'content-copy',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.task.duplicate', defaultMessage: 'Duplicate task'}),
    run: ({operations, task}) => operations.duplicateTask(task.id),
};

function move(id: string, direction: -1 | 1, rest: Pick<Action<TaskContext>, 'icon' | 'keys' | 'label'>) {
    return {
        ...rest,
        id,
        visible: ({step}) => step(direction) !== undefined,
        run: ({operations, step}) => {
            const to = step(direction);
            return to && operations.moveTask(to);
        },
    } satisfies Action<TaskContext>;
}

export const moveTaskUp = move('up', -1, {
    icon: 'arrow-up',
    keys: 'Alt+ArrowUp',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.task.up', defaultMessage: 'Move up'}),
});

export const moveTaskDown = move('down', 1, {
    icon: 'arrow-down',
    keys: 'Alt+ArrowDown',
    label: ({intl}) => intl.formatMessage({id: 'playbooks.task.down', defaultMessage: 'Move down'}),
});

export const skipTask: Action<TaskContext> = {
    id: 'skip',
    icon: 'cancel',
    keys: 's',
    label: ({intl, task}) =>
        task.state === 'skipped'
            ? intl.formatMessage({id: 'playbooks.task.restore', defaultMessage: 'Restore task'})
            : intl.formatMessage({id: 'playbooks.task.skip', defaultMessage: 'Skip task'}),
    visible: ({operations}) => Boolean(operations.progress),
    run: ({operations, task}) =>
        task.state === 'skipped' ? operations.progress?.restore(task.id) : operations.progress?.skip(task.id),
};

export const removeTask: Action<TaskContext> = {
    id: 'remove',
    icon: 'trash-can-outline',
    keys: 'Delete',
    danger: true,
    label: ({intl}) => intl.formatMessage({id: 'playbooks.task.remove', defaultMessage: 'Delete task'}),
    visible: ({canRemove}) => canRemove,
    run: ({operations, task}) => operations.removeTask(task.id),
};

/** Everything that a task's menu offers, in groups. */
export const TASK_MENU: readonly (readonly Action<TaskContext>[])[] = [
    [tickTask, startTask],
    [editTask, assignTask, scheduleTask, duplicateTask],
    [moveTaskUp, moveTaskDown],
    [skipTask, removeTask],
];
