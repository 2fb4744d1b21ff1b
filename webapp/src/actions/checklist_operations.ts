import type {ChecklistMove, TaskMove} from 'src/domain/moves';
import type {Task, TaskState} from 'src/domain/task';

export type TaskTexts = Partial<Pick<Task, 'title' | 'description' | 'command'>>;

/**
 * What can be done to the checklists of a run or of a playbook. Everything shows at once; failures come back and are
 * told in a toast.
 */
export interface ChecklistOperations {
    /** At the end of the checklist. */
    addTask: (checklistId: string, title: string) => void;
    /** `old` are the same texts as they were when the person began. */
    editTask: (taskId: string, texts: TaskTexts, old: TaskTexts) => void;
    moveTask: (move: TaskMove) => void;
    duplicateTask: (taskId: string) => void;
    /** Offers to undo it. */
    removeTask: (taskId: string) => void;
    /** At the end. */
    addChecklist: (title: string) => void;
    /** `old` is the title when the person began. */
    renameChecklist: (checklistId: string, title: string, old: string) => void;
    moveChecklist: (move: ChecklistMove) => void;
    duplicateChecklist: (checklistId: string) => void;
    /** Offers to undo it. */
    removeChecklist: (checklistId: string) => void;
    /** What only tasks of runs have; missing for playbooks. */
    progress?: {
        setState: (taskId: string, state: TaskState) => void;
        skip: (taskId: string) => void;
        restore: (taskId: string) => void;
        skipAll: (checklistId: string) => void;
        restoreAll: (checklistId: string) => void;
        /** A user id, or empty for nobody. */
        assign: (taskId: string, userId: string) => void;
        /** Milliseconds since 1970, or 0 for none. */
        setDue: (taskId: string, due: number) => void;
    };
}
