import {screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {describe, expect, it} from 'vitest';

import {sidebarItem} from 'src/domain/category';
import {serveCategories, servePlaybooks, unsorted} from 'src/testing/lists';
import {testId, world} from 'src/testing/host_state';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {api, server} from 'src/testing/server';
import {playbooksState} from 'src/state/selectors';

import {PlaybookList} from './playbook_list';

const roles = ['playbook_member', 'playbook_admin'];
const admin = {user_id: world.owner.id, roles, scheme_roles: roles};
const incident = aPlaybook('Incident response', {members: [admin], active_runs: 2, num_runs: 15});
const release = aPlaybook('Product release', {members: [admin], public: false});

describe('PlaybookList', () => {
    it('shows what the team has, with links', async () => {
        servePlaybooks([incident, release]);
        renderSurface(<PlaybookList />);
        const link = await screen.findByRole('link', {name: 'Incident response'});
        expect(link).toHaveAttribute('href', `/playbooks/playbooks/${incident.id}`);
        expect(screen.getByTestId('titlePlaybook')).toHaveTextContent('Playbooks');
        const [row] = screen.getAllByTestId('playbook-item');
        expect(row).toHaveTextContent(/2.*15/);
    });

    it('asks for the order of the column that is pressed, and turns it around', async () => {
        const asked = servePlaybooks([incident]);
        const {user} = renderSurface(<PlaybookList />);
        await screen.findByRole('link', {name: 'Incident response'});
        expect(asked.at(-1)?.get('sort')).toBe('title');
        await user.click(screen.getByRole('button', {name: 'Last used'}));
        await waitFor(() => expect(asked.at(-1)?.get('sort')).toBe('last_run_at'));
        expect(asked.at(-1)?.get('direction')).toBe('desc');
        await waitFor(() =>
            expect(screen.getByRole('columnheader', {name: 'Last used'})).toHaveAttribute('aria-sort', 'descending'),
        );
        await user.click(screen.getByRole('button', {name: 'Last used'}));
        await waitFor(() => expect(asked.at(-1)?.get('direction')).toBe('asc'));
    });

    it('searches when typing pauses and can show archived ones', async () => {
        const asked = servePlaybooks([incident]);
        const {user} = renderSurface(<PlaybookList />);
        await user.type(screen.getByRole('searchbox', {name: 'Search for a playbook'}), 'inc');
        await waitFor(() => expect(asked.at(-1)?.get('search_term')).toBe('inc'));
        await user.click(screen.getByRole('checkbox', {name: 'With archived'}));
        await waitFor(() => expect(asked.at(-1)?.get('with_archived')).toBe('true'));
    });

    it('pages through many', async () => {
        servePlaybooks(Array.from({length: 20}, (_, index) => aPlaybook(`Number ${index}`)));
        const {user} = renderSurface(<PlaybookList />);
        expect(await screen.findByText('1–15 of 20 total')).toBeVisible();
        expect(screen.queryByRole('button', {name: 'Previous'})).not.toBeInTheDocument();
        await user.click(screen.getByRole('button', {name: 'Next'}));
        expect(await screen.findByText('16–20 of 20 total')).toBeVisible();
        expect(screen.getByRole('link', {name: 'Number 19'})).toBeVisible();
        expect(screen.queryByRole('button', {name: 'Next'})).not.toBeInTheDocument();
        await user.click(screen.getByRole('button', {name: 'Previous'}));
        expect(screen.getByRole('link', {name: 'Number 0'})).toBeVisible();
    });

    it('says that nothing matches', async () => {
        servePlaybooks([]);
        const {user} = renderSurface(<PlaybookList />);
        await user.type(screen.getByRole('searchbox'), 'x{Enter}');
        expect(await screen.findByText('There are no playbooks matching those filters.')).toBeVisible();
    });

    it('invites to create the first one', async () => {
        servePlaybooks([]);
        const {user, store} = renderSurface(<PlaybookList />);
        await screen.findByText('Get started with Playbooks');
        expect(screen.getByRole('heading', {name: 'Choose a template'})).toBeVisible();
        expect(screen.getAllByTestId('use-playbook')).toHaveLength(8);
        await user.click(screen.getAllByRole('button', {name: 'Create playbook'})[0] as HTMLElement);
        expect(playbooksState(store.getState()).dialog).toEqual({kind: 'create_playbook'});
    });

    it('offers nothing to those who may not create', async () => {
        servePlaybooks([]);
        renderSurface(<PlaybookList />, {teamPermissions: []});
        await screen.findByText('There are no playbooks to view.');
        expect(screen.queryByTestId('use-playbook')).not.toBeInTheDocument();
        expect(screen.queryByRole('button', {name: 'Create playbook'})).not.toBeInTheDocument();
    });

    it('tells that loading failed and tries again', async () => {
        server.use(http.get(api('/playbooks'), () => HttpResponse.json({error: 'no'}, {status: 400})));
        const {user} = renderSurface(<PlaybookList />);
        await screen.findByText('The playbooks could not be loaded.');
        servePlaybooks([incident]);
        await user.click(screen.getByRole('button', {name: 'Try again'}));
        await screen.findByRole('link', {name: 'Incident response'});
    });

    it('asks for a run of a row', async () => {
        servePlaybooks([incident]);
        const {user, store} = renderSurface(<PlaybookList />);
        await user.click(await screen.findByTestId('run-playbook'));
        expect(playbooksState(store.getState()).dialog).toEqual({kind: 'start_run', playbookId: incident.id});
    });

    it('lets only those start a run whose role in the playbook allows it', async () => {
        servePlaybooks([{...incident, members: [{...admin, scheme_roles: ['playbook_admin']}]}]);
        renderSurface(<PlaybookList />);
        expect(await screen.findByTestId('run-playbook')).toBeDisabled();
    });

    it('archives after a question and can undo it', async () => {
        const done: string[] = [];
        servePlaybooks([incident]);
        server.use(
            http.get(api('/playbooks/:id'), () => HttpResponse.json(incident)),
            http.delete(api('/playbooks/:id'), () => {
                done.push('archived');
                return new HttpResponse(null, {status: 204});
            }),
            http.put(api('/playbooks/:id/restore'), () => {
                done.push('restored');
                return new HttpResponse(null, {status: 204});
            }),
        );
        const {user} = renderSurface(<PlaybookList />);
        await user.click(await screen.findByRole('button', {name: 'More about Incident response'}));
        await user.click(await screen.findByRole('menuitem', {name: 'Archive'}));
        const dialog = await screen.findByRole('alertdialog', {name: 'Archive playbook'});
        await user.click(within(dialog).getByRole('button', {name: 'Archive'}));
        await screen.findByText('“Incident response” archived');
        await user.click(screen.getByRole('button', {name: 'Undo'}));
        await screen.findByText('“Incident response” restored');
        expect(done).toEqual(['archived', 'restored']);
    });

    it('duplicates and leads to the copy', async () => {
        const copy = testId('copy');
        servePlaybooks([incident]);
        server.use(http.post(api('/playbooks/:id/duplicate'), () => HttpResponse.json({id: copy}, {status: 201})));
        const {user, history} = renderSurface(<PlaybookList />);
        await user.click(await screen.findByRole('button', {name: 'More about Incident response'}));
        await user.click(await screen.findByRole('menuitem', {name: 'Duplicate'}));
        await screen.findByText('“Incident response” duplicated');
        await user.click(screen.getByRole('button', {name: 'Open the copy'}));
        expect(history.location.pathname).toBe(`/playbooks/playbooks/${copy}/outline`);
    });

    it.each([
        ['may not create', {}, ['playbook_private_create'], 'You may not create playbooks like this in the team'],
        [
            'cannot edit',
            {admin_only_edit: true, members: []},
            undefined,
            'Only people who can edit the playbook can duplicate it',
        ],
    ])('says why somebody who %s cannot duplicate', async (_, fields, teamPermissions, reason) => {
        servePlaybooks([{...incident, ...fields}]);
        const {user} = renderSurface(<PlaybookList />, {teamPermissions});
        await user.click(await screen.findByRole('button', {name: 'More about Incident response'}));
        const entry = await screen.findByRole('menuitem', {name: /^Duplicate/});
        expect(entry).toHaveAttribute('aria-disabled', 'true');
        expect(entry).toHaveTextContent(reason);
    });

    it('makes a favourite and back', async () => {
        const done: string[] = [];
        servePlaybooks([incident]);
        const set = (made: boolean) => () => {
            const items = made ? [sidebarItem(incident)] : [];
            serveCategories(() => [{id: testId('fav'), name: 'Favorite', collapsed: false, items}, ...unsorted()]);
            done.push(made ? 'favourite' : 'not');
            return new HttpResponse(null, {status: 204});
        };
        server.use(
            http.put(api('/playbooks/:id/favorite'), set(true)),
            http.delete(api('/playbooks/:id/favorite'), set(false)),
        );
        const {user} = renderSurface(<PlaybookList />);
        for (const entry of ['Favorite', 'Unfavorite']) {
            await user.click(await screen.findByRole('button', {name: 'More about Incident response'}));
            await user.click(await screen.findByRole('menuitem', {name: entry}));
        }
        await waitFor(() => expect(done).toEqual(['favourite', 'not']));
    });

    it('lets only those archive who can edit', async () => {
        servePlaybooks([{...incident, admin_only_edit: true, members: []}]);
        const {user} = renderSurface(<PlaybookList />);
        await user.click(await screen.findByRole('button', {name: 'More about Incident response'}));
        expect(await screen.findByRole('menuitem', {name: /Archive/})).toHaveAttribute('aria-disabled', 'true');
        expect(screen.getByRole('menuitem', {name: 'View'})).toBeVisible();
    });
});
