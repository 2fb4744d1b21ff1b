import {createContext, useContext} from 'react';

import type {ChecklistOperations} from 'src/actions/checklist_operations';
import type {TaskContext, TaskPart} from 'src/actions/task_actions';
import type {ChecklistMove} from 'src/domain/moves';
import type {Task} from 'src/domain/task';
import type {PeopleScope} from 'src/host/user_search';

/** Whom tasks can be given to. */
export interface Assignees {
    participantIds: readonly string[];
    scope: PeopleScope;
}

/** What every part of an editor needs. Stays the same object while the editor lives, so that rows are not redrawn. */
export interface Editor {
    operations: ChecklistOperations;
    /** Whether anything may be changed. */
    canEdit: boolean;
    canRemove: boolean;
    assignees: Assignees | undefined;
    /** What a task's actions are done with. */
    taskContext: (task: Task) => TaskContext;
    stepChecklist: (checklistId: string, direction: -1 | 1) => ChecklistMove | undefined;
    /** Opens a part of a task's row. */
    openPart: (open: OpenPart) => void;
    /** Closes the open part of a task's row; who works by keys goes on from the row. */
    closePart: (taskId: string) => void;
    /** Opens the line for a new task of a checklist, or closes it. */
    addTo: (checklistId: string | undefined) => void;
    /** Told when somebody who may not tries to tick a task. */
    onDenied: () => void;
}

export interface OpenPart {
    taskId: string;
    part: TaskPart;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
    const editor = useContext(EditorContext);
    if (!editor) {
        throw new Error('Parts of checklists need a ChecklistEditor around them');
    }
    return editor;
}
