import {answer, api, versionOf} from 'src/api/client';
import {ApiError, isApiError} from 'src/api/errors';
import type {Playbook} from 'src/domain/playbook';
import {changedFields, conflictsOf, type Conflict} from 'src/domain/playbook_merge';

import {submitChange} from '../changes';

import {playbookEntity, refreshPlaybookLists, takePlaybook} from './playbook_entity';

/** What a person does to a playbook. */
export interface PlaybookEdit {
    /** Draws it. Pure, finds what it changes by id, and may be applied to any version, and twice. */
    apply: (playbook: Playbook) => Playbook;
    /**
     * Turns a playbook into what the person had before them when they began, where that may be long ago; what is in the
     * cache otherwise.
     */
    seen?: (playbook: Playbook) => Playbook;
    /** Asked when somebody else has changed the same values since. Resolves to whether the person's are to stand. */
    decide: (conflicts: readonly [Conflict, ...Conflict[]]) => Promise<boolean>;
}

/** Others may write again and again; after as many refusals the last one is told. */
const ATTEMPTS = 5;

/**
 * Shows a change of a playbook at once and saves the fields that it changes. What others changed meanwhile stays, and
 * where they changed the same values, the person decides. Resolves to whether the change was made. New checklists and
 * tasks keep the ids they were given.
 */
export async function changePlaybook(id: string, edit: PlaybookEdit): Promise<boolean> {
    const outcome = await submitChange<Playbook, Outcome>(playbookEntity(id), {
        apply: edit.apply,
        send: (playbook) => save(id, edit, playbook),
        stamp: (playbook) => playbook.update_at,
        settle: (now, {playbook}) => (now.update_at > playbook.update_at ? now : playbook),
    });
    void refreshPlaybookLists();
    return outcome.made;
}

interface Outcome {
    made: boolean;
    playbook: Playbook;
}

async function save(id: string, edit: PlaybookEdit, known: Playbook): Promise<Outcome> {
    let current = known;
    let seen = edit.seen?.(known) ?? known;
    for (let attempt = 1; ; attempt++) {
        const conflicts = conflictsOf(seen, edit.apply(seen), current);
        refuseWhatIsGone(conflicts);
        if (isFilled(conflicts) && !(await edit.decide(conflicts))) {
            return {made: false, playbook: current};
        }
        seen = current;
        const next = edit.apply(current);
        try {
            return {made: true, playbook: await send(id, current, next)};
        } catch (error) {
            if (!isApiError(error, 'outdated') || attempt === ATTEMPTS) {
                throw error;
            }
            current = (error.current as Playbook | undefined) ?? (await read(id));
            takePlaybook(current);
        }
    }
}

/** Saves the difference and gives what is stored then. */
async function send(id: string, current: Playbook, next: Playbook): Promise<Playbook> {
    const body = changedFields(current, next);
    if (Object.keys(body).length === 0) {
        return current;
    }
    const params = {path: {id}, header: {'If-Match': `"${current.update_at}"`}};
    const {response} = await api.PATCH('/playbooks/{id}', {params, body});
    const version = versionOf(response);
    return version === undefined ? read(id) : {...next, update_at: version};
}

function read(id: string): Promise<Playbook> {
    return answer(api.GET('/playbooks/{id}', {params: {path: {id}}}));
}

/** What others deleted cannot be changed any more. */
function refuseWhatIsGone(conflicts: readonly Conflict[]) {
    if (conflicts.some(({mine, theirs}) => mine !== undefined && theirs === undefined)) {
        throw new ApiError('not_found', 404, '');
    }
}

function isFilled<T>(list: readonly T[]): list is readonly [T, ...T[]] {
    return list.length > 0;
}
