import {screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {beforeEach, describe, expect, it} from 'vitest';

import type {Playbook} from 'src/domain/playbook';
import {playbooksState} from 'src/state/selectors';
import {world} from 'src/testing/host_state';
import {servePlaybooks} from 'src/testing/lists';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {aChecklist} from 'src/testing/runs';
import {api, server} from 'src/testing/server';

import {PlaybookPage} from './playbook_page';

const first = aPlaybook('Incident response', {
    description: 'Restore the service',
    checklists: [aChecklist('Triage', ['page', 'call']), aChecklist('Repair', ['fix'])],
});

/** What the server has. */
let stored: Playbook;

beforeEach(() => {
    stored = first;
    servePlaybooks([]);
    server.use(
        http.get(api('/playbooks/:id'), () => HttpResponse.json(stored)),
        http.put(api('/playbooks/:id'), async ({request}) => {
            stored = {...((await request.json()) as Playbook), update_at: stored.update_at + 1};
            return HttpResponse.json(stored);
        }),
    );
});

function show(setup = {}) {
    return renderSurface(<PlaybookPage playbookId={first.id} />, setup);
}
const titles = () => stored.checklists.map(({title, items}) => [title, items.map((task) => task.title)]);

describe('PlaybookPage', () => {
    it('shows the playbook and names the tab', async () => {
        show({config: {SiteName: 'Chat'}});
        expect(await screen.findByRole('heading', {level: 1, name: 'Incident response'})).toBeVisible();
        expect(screen.getByText('Restore the service')).toBeVisible();
        expect(screen.getByText('page')).toBeVisible();
        expect(document.title).toBe('Incident response - Playbooks - Chat');
    });

    it('edits title and description in place', async () => {
        const {user} = show();
        await user.click(await screen.findByRole('button', {name: 'Edit title'}));
        await user.clear(screen.getByRole('textbox', {name: 'Title'}));
        await user.keyboard('Outages{Enter}');
        await waitFor(() => expect(stored.title).toBe('Outages'));
        await user.click(screen.getByRole('button', {name: 'Edit description'}));
        await user.keyboard('{Control>}a{/Control}{Backspace}Help{Control>}{Enter}{/Control}');
        await waitFor(() => expect(stored.description).toContain('Help'));
        expect(stored.title).toBe('Outages');
    });

    it('renames from the menu', async () => {
        const {user} = show();
        await user.click(await screen.findByRole('button', {name: 'More about this playbook'}));
        await user.click(await screen.findByRole('menuitem', {name: 'Rename'}));
        await waitFor(() => expect(screen.getByRole('textbox', {name: 'Title'})).toHaveFocus());
    });

    it('adds tasks and sections', async () => {
        const {user} = show();
        await user.click((await screen.findAllByRole('button', {name: 'Add a task'}))[0] as HTMLElement);
        await user.keyboard('write{Enter}tell{Enter}{Escape}');
        await waitFor(() => expect(titles()[0]).toEqual(['Triage', ['page', 'call', 'write', 'tell']]));
        await user.click(screen.getByRole('button', {name: 'Add a section'}));
        await user.keyboard('Review{Enter}{Escape}');
        await waitFor(() => expect(titles().at(-1)).toEqual(['Review', []]));
    });

    it('moves a task by keys, also into another section', async () => {
        const {user} = show();
        (await screen.findByRole('button', {name: 'Move call'})).focus();
        await user.keyboard(' {ArrowUp} ');
        await waitFor(() => expect(titles()[0]).toEqual(['Triage', ['call', 'page']]));
        screen.getByRole('button', {name: 'Move page'}).focus();
        await user.keyboard(' {ArrowDown}{Enter}');
        await waitFor(() =>
            expect(titles()).toEqual([
                ['Triage', ['call']],
                ['Repair', ['page', 'fix']],
            ]),
        );
        await waitFor(() => expect(screen.getByRole('button', {name: 'Move page'})).toHaveFocus());
    });

    it('gives a task up where it was on Escape', async () => {
        const {user} = show();
        (await screen.findByRole('button', {name: 'Move call'})).focus();
        await user.keyboard(' {ArrowUp}{Escape}');
        expect(await screen.findByText('call is back where it was')).toBeInTheDocument();
        expect(titles()[0]).toEqual(['Triage', ['page', 'call']]);
    });

    it('only shows to those who may not edit', async () => {
        stored = {...first, members: []};
        show({me: world.member});
        await screen.findByRole('heading', {level: 1, name: 'Incident response'});
        expect(screen.queryByRole('button', {name: 'Edit title'})).not.toBeInTheDocument();
        expect(screen.queryByRole('button', {name: 'Add a task'})).not.toBeInTheDocument();
    });

    it('marks an archived playbook and does not run it', async () => {
        stored = {...first, delete_at: 5};
        show();
        expect(await screen.findByText('Archived')).toBeVisible();
        expect(screen.getByTestId('run-playbook')).toBeDisabled();
        expect(screen.queryByRole('button', {name: 'Edit title'})).not.toBeInTheDocument();
    });

    it('asks for a run', async () => {
        const {user, store} = show();
        await user.click(await screen.findByTestId('run-playbook'));
        expect(playbooksState(store.getState()).dialog).toEqual({kind: 'start_run', playbookId: first.id});
    });

    it('leads to the error page when there is no such playbook', async () => {
        server.use(http.get(api('/playbooks/:id'), () => HttpResponse.json({error: 'no'}, {status: 404})));
        const {history} = show({path: `/playbooks/playbooks/${first.id}`});
        await waitFor(() => expect(history.location.search).toBe('?type=playbooks'));
        expect(history.location.pathname).toBe('/playbooks/error');
    });

    it('tells that a change was not saved and keeps what was there', async () => {
        server.use(http.put(api('/playbooks/:id'), () => HttpResponse.json({error: 'Too many tasks.'}, {status: 400})));
        const {user} = show();
        await user.click((await screen.findAllByRole('button', {name: 'Add a task'}))[0] as HTMLElement);
        await user.keyboard('write{Enter}');
        expect(await screen.findByText(/The playbook was not saved\. Too many tasks\./)).toBeVisible();
        await waitFor(() => expect(screen.queryByText('write')).not.toBeInTheDocument());
    });
});
