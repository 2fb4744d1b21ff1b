import {describe, expect, it} from 'vitest';

import {aChecklist, aRun, aTask} from 'src/testing/runs';
import {testId, world} from 'src/testing/host_state';

import * as edits from './edits';
import {changeOwner, finishRun, restoreRun, withChecklists} from './run_edits';
import {participants} from './run';

describe('withChecklists', () => {
    const run = aRun('r', {checklists: [aChecklist('A', ['a']), aChecklist('B')]});
    it('keeps counts and order in step', () => {
        const after = withChecklists(run, (lists) =>
            edits.moveChecklist(edits.setTaskState(lists, testId('a'), 'closed', 1), testId('list B'), 0),
        );
        expect(after).toMatchObject({
            task_total: 1,
            task_completed: 1,
            items_order: [testId('list B'), testId('list A')],
        });
    });
    it('changes nothing when the edit does not', () => {
        expect(withChecklists(run, (lists) => lists)).toBe(run);
    });
});

describe('finishing and restoring', () => {
    const run = aRun('r');
    it('finishes once', () => {
        const finished = finishRun(run, 5);
        expect(finished).toMatchObject({current_status: 'Finished', end_at: 5});
        expect(finishRun(finished, 6)).toBe(finished);
        expect(restoreRun(finished, 7)).toMatchObject({current_status: 'InProgress', end_at: 0});
        expect(restoreRun(run, 7)).toBe(run);
    });
});

describe('changeOwner', () => {
    const run = aRun('r', {
        checklists: [
            aChecklist('A', [
                aTask('role', {assignee_type: 'owner', assignee_id: world.owner.id}),
                aTask('named', {assignee_id: world.owner.id}),
            ]),
        ],
    });
    it('takes the new owner in and hands over tasks of the role', () => {
        const after = changeOwner(run, world.member.id);
        expect(after.checklists[0]?.items.map((task) => task.assignee_id)).toEqual([world.member.id, world.owner.id]);
        expect(participants(after)).toEqual([world.member.id, world.owner.id, world.participant.id]);
        expect(changeOwner(after, world.member.id)).toBe(after);
    });
    it('does not list a participant twice', () => {
        expect(changeOwner(run, world.participant.id).participant_ids).toBe(run.participant_ids);
    });
});
