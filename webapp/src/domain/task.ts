/** `''` is open. */
export type TaskState = '' | 'in_progress' | 'closed' | 'skipped';

/** How the assignee is chosen: `''` by name, else by a role in the run or by an attribute. */
export type AssigneeType = '' | 'owner' | 'creator' | 'property_user';

export interface TaskActionPart {
    type: 'keywords_by_users' | 'mark_item_as_done';
    /** A JSON document as text. */
    payload: string;
}

/** What happens to a task when something is posted in the channel. */
export interface TaskAction {
    trigger: TaskActionPart;
    actions: TaskActionPart[];
}

/** A task as it is on the wire, in runs and playbooks. Times are milliseconds since 1970, 0 for never. */
export interface Task {
    id: string;
    title: string;
    /** Markdown. */
    description: string;
    state: TaskState;
    state_modified: number;
    /** A user, or empty for nobody. */
    assignee_id: string;
    assignee_modified: number;
    assignee_type: AssigneeType;
    assignee_property_field_id: string;
    /** A slash command with its leading `/`, or empty. */
    command: string;
    command_last_run: number;
    /** In runs a time, in playbooks milliseconds from the start of a run; 0 for none. */
    due_date: number;
    /** When it was skipped. */
    delete_at: number;
    task_actions: TaskAction[];
    update_at: number;
    condition_id: string;
    /** What a condition decided about showing the task. */
    condition_action: '' | 'hidden' | 'shown_because_modified';
    /** The condition in words. */
    condition_reason: string;
}

/** A task with everything empty but what is given. */
export function blankTask(fields: Partial<Task> = {}): Task {
    return {
        id: '',
        title: '',
        description: '',
        state: '',
        state_modified: 0,
        assignee_id: '',
        assignee_modified: 0,
        assignee_type: '',
        assignee_property_field_id: '',
        command: '',
        command_last_run: 0,
        due_date: 0,
        delete_at: 0,
        task_actions: [],
        update_at: 0,
        condition_id: '',
        condition_action: '',
        condition_reason: '',
        ...fields,
    };
}

/** Whether a condition hides the task from everybody. */
export function isHidden(task: Task): boolean {
    return task.condition_action === 'hidden';
}

/** Whether somebody still has to do something about the task. */
export function isOutstanding(task: Task): boolean {
    return task.state === '' || task.state === 'in_progress';
}
