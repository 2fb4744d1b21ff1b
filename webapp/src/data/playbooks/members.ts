import {answer, api} from 'src/api/client';
import type {Playbook, PlaybookMember} from 'src/domain/playbook';

import {submitChange} from '../changes';

import {playbookEntity, refreshPlaybook} from './playbook_entity';

/** Adds somebody to a playbook or changes their roles. Shows at once. */
export async function setMember(playbookId: string, userId: string, admin: boolean): Promise<void> {
    const roles: ('playbook_member' | 'playbook_admin')[] = admin
        ? ['playbook_member', 'playbook_admin']
        : ['playbook_member'];
    await submitChange(playbookEntity(playbookId), {
        apply: (playbook) => withMember(playbook, {user_id: userId, roles, scheme_roles: schemeRoles(playbook, admin)}),
        send: () =>
            answer(
                api.PUT('/playbooks/{id}/members/{user_id}', {
                    params: {path: {id: playbookId, user_id: userId}},
                    body: {roles},
                }),
            ),
        stamp: (playbook) => playbook.update_at,
    });
    refreshPlaybook(playbookId);
}

/** Takes somebody off a playbook. Shows at once. */
export async function removeMember(playbookId: string, userId: string): Promise<void> {
    await submitChange(playbookEntity(playbookId), {
        apply: (playbook) => ({
            ...playbook,
            members: playbook.members.filter(({user_id}) => user_id !== userId),
        }),
        send: () =>
            answer(
                api.DELETE('/playbooks/{id}/members/{user_id}', {params: {path: {id: playbookId, user_id: userId}}}),
            ),
        stamp: (playbook) => playbook.update_at,
    });
    refreshPlaybook(playbookId);
}

/** Makes the reader a member who hears of every new run. */
export async function joinPlaybook(playbookId: string, me: string): Promise<void> {
    await setMember(playbookId, me, false);
    await answer(api.PUT('/playbooks/{id}/autofollows/{user_id}', {params: {path: {id: playbookId, user_id: me}}}));
}

function withMember(playbook: Playbook, member: PlaybookMember): Playbook {
    const {members} = playbook;
    return {
        ...playbook,
        members: members.some(({user_id}) => user_id === member.user_id)
            ? members.map((other) => (other.user_id === member.user_id ? member : other))
            : [...members, member],
    };
}

/** What the server will say, as far as the client can know. */
function schemeRoles(playbook: Playbook, admin: boolean): string[] {
    const member = playbook.default_playbook_member_role || 'playbook_member';
    return admin ? [member, playbook.default_playbook_admin_role || 'playbook_admin'] : [member];
}
