import {describe, expect, it} from 'vitest';

import {aChecklist, aRun, aTask} from 'src/testing/runs';
import {testId} from 'src/testing/host_state';

import {applyRunUpdate, newerRun, type ChangedFields, type RunUpdate} from './live';
import type {TimelineEvent} from './run';

const run = aRun('r', {
    update_at: 100,
    name: 'before',
    checklists: [aChecklist('A', ['a', 'b']), aChecklist('B', ['c'])],
    timeline_events: [event('e1', 10), event('e2', 30)],
    status_posts: [{id: 'p1', create_at: 5, delete_at: 0}],
});
const listA = testId('list A');
const listB = testId('list B');

function event(id: string, create_at: number, fields: Partial<TimelineEvent> = {}): TimelineEvent {
    return {
        id,
        create_at,
        playbook_run_id: 'r',
        delete_at: 0,
        event_at: create_at,
        event_type: 'task_state_modified',
        summary: '',
        details: '',
        post_id: '',
        subject_user_id: '',
        creator_user_id: '',
        ...fields,
    };
}

function update(changed_fields: ChangedFields, more: Partial<RunUpdate> = {}): RunUpdate {
    return {id: run.id, playbook_run_updated_at: 200, changed_fields, ...more};
}

/** Applies twice, because a message may arrive twice, and expects the same both times. */
function apply(message: RunUpdate) {
    const once = applyRunUpdate(run, message);
    expect(applyRunUpdate(once, message)).toEqual(once);
    return once;
}

const shape = ({checklists}: Pick<typeof run, 'checklists'>) =>
    checklists.map(({title, items}) => [`${title}:`, ...items.map((task) => task.title)].join(' ')).join(' | ');

describe('newerRun', () => {
    it('keeps the newer, and the second of two equally old ones', () => {
        const older = {...run, update_at: 99};
        const equal = {...run};
        expect(newerRun(run, older)).toBe(run);
        expect(newerRun(older, run)).toBe(run);
        expect(newerRun(run, equal)).toBe(equal);
    });
});

describe('applyRunUpdate', () => {
    it('drops what is older than the run', () => {
        expect(applyRunUpdate(run, update({name: 'x'}, {playbook_run_updated_at: 99}))).toBe(run);
    });

    it('takes what is as old as the run, and what does not say', () => {
        expect(applyRunUpdate(run, update({name: 'x'}, {playbook_run_updated_at: 100})).name).toBe('x');
        const silent = applyRunUpdate(run, update({name: 'x'}, {playbook_run_updated_at: 0}));
        expect(silent).toMatchObject({name: 'x', update_at: 100});
    });

    it('sets known members and the time; null means not computed', () => {
        const after = apply(
            update({
                name: 'after',
                summary: '',
                task_completed: 2,
                participant_ids: [],
                owner_user_id: null,
                ...{made_up: 1},
            }),
        );
        expect(after).toMatchObject({
            name: 'after',
            update_at: 200,
            task_completed: 2,
            participant_ids: [],
            owner_user_id: run.owner_user_id,
        });
        expect(after).not.toHaveProperty('made_up');
    });

    it('merges timeline and status posts by id, in order of time', () => {
        const after = apply(
            update({
                timeline_events: [event('e3', 20), event('e1', 10, {summary: 'new'})],
                status_posts: [
                    {id: 'p0', create_at: 1, delete_at: 0},
                    {id: 'p1', create_at: 5, delete_at: 9},
                ],
            }),
        );
        expect(after.timeline_events.map(({id, summary}) => id + summary)).toEqual(['e1new', 'e3', 'e2']);
        expect(after.status_posts.map(({id, delete_at}) => `${id} ${delete_at}`)).toEqual(['p0 0', 'p1 9']);
    });

    it('drops deleted timeline events, status posts and checklists', () => {
        const after = apply(
            update(
                {timeline_events: [event('e2', 30, {delete_at: 40})]},
                {timeline_event_deletes: ['e1'], status_post_deletes: ['p1'], checklist_deletes: [listA]},
            ),
        );
        expect(after.timeline_events).toEqual([]);
        expect(after.status_posts).toEqual([]);
        expect(shape(after)).toBe('B: c');
    });

    it('changes a task and nothing else', () => {
        const after = apply(
            update({
                checklists: [
                    {
                        id: listA,
                        checklist_updated_at: 200,
                        fields: {update_at: 200},
                        item_updates: [
                            {
                                id: testId('b'),
                                checklist_item_updated_at: 200,
                                fields: {state: 'closed', update_at: 200},
                            },
                            {id: 'unknown', checklist_item_updated_at: 200, fields: {state: 'closed'}},
                        ],
                    },
                ],
            }),
        );
        expect(after.checklists[0]).toMatchObject({update_at: 200, title: 'A'});
        expect(after.checklists[0]?.items[1]).toMatchObject({state: 'closed', update_at: 200, title: 'b'});
        expect(after.checklists[0]?.items[0]).toBe(run.checklists[0]?.items[0]);
        expect(after.checklists[1]).toBe(run.checklists[1]);
    });

    it('does not let fields replace tasks or ids', () => {
        const fields = {title: 'A2', id: 'x', items: []} as object;
        const after = apply(update({checklists: [{id: listA, checklist_updated_at: 200, fields}]}));
        expect(shape(after)).toBe('A2: a b | B: c');
        expect(after.checklists[0]?.id).toBe(listA);
    });

    it('inserts, deletes and orders tasks', () => {
        const after = apply(
            update({
                checklists: [
                    {
                        id: listA,
                        checklist_updated_at: 200,
                        item_deletes: [testId('a')],
                        item_inserts: [aTask('n'), aTask('n'), aTask('b'), aTask('m')],
                        items_order: [testId('m'), testId('gone'), testId('b')],
                    },
                ],
            }),
        );
        expect(shape(after)).toBe('A: m b n | B: c');
        expect(after.checklists[0]?.items_order).toEqual(['m', 'b', 'n'].map(testId));
    });

    it('moves a task from one checklist to another', () => {
        const after = apply(
            update({
                checklists: [
                    {
                        id: listA,
                        checklist_updated_at: 200,
                        item_deletes: [testId('a')],
                        items_order: [testId('b')],
                    },
                    {
                        id: listB,
                        checklist_updated_at: 200,
                        item_inserts: [aTask('a')],
                        items_order: ['a', 'c'].map(testId),
                    },
                ],
            }),
        );
        expect(shape(after)).toBe('A: b | B: a c');
    });

    it('adds unknown checklists and puts all in the order of the run', () => {
        const after = apply(
            update({
                items_order: [testId('list n'), listB, listA],
                checklists: [
                    {
                        id: testId('list n'),
                        checklist_updated_at: 200,
                        fields: {title: 'N'},
                        item_inserts: [aTask('x')],
                    },
                ],
            }),
        );
        expect(shape(after)).toBe('N: x | B: c | A: a b');
        expect(after.checklists[0]).toMatchObject({update_at: 200, items_order: [testId('x')]});
    });

    it('reorders checklists when nothing but the order changed', () => {
        expect(shape(apply(update({items_order: [listB, listA]})))).toBe('B: c | A: a b');
        expect(shape(apply(update({items_order: [listB]})))).toBe('B: c | A: a b');
        expect(shape(apply(update({items_order: null})))).toBe('A: a b | B: c');
    });
});
