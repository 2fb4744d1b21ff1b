import {answer, api} from 'src/api/client';
import * as edits from 'src/domain/edits';
import type {Task} from 'src/domain/task';

import {submitTaskChange} from './task_change';

const PATH = '/runs/{id}/checklists/{checklist}/item/{item}';

export type TaskTexts = Partial<Pick<Task, 'title' | 'description' | 'command'>>;

/** Changes the texts of a task. What is left out stays; a title must not be blank. */
export async function editTask(runId: string, taskId: string, texts: TaskTexts): Promise<void> {
    await submitTaskChange(runId, taskId, {
        apply: (checklists) => edits.editTask(checklists, taskId, texts),
        send: ({path, ids}) => answer(api.PUT(PATH, {params: {path}, body: {...texts, ...ids}})),
    });
}
