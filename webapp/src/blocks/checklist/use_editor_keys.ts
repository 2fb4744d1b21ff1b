import type {RefObject} from 'react';
import {useIntl} from 'react-intl';

import {perform, type Action} from 'src/actions/action';
import {
    assignTask,
    editTask,
    moveTaskDown,
    moveTaskUp,
    removeTask,
    scheduleTask,
    skipTask,
    startTask,
    tickTask,
    type TaskContext,
} from 'src/actions/task_actions';
import {findTask, taskById, type Checklist} from 'src/domain/checklist';
import {blankTask} from 'src/domain/task';
import type {TaskFilter} from 'src/domain/task_filter';
import {useShortcuts, type Shortcut} from 'src/ui/shortcuts/shortcuts';

import type {Editor} from './editor_context';
import {focusedTaskId, focusNeighbour} from './rows';

const ACTIONS: readonly Action<TaskContext>[] = [
    tickTask,
    startTask,
    editTask,
    assignTask,
    scheduleTask,
    skipTask,
    moveTaskUp,
    moveTaskDown,
    removeTask,
];

interface Options {
    root: RefObject<HTMLElement | null>;
    editor: Editor;
    checklists: readonly Checklist[];
    filter: TaskFilter;
    onFilter: (filter: TaskFilter) => void;
    /** Whether keys act wherever the focus is on the page, or only inside the editor. */
    wholePage: boolean;
    /** The row of this task shall have the focus again after it has moved. */
    keepFocus: (taskId: string) => void;
}

/** Single keys for everything that is done to tasks often. They act on the task whose row has the focus. */
export function useEditorKeys({root, editor, checklists, filter, onFilter, wholePage, keepFocus}: Options): void {
    const {formatMessage} = useIntl();
    const focused = () => {
        const id = focusedTaskId(root.current);
        return id ? taskById(checklists, id) : undefined;
    };
    const addTask = () => {
        const task = focused();
        const place = task && findTask(checklists, task.id);
        editor.addTo(checklists[place?.checklist ?? checklists.length - 1]?.id);
    };
    const generic = editor.taskContext(blankTask());
    const actions: Shortcut[] = ACTIONS.filter(
        (action) => action.keys && (action !== removeTask || editor.canRemove),
    ).map((action) => ({
        keys: action.keys ?? '',
        label: action.label(generic),
        run: () => {
            const task = focused();
            if (task) {
                perform(action, editor.taskContext(task));
                keepFocus(task.id);
            }
        },
    }));
    const shortcuts: Shortcut[] = [
        {
            keys: 'j',
            label: formatMessage({id: 'playbooks.keys.next', defaultMessage: 'Next task'}),
            run: () => focusNeighbour(root.current, 1),
        },
        {
            keys: 'k',
            label: formatMessage({id: 'playbooks.keys.previous', defaultMessage: 'Previous task'}),
            run: () => focusNeighbour(root.current, -1),
        },
        ...(editor.canEdit
            ? [
                  ...actions,
                  {
                      keys: 'n',
                      label: formatMessage({id: 'playbooks.keys.new', defaultMessage: 'New task'}),
                      run: addTask,
                  },
              ]
            : []),
        ...(editor.operations.progress
            ? [
                  {
                      keys: 'h',
                      label: formatMessage({id: 'playbooks.keys.hide', defaultMessage: 'Hide or show done tasks'}),
                      run: () => onFilter({...filter, checked: !filter.checked}),
                  },
              ]
            : []),
    ];
    useShortcuts(shortcuts, wholePage ? undefined : root);
}
