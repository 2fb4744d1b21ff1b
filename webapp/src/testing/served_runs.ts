import {http, HttpResponse} from 'msw';

import type {Checklist} from 'src/domain/checklist';
import * as edits from 'src/domain/edits';
import type {Run} from 'src/domain/run';
import {changeOwner, finishRun, restoreRun, withChecklists} from 'src/domain/run_edits';
import {blankTask, type Task, type TaskState} from 'src/domain/task';

import {testId} from './host_state';
import {aChecklist, aRun} from './runs';
import {api, server} from './server';

const ITEM = '/runs/:id/checklists/:c/item/:i';
const LIST = '/runs/:id/checklists/:c';

type Params = Record<string, string | readonly string[] | undefined>;

/**
 * A stand-in for the server that keeps these runs and changes them by the API's rules. `run` gives one as it is now;
 * `requests` are the writes, as `PUT /path body`.
 */
export function serveRunsToChange(initial: readonly Run[]) {
    const runs = new Map(initial.map((run) => [run.id, run]));
    const requests: string[] = [];
    let refusal: Response | undefined;
    let added = 0;

    const change = (id: string, edit: (run: Run) => Run) => {
        const run = runs.get(id);
        if (run) {
            runs.set(id, {...edit(run), update_at: run.update_at + 1});
        }
    };
    const inLists = (id: string, edit: (lists: Checklist[]) => Checklist[]) =>
        change(id, (run) => withChecklists(run, edit));
    const listAt = ({id, c}: Params) => runs.get(String(id))?.checklists[Number(c)];
    const taskAt = (params: Params) => listAt(params)?.items[Number(params.i)];

    /** One write: notes it, then makes the change, unless the test wants it refused. */
    const write = (
        method: 'put' | 'post' | 'delete' | 'patch',
        path: string,
        apply: (id: string, body: Record<string, unknown>, params: Params) => unknown,
    ) =>
        http[method](api(path), async ({request, params}) => {
            const text = await request.text();
            const {pathname} = new URL(request.url);
            requests.push([request.method, pathname.replace(/.*\/api\/v0/, ''), text].filter(Boolean).join(' '));
            if (refusal) {
                return refusal.clone();
            }
            const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
            const answer = apply(String(params.id), body, params);
            return answer === undefined ? new HttpResponse(null, {status: 204}) : HttpResponse.json(answer as object);
        });
    const onTask = (
        path: string,
        edit: (lists: Checklist[], task: Task, body: Record<string, unknown>) => Checklist[],
    ) =>
        write('put', `${ITEM}${path}`, (id, body, params) => {
            const task = taskAt(params);
            return task ? inLists(id, (lists) => edit(lists, task, body)) : undefined;
        });

    server.use(
        http.get(api('/runs'), ({request}) => {
            const query = new URL(request.url).searchParams;
            const statuses = query.getAll('statuses');
            const items = [...runs.values()].filter(
                (run) =>
                    (!query.get('channel_id') || run.channel_id === query.get('channel_id')) &&
                    (statuses.length === 0 || statuses.includes(run.current_status)),
            );
            return HttpResponse.json({total_count: items.length, page_count: 1, has_more: false, items});
        }),
        http.get(api('/runs/:id'), ({params}) => {
            const run = runs.get(String(params.id));
            return run ? HttpResponse.json(run) : HttpResponse.json({error: 'Not authorized'}, {status: 403});
        }),
        write('post', '/runs', (_, body) => {
            const run = aRun(String(body.name), {
                type: 'channelChecklist',
                playbook_id: '',
                channel_id: String(body.channel_id),
                checklists: [aChecklist('Tasks')],
            });
            runs.set(run.id, run);
            return run;
        }),
        write('patch', '/runs/:id', (id, body) => {
            change(id, (run) => ({...run, ...body}));
            return runs.get(id);
        }),
        write('put', '/runs/:id/finish', (id) => change(id, (run) => finishRun(run, run.update_at + 1))),
        write('put', '/runs/:id/restore', (id) => change(id, (run) => restoreRun(run, run.update_at + 1))),
        write('post', '/runs/:id/owner', (id, body) => change(id, (run) => changeOwner(run, String(body.owner_id)))),
        write('post', '/runs/:id/checklists/move-item', (id, body) =>
            inLists(id, (lists) =>
                edits.moveTask(lists, String(body.item_id), String(body.dest_checklist_id), Number(body.dest_item_idx)),
            ),
        ),
        write('post', '/runs/:id/checklists/move', (id, body) =>
            inLists(id, (lists) =>
                edits.moveChecklist(lists, String(body.checklist_id), Number(body.dest_checklist_idx)),
            ),
        ),
        write('post', '/runs/:id/checklists', (id, body) => {
            const items = (body.items as Partial<Task>[]).map((task) =>
                blankTask({...task, id: testId(`added ${++added}`)}),
            );
            const checklist = aChecklist(String(body.title), items);
            inLists(id, (lists) => edits.insertChecklist(lists, checklist));
            return checklist;
        }),
        write('post', `${LIST}/add`, (id, body, params) => {
            const task = blankTask({...body, id: testId(`added ${++added}`)});
            inLists(id, (lists) => edits.insertTask(lists, listAt(params)?.id ?? '', task));
            return task;
        }),
        write('put', `${LIST}/rename`, (id, body, params) =>
            inLists(id, (lists) => edits.renameChecklist(lists, listAt(params)?.id ?? '', String(body.title))),
        ),
        write('delete', LIST, (id, _, params) =>
            inLists(id, (lists) => edits.removeChecklist(lists, listAt(params)?.id ?? '')),
        ),
        write('put', `${LIST}/skip`, (id, _, params) =>
            inLists(id, (lists) => edits.setStateOfAll(lists, listAt(params)?.id ?? '', 'skipped', 1)),
        ),
        write('put', `${LIST}/restore`, (id, _, params) =>
            inLists(id, (lists) => edits.setStateOfAll(lists, listAt(params)?.id ?? '', '', 1)),
        ),
        onTask('/state', (lists, {id}, body) => edits.setTaskState(lists, id, body.new_state as TaskState, 1)),
        onTask('/skip', (lists, {id}) => edits.setTaskState(lists, id, 'skipped', 1)),
        onTask('/restore', (lists, {id}) => edits.setTaskState(lists, id, '', 1)),
        onTask('/assignee', (lists, {id}, body) => edits.editTask(lists, id, {assignee_id: String(body.assignee_id)})),
        onTask('/duedate', (lists, {id}, body) => edits.editTask(lists, id, {due_date: Number(body.due_date)})),
        onTask('', (lists, {id}, body) => edits.editTask(lists, id, textsOf(body))),
        write('post', `${ITEM}/duplicate`, (id, _, params) => {
            const task = taskAt(params);
            const copy = {...blankTask(task), id: testId(`added ${++added}`)};
            inLists(id, (lists) => edits.duplicateTask(lists, task?.id ?? '', copy.id));
            return copy;
        }),
        write('delete', ITEM, (id, _, params) =>
            inLists(id, (lists) => edits.removeTask(lists, taskAt(params)?.id ?? '')),
        ),
    );
    return {
        requests,
        run: (id: string) => runs.get(id) as Run,
        /** From now on every write is answered with this. */
        refuse: (status: number, error: string) => {
            refusal = HttpResponse.json({error}, {status});
        },
        accept: () => {
            refusal = undefined;
        },
    };
}

/** What an edit of a task says about it, without the ids that only say which task is meant. */
function textsOf(body: Record<string, unknown>) {
    return Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'item_id' && key !== 'checklist_id'));
}
