import {useIntl} from 'react-intl';

import {isVisible, menuEntries, perform, readableKeys, type Action} from 'src/actions/action';
import {assignTask, editTask, scheduleTask, TASK_MENU, type TaskContext, type TaskPart} from 'src/actions/task_actions';
import {dueState} from 'src/domain/due';
import type {Task} from 'src/domain/task';
import {IconButton} from 'src/ui/icon_button/icon_button';
import {Menu} from 'src/ui/menu/menu';

import {useEditor} from './editor_context';
import {AssigneePicker} from './task_assignee';
import {TaskDuePicker} from './task_due';
import styles from './task_row.module.css';

interface Props {
    task: Task;
    openPart: TaskPart | undefined;
    menuOpen: boolean;
    onMenuOpenChange: (open: boolean) => void;
}

/** What can be done to a task, at the end of its row while it is pointed at or has the focus. */
export function TaskTools({task, openPart, menuOpen, onMenuOpenChange}: Props) {
    const {formatMessage} = useIntl();
    const editor = useEditor();
    const context = editor.taskContext(task);
    const close = () => editor.closePart(task.id);

    const tool = (action: Action<TaskContext>) => (
        <IconButton
            icon={action.icon}
            size="small"
            label={action.label(context)}
            shortcut={action.keys && readableKeys(action.keys)}
            onClick={() => perform(action, context)}
        />
    );
    // A value that is there opens from its own chip.
    const assignHere = isVisible(assignTask, context) && !task.assignee_id && !task.assignee_type;
    const scheduleHere = isVisible(scheduleTask, context) && dueState(task, 0) === 'none';
    return (
        <div className={styles.tools} data-part={openPart}>
            <span className={styles.more}>
                {assignHere &&
                    (openPart === 'assignee' ? (
                        <AssigneePicker task={task} trigger={tool(assignTask)} onClose={close} />
                    ) : (
                        tool(assignTask)
                    ))}
                {scheduleHere &&
                    (openPart === 'due' ? (
                        <TaskDuePicker task={task} trigger={tool(scheduleTask)} onClose={close} />
                    ) : (
                        tool(scheduleTask)
                    ))}
                {tool(editTask)}
            </span>
            <Menu
                align="end"
                open={menuOpen}
                onOpenChange={onMenuOpenChange}
                trigger={
                    <IconButton
                        icon="dots-vertical"
                        size="small"
                        label={formatMessage({id: 'playbooks.task.menu', defaultMessage: 'More about this task'})}
                    />
                }
                label={task.title}
                filterable={false}
                entries={menuEntries(TASK_MENU, context)}
            />
        </div>
    );
}
