// How websocket messages change a run that is known already.
import type {Checklist} from './checklist';
import type {Run} from './run';
import type {Task} from './task';

/** One changed task of {@link ChecklistUpdate}. */
export interface TaskUpdate {
    id: string;
    checklist_item_updated_at: number;
    fields: Partial<Task>;
}

/** One changed or new checklist of {@link RunUpdate}. */
export interface ChecklistUpdate {
    id: string;
    checklist_updated_at: number;
    fields?: Partial<Omit<Checklist, 'items'>> | null;
    item_updates?: TaskUpdate[] | null;
    item_deletes?: string[] | null;
    item_inserts?: Task[] | null;
    items_order?: string[] | null;
}

/** The changed members of a run. `null` means that the server has not looked at the member. */
export type ChangedFields = {[K in keyof Omit<Run, 'checklists'>]?: Run[K] | null} & {
    checklists?: ChecklistUpdate[] | null;
};

/** The payload of an incremental message: what differs from the run before. */
export interface RunUpdate {
    id: string;
    playbook_run_updated_at: number;
    changed_fields: ChangedFields;
    checklist_deletes?: string[] | null;
    timeline_event_deletes?: string[] | null;
    status_post_deletes?: string[] | null;
}

/** The newer of two versions of a run; the second of two equally old ones. */
export function newerRun(known: Run, next: Run): Run {
    return known.update_at > next.update_at ? known : next;
}

/**
 * Applies a difference. Gives back the same run when the message is older than the run. Applying a message twice does
 * no harm. Members that the run does not have are ignored.
 */
export function applyRunUpdate(run: Run, update: RunUpdate): Run {
    const {playbook_run_updated_at: at, changed_fields: changed} = update;
    if (at > 0 && run.update_at > at) {
        return run;
    }
    const {checklists, timeline_events, status_posts, items_order, ...scalars} = changed;
    const kept = without(run.checklists, update.checklist_deletes);
    return {
        ...run,
        ...known(run, scalars),
        update_at: at > 0 ? at : run.update_at,
        timeline_events: mergeByTime(
            without(run.timeline_events, update.timeline_event_deletes),
            timeline_events,
        ).filter((event) => event.delete_at === 0),
        status_posts: mergeByTime(without(run.status_posts, update.status_post_deletes), status_posts),
        items_order: items_order ?? run.items_order,
        checklists: inOrder(applyChecklistUpdates(kept, checklists ?? []), items_order),
    };
}

/** The members that the object has and that were computed. */
function known<T extends object>(object: T, fields: object): Partial<T> {
    return Object.fromEntries(
        Object.entries(fields).filter(([key, value]) => key in object && value !== null && value !== undefined),
    ) as Partial<T>;
}

function without<T extends {id: string}>(list: readonly T[], ids: readonly string[] | null | undefined): T[] {
    return list.filter((entry) => !ids?.includes(entry.id));
}

function mergeByTime<T extends {id: string; create_at: number}>(list: T[], more: readonly T[] | null | undefined): T[] {
    if (!more || more.length === 0) {
        return list;
    }
    const byId = new Map([...list, ...more].map((entry) => [entry.id, entry]));
    return [...byId.values()].sort((a, b) => a.create_at - b.create_at);
}

/** Sorts by a list of ids; what it does not mention stays in its order at the end. */
function inOrder<T extends {id: string}>(list: T[], ids: readonly string[] | null | undefined): T[] {
    if (!ids) {
        return list;
    }
    const rank = new Map(ids.map((id, index) => [id, index]));
    const rankOf = (entry: T) => rank.get(entry.id) ?? ids.length;
    return [...list].sort((a, b) => rankOf(a) - rankOf(b));
}

function applyChecklistUpdates(checklists: readonly Checklist[], updates: readonly ChecklistUpdate[]): Checklist[] {
    const result = [...checklists];
    for (const update of updates) {
        const position = result.findIndex((checklist) => checklist.id === update.id);
        const old = result[position];
        if (old) {
            result[position] = applyChecklistUpdate(old, update);
        } else {
            result.push(applyChecklistUpdate(newChecklist(update), update));
        }
    }
    return result;
}

function newChecklist({id, checklist_updated_at}: ChecklistUpdate): Checklist {
    return {id, title: '', items: [], items_order: [], update_at: checklist_updated_at};
}

function applyChecklistUpdate(checklist: Checklist, update: ChecklistUpdate): Checklist {
    const updates = new Map((update.item_updates ?? []).map(({id, fields}) => [id, fields]));
    const items = without(checklist.items, update.item_deletes).map((task) => {
        const fields = updates.get(task.id);
        return fields ? {...task, ...known(task, fields)} : task;
    });
    for (const inserted of update.item_inserts ?? []) {
        if (!items.some((task) => task.id === inserted.id)) {
            items.push(inserted);
        }
    }
    const ordered = inOrder(items, update.items_order);
    return {
        ...checklist,
        ...known(checklist, {...update.fields, id: undefined, items: undefined, items_order: undefined}),
        items: ordered,
        items_order: ordered.map((task) => task.id),
    };
}
