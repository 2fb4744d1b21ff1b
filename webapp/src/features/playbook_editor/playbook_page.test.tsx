import {act, screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {beforeEach, describe, expect, it} from 'vitest';

import {handlePlaybookChanged} from 'src/data/live';
import {sidebarItem} from 'src/domain/category';
import {editTask} from 'src/domain/edits';
import {playbooksState} from 'src/state/selectors';
import {testId, world} from 'src/testing/host_state';
import {serveCategories, servePlaybooks, unsorted} from 'src/testing/lists';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {aChecklist} from 'src/testing/runs';
import {ServedPlaybook} from 'src/testing/served_playbook';
import {api, server} from 'src/testing/server';

import {PlaybookPage} from './playbook_page';

const first = aPlaybook('Incident response', {
    description: 'Restore the service',
    checklists: [aChecklist('Triage', ['page', 'call']), aChecklist('Repair', ['fix'])],
});

let served: ServedPlaybook;

beforeEach(() => {
    servePlaybooks([]);
    served = new ServedPlaybook(first);
});

function show(setup = {}) {
    return renderSurface(<PlaybookPage playbookId={first.id} />, setup);
}
const titles = () => served.stored.checklists.map(({title, items}) => [title, items.map((task) => task.title)]);

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
        await waitFor(() => expect(served.stored.title).toBe('Outages'));
        await user.click(screen.getByRole('button', {name: 'Edit description'}));
        await user.keyboard('{Control>}a{/Control}{Backspace}Help{Control>}{Enter}{/Control}');
        await waitFor(() => expect(served.stored.description).toContain('Help'));
        expect(served.stored.title).toBe('Outages');
    });

    it('saves only what was changed, and shows what others changed meanwhile', async () => {
        const {user} = show();
        await user.click(await screen.findByRole('button', {name: 'Edit title'}));
        served.change({description: 'By somebody else'});
        await user.clear(screen.getByRole('textbox', {name: 'Title'}));
        await user.keyboard('Outages{Enter}');
        await waitFor(() => expect(served.patches).toEqual([{title: 'Outages'}]));
        expect(await screen.findByText('By somebody else')).toBeVisible();
    });

    it('asks whose title is to stand when somebody else wrote one meanwhile', async () => {
        const {user} = show();
        const write = async (title: string) => {
            await user.click(await screen.findByRole('button', {name: 'Edit title'}));
            await user.clear(screen.getByRole('textbox', {name: 'Title'}));
            await user.keyboard(`${title}{Enter}`);
            return screen.findByRole('alertdialog', {name: 'Somebody else changed this too'});
        };
        await screen.findByRole('heading', {level: 1, name: first.title});
        served.change({title: 'Alarms'});
        const dialog = await write('Outages');
        expect(dialog).toHaveTextContent(
            'While you were changing the title, somebody else wrote “Alarms”. You wrote “Outages”.',
        );
        await user.click(within(dialog).getByRole('button', {name: 'Take theirs'}));
        expect(await screen.findByRole('heading', {level: 1, name: 'Alarms'})).toBeVisible();
        expect(served.patches).toEqual([]);

        served.change({title: 'Alerts'});
        await user.click(within(await write('Outages')).getByRole('button', {name: 'Keep mine'}));
        await waitFor(() => expect(served.stored.title).toBe('Outages'));
        expect(screen.getByRole('heading', {level: 1, name: 'Outages'})).toBeVisible();
    });

    it('writes the description of a task beside a title that somebody else is writing', async () => {
        const {user} = show();
        const [task] = first.checklists[0]?.items ?? [];
        await user.dblClick(await screen.findByText('page'));
        await user.type(screen.getByRole('textbox', {name: 'Description'}), 'By phone');
        served.change({checklists: editTask(served.stored.checklists, task?.id ?? '', {title: 'ring'})});
        act(() => handlePlaybookChanged({data: {payload: JSON.stringify({playbookID: first.id, updateAt: 2000})}}));
        await user.keyboard('{Control>}{Enter}{/Control}');
        await waitFor(() =>
            expect(served.stored.checklists[0]?.items[0]).toMatchObject({title: 'ring', description: 'By phone'}),
        );
        expect(await screen.findByText('ring')).toBeVisible();
    });

    it('does not offer to bring a task back whose change by somebody else was preferred', async () => {
        const {user} = show();
        const [task] = first.checklists[0]?.items ?? [];
        const row = await screen.findByRole('listitem', {name: 'page'});
        served.change({checklists: editTask(served.stored.checklists, task?.id ?? '', {title: 'ring'})});
        act(() => row.focus());
        await user.keyboard('{Delete}');
        const dialog = await screen.findByRole('alertdialog');
        expect(dialog).toHaveTextContent('You are deleting the task “page”');
        await user.click(within(dialog).getByRole('button', {name: 'Take theirs'}));
        expect(await screen.findByText('ring')).toBeVisible();
        expect(screen.queryByRole('button', {name: 'Undo'})).not.toBeInTheDocument();
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
        served.stored = {...first, members: []};
        show({me: world.member});
        await screen.findByRole('heading', {level: 1, name: 'Incident response'});
        expect(screen.queryByRole('button', {name: 'Edit title'})).not.toBeInTheDocument();
        expect(screen.queryByRole('button', {name: 'Add a task'})).not.toBeInTheDocument();
    });

    it('marks an archived playbook and does not run it', async () => {
        served.stored = {...first, delete_at: 5};
        show();
        expect(await screen.findByText('Archived')).toBeVisible();
        expect(screen.getByTestId('run-playbook')).toBeDisabled();
        expect(screen.queryByRole('button', {name: 'Edit title'})).not.toBeInTheDocument();
    });

    it('is made a favourite by its star', async () => {
        let favourite = false;
        serveCategories(() =>
            favourite
                ? [{id: testId('f'), name: 'Favorite', collapsed: false, items: [sidebarItem(first)]}, ...unsorted()]
                : unsorted([first]),
        );
        server.use(
            http.put(api('/playbooks/:id/favorite'), () => {
                favourite = true;
                return new HttpResponse(null, {status: 204});
            }),
        );
        const {user} = show();
        await user.click(await screen.findByRole('button', {name: 'Favorite'}));
        expect(await screen.findByRole('button', {name: 'Unfavorite'})).toBeVisible();
        await waitFor(() => expect(favourite).toBe(true));
    });

    it('opens its copy', async () => {
        const copy = testId('copy');
        server.use(http.post(api('/playbooks/:id/duplicate'), () => HttpResponse.json({id: copy}, {status: 201})));
        const {user, history} = show();
        await user.click(await screen.findByRole('button', {name: 'More about this playbook'}));
        await user.click(await screen.findByRole('menuitem', {name: 'Duplicate'}));
        await waitFor(() => expect(history.location.pathname).toBe(`/playbooks/playbooks/${copy}/outline`));
        expect(screen.getByText('“Incident response” duplicated')).toBeVisible();
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
        server.use(
            http.patch(api('/playbooks/:id'), () => HttpResponse.json({error: 'Too many tasks.'}, {status: 400})),
        );
        const {user} = show();
        await user.click((await screen.findAllByRole('button', {name: 'Add a task'}))[0] as HTMLElement);
        await user.keyboard('write{Enter}');
        expect(await screen.findByText(/The playbook was not saved\. Too many tasks\./)).toBeVisible();
        await waitFor(() => expect(screen.queryByText('write')).not.toBeInTheDocument());
    });
});
