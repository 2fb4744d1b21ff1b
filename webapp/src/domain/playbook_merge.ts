// Whether two changes of a playbook, made at the same time, get in each other's way.
import type {Checklist} from './checklist';
import type {Playbook, PlaybookContent} from './playbook';
import type {Task} from './task';

/** What a value belongs to: the playbook itself, or one of its sections or tasks, with its name. */
export type Place = {kind: 'playbook'} | {kind: 'section' | 'task'; name: string};

/** The same value, changed by two people in different ways. */
export interface Conflict {
    place: Place;
    /** Its name on the wire: `title`, `description`. */
    field: string;
    /** What the person made of it, as text; undefined when they deleted what it belongs to. */
    mine: string | undefined;
    /** What somebody else made of it; undefined when they deleted what it belongs to. */
    theirs: string | undefined;
}

interface Spot {
    place: Place;
    field: string;
    text: string;
}

/** What people write into a task; the rest is kept by the server. */
const TASK_FIELDS = [
    'title',
    'description',
    'command',
    'assignee_id',
    'assignee_type',
    'assignee_property_field_id',
    'due_date',
    'task_actions',
    'condition_id',
] as const satisfies readonly (keyof Task)[];

/**
 * The values that both `mine` and `theirs` changed since `seen`, in different ways. The order of sections and tasks is
 * no such value: whoever moves something moves it in whatever order there is.
 */
export function conflictsOf(seen: Playbook, mine: Playbook, theirs: Playbook): Conflict[] {
    if (seen === theirs) {
        return [];
    }
    const [before, written, current] = [spotsOf(seen), spotsOf(mine), spotsOf(theirs)];
    return [...before].flatMap(([key, {place, field, text}]) => {
        const [own, other] = [written.get(key)?.text, current.get(key)?.text];
        return own !== text && other !== text && own !== other ? [{place, field, mine: own, theirs: other}] : [];
    });
}

/** Every value of a playbook that can be changed by itself, by a key that names it. */
function spotsOf(playbook: Playbook): Map<string, Spot> {
    const spots = new Map<string, Spot>();
    const {checklists, ...settings} = playbook;
    for (const [field, value] of Object.entries(settings)) {
        if (!KEPT_BY_SERVER.has(field)) {
            spots.set(field, {place: {kind: 'playbook'}, field, text: textOf(value)});
        }
    }
    checklists.forEach((checklist) => addChecklist(spots, checklist));
    return spots;
}

const KEPT_BY_SERVER: ReadonlySet<string> = new Set<keyof Playbook>([
    'id',
    'create_at',
    'update_at',
    'delete_at',
    'num_stages',
    'num_steps',
    'num_runs',
    'active_runs',
    'last_run_at',
    'num_actions',
    'default_playbook_admin_role',
    'default_playbook_member_role',
    'default_run_admin_role',
    'default_run_member_role',
]);

function addChecklist(spots: Map<string, Spot>, {id, title, items}: Checklist) {
    spots.set(`section ${id} title`, {place: {kind: 'section', name: title}, field: 'title', text: title});
    for (const task of items) {
        for (const field of TASK_FIELDS) {
            const place: Place = {kind: 'task', name: task.title};
            spots.set(`task ${task.id} ${field}`, {place, field, text: textOf(task[field])});
        }
    }
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** The fields in which two versions of a playbook differ, with the values of the second. */
export function changedFields(before: Playbook, after: Playbook): Partial<PlaybookContent> {
    const keys = Object.keys(after) as (keyof PlaybookContent)[];
    return Object.fromEntries(
        keys
            .filter((key) => before[key] !== after[key] && textOf(before[key]) !== textOf(after[key]))
            .map((key) => [key, after[key]]),
    );
}

/** The newer of two versions of a playbook; the second of two equally old ones. */
export function newerPlaybook(known: Playbook, next: Playbook): Playbook {
    return known.update_at > next.update_at ? known : next;
}
