import {describe, expect, it} from 'vitest';

import {memberChange} from './playbook_access';

const admin = (user_id: string) => ({user_id, roles: [], scheme_roles: ['playbook_member', 'playbook_admin']});
const member = (user_id: string) => ({user_id, roles: [], scheme_roles: ['playbook_member']});
const facts = {delete_at: 0, admin_only_edit: false, default_playbook_admin_role: ''};
const two = {...facts, members: [admin('a'), admin('b'), member('c')]};
const one = {...facts, members: [admin('a'), member('c')]};
const all = {members: true, roles: true};
const some = {members: true, roles: false};
const none = {members: false, roles: false};
const reader = (id: string, isSystemAdmin = false) => ({id, isSystemAdmin});

describe('memberChange', () => {
    it.each([
        ['an admin removes a member', 'remove', two, 'c', reader('a'), all, undefined],
        ['an admin removes another admin', 'remove', two, 'b', reader('a'), all, undefined],
        ['who may not manage roles removes no admin', 'remove', two, 'b', reader('c'), some, 'no_roles'],
        ['who may not manage members removes nobody', 'remove', two, 'c', reader('x'), none, 'no_members'],
        ['everybody may leave', 'remove', two, 'c', reader('c'), none, undefined],
        ['an admin may leave another', 'remove', two, 'a', reader('a'), none, undefined],
        ['the last admin stays', 'remove', one, 'a', reader('a'), all, 'last_admin'],
        ['the last admin stays admin', 'role', one, 'a', reader('x', true), all, 'last_admin'],
        ['an admin makes an admin', 'role', two, 'c', reader('a'), all, undefined],
        ['nobody changes their own role', 'role', two, 'a', reader('a'), all, 'no_roles'],
        ['a member makes no admin', 'role', two, 'c', reader('c'), some, 'no_roles'],
        ['a system admin makes an admin', 'role', two, 'c', reader('x', true), none, undefined],
        ['an archived one stays as it is', 'remove', {...two, delete_at: 1}, 'c', reader('a'), all, 'archived'],
    ] as const)('%s', (_, change, playbook, id, who, may, refusal) => {
        expect(memberChange(change, {...playbook, members: [...playbook.members]}, id, who, may)).toBe(refusal);
    });
});
