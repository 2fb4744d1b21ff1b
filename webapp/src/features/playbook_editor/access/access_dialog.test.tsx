import {screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {beforeEach, describe, expect, it} from 'vitest';

import type {PlaybookMember} from 'src/domain/playbook';
import {world} from 'src/testing/host_state';
import {servePlaybooks} from 'src/testing/lists';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {ServedPlaybook} from 'src/testing/served_playbook';
import {api, hostApi, server} from 'src/testing/server';

import {PlaybookPage} from '../playbook_page';

const member = (id: string, roles: string[]): PlaybookMember => ({user_id: id, roles, scheme_roles: roles});
const MEMBER = ['playbook_member'];
const ADMIN = ['playbook_member', 'playbook_admin'];

let served: ServedPlaybook;

beforeEach(() => {
    servePlaybooks([]);
    served = new ServedPlaybook(
        aPlaybook('Incident response', {
            members: [member(world.owner.id, ADMIN), member(world.participant.id, MEMBER)],
        }),
    );
    const others = (id: unknown) => served.stored.members.filter(({user_id}) => user_id !== id);
    server.use(
        http.put(api('/playbooks/:id/members/:user'), async ({params, request}) => {
            const {roles} = (await request.json()) as {roles: string[]};
            served.change({members: [...others(params.user), member(String(params.user), roles)]});
            return new HttpResponse(null, {status: 204});
        }),
        http.delete(api('/playbooks/:id/members/:user'), ({params}) => {
            served.change({members: others(params.user)});
            return new HttpResponse(null, {status: 204});
        }),
        http.put(api('/playbooks/:id/autofollows/:user'), () => new HttpResponse(null, {status: 200})),
        http.get(hostApi('/users/autocomplete'), () =>
            HttpResponse.json({users: [world.owner, world.participant, world.member]}),
        ),
    );
});

async function open(setup = {}) {
    const view = renderSurface(<PlaybookPage playbookId={served.stored.id} />, setup);
    await view.user.click(await screen.findByTestId('playbook-members'));
    return {...view, dialog: await screen.findByRole('dialog', {name: 'Playbook access'})};
}
const role = (name: string) => screen.getByRole('button', {name: new RegExp(`change the role of ${name}`)});
const roles = () => Object.fromEntries(served.stored.members.map(({user_id, roles: all}) => [user_id, all.length]));

describe('the access dialog', () => {
    it('lists the members by name with their roles', async () => {
        const {dialog} = await open();
        const lines = within(dialog).getAllByTestId('user-line');
        expect(lines.map(({textContent}) => textContent)).toEqual([
            expect.stringMatching(/owner \(you\).*Playbook Admin/),
            expect.stringMatching(/participant.*Playbook Member/),
        ]);
        expect(dialog).toHaveTextContent('Everyone in Northwind can view this playbook');
    });

    it('adds people who are not there yet', async () => {
        const {user} = await open();
        await user.click(screen.getByTestId('add-people-input'));
        const choice = await screen.findByRole('menuitemradio', {name: /^member/});
        expect(screen.queryByRole('menuitemradio', {name: /^participant/})).not.toBeInTheDocument();
        await user.click(choice);
        await waitFor(() => expect(roles()).toHaveProperty(world.member.id, 1));
        expect(await screen.findByRole('heading', {name: '3 members'})).toBeVisible();
    });

    it('makes an admin, and removes', async () => {
        const {user} = await open();
        await user.click(role('participant'));
        await user.click(await screen.findByRole('menuitem', {name: 'Make Playbook Admin'}));
        await waitFor(() => expect(roles()).toHaveProperty(world.participant.id, 2));
        await user.click(role('participant'));
        await user.click(await screen.findByRole('menuitem', {name: 'Remove'}));
        await waitFor(() => expect(roles()).toEqual({[world.owner.id]: 2}));
        await waitFor(() => expect(screen.getAllByTestId('user-line')).toHaveLength(1));
    });

    it('says why the last admin stays', async () => {
        const {user} = await open();
        await user.click(role('owner'));
        for (const name of [/Make Playbook Member/, /Leave/]) {
            const entry = await screen.findByRole('menuitem', {name});
            expect(entry).toHaveAttribute('aria-disabled', 'true');
            expect(entry).toHaveTextContent('A playbook needs an admin');
        }
    });

    it('offers a member nothing that they may not do', async () => {
        const {user} = await open({me: world.participant});
        expect(screen.getByText('You may not add members')).toBeVisible();
        expect(screen.queryByRole('button', {name: /Convert/})).not.toBeInTheDocument();
        await user.click(role('owner'));
        expect(await screen.findByRole('menuitem', {name: /Remove/})).toHaveAttribute('aria-disabled', 'true');
    });

    it('makes it private after a question', async () => {
        const {user} = await open();
        await user.click(screen.getByRole('button', {name: 'Convert to private playbook'}));
        const question = await screen.findByRole('alertdialog', {name: 'Convert to private playbook'});
        await user.click(within(question).getByRole('button', {name: 'Convert'}));
        await waitFor(() => expect(served.patches).toEqual([{public: false}]));
        expect(await screen.findByText('Only 2 people can access this playbook')).toBeVisible();
    });

    it('tells what the server refuses', async () => {
        server.use(
            http.put(api('/playbooks/:id/members/:user'), () => HttpResponse.json({error: 'no'}, {status: 403})),
        );
        const {user} = await open();
        await user.click(role('participant'));
        await user.click(await screen.findByRole('menuitem', {name: 'Make Playbook Admin'}));
        expect(await screen.findByText(/The members were not changed\. You may not do that\./)).toBeInTheDocument();
        await waitFor(() => expect(role('participant')).toHaveTextContent('Playbook Member'));
    });
});

describe('somebody who is no member', () => {
    it('joins', async () => {
        const {user} = renderSurface(<PlaybookPage playbookId={served.stored.id} />, {me: world.member});
        await user.click(await screen.findByRole('button', {name: 'Join playbook'}));
        await waitFor(() => expect(roles()).toHaveProperty(world.member.id, 1));
        await waitFor(() => expect(screen.queryByRole('button', {name: 'Join playbook'})).not.toBeInTheDocument());
    });
});
