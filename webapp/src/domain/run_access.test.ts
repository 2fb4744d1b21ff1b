import {describe, expect, it} from 'vitest';

import {aRun} from 'src/testing/runs';
import {world} from 'src/testing/host_state';

import {canChangeOwner, canEndOrRestoreRun, canModifyRun, type Reader} from './run_access';

const owner: Reader = {id: world.owner.id, isSystemAdmin: false};
const participant: Reader = {id: world.participant.id, isSystemAdmin: false};
const viewer: Reader = {id: world.member.id, isSystemAdmin: false};
const admin: Reader = {id: world.admin.id, isSystemAdmin: true};
const channel = {isArchived: false, canPost: true};
const archived = {isArchived: true, canPost: true};
const readOnly = {isArchived: false, canPost: false};

const run = aRun('r');
const finished = aRun('r', {current_status: 'Finished'});
const checklist = aRun('r', {type: 'channelChecklist', playbook_id: ''});

describe('canModifyRun', () => {
    it.each([
        ['an owner', run, owner, readOnly, true],
        ['a participant in an archived channel', run, participant, archived, true],
        ['a viewer', run, viewer, channel, false],
        ['an admin who does not take part', run, admin, channel, false],
        ['a participant of a finished run', finished, participant, channel, false],
        ['a checklist: who may post', checklist, viewer, channel, true],
        ['a checklist: who may not', checklist, participant, readOnly, false],
        ['a checklist: its owner', checklist, owner, readOnly, true],
        ['a checklist in an archived channel', checklist, owner, archived, false],
    ] as const)('%s', (_, subject, reader, where, expected) => {
        expect(canModifyRun(subject, reader, where)).toBe(expected);
    });
});

describe('canEndOrRestoreRun', () => {
    it.each([
        ['participant, no lock', run, participant, false, true],
        ['participant of a finished run', finished, participant, false, true],
        ['viewer', run, viewer, false, false],
        ['admin', run, admin, true, true],
        ['participant, locked', run, participant, true, false],
        ['participant, lock unknown', run, participant, undefined, false],
        ['owner, locked', run, owner, true, true],
        ['owner, lock unknown', run, owner, undefined, true],
    ] as const)('%s', (_, subject, reader, lock, expected) => {
        expect(canEndOrRestoreRun(subject, reader, channel, lock)).toBe(expected);
    });
});

describe('canChangeOwner', () => {
    it.each([
        ['participant, no lock', run, participant, false, false, true],
        ['viewer, no lock', run, viewer, false, false, false],
        ['viewer who administers the playbook', run, viewer, false, true, true],
        ['participant, locked', run, participant, true, false, false],
        ['participant, lock unknown', run, participant, undefined, false, false],
        ['owner, locked', run, owner, true, false, true],
        ['playbook admin, locked', run, viewer, true, true, true],
        ['admin, finished', finished, admin, false, false, false],
    ] as const)('%s', (_, subject, reader, lock, playbookAdmin, expected) => {
        expect(canChangeOwner(subject, reader, channel, lock, playbookAdmin)).toBe(expected);
    });
});
