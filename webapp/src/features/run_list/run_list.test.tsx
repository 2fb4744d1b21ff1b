import {screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {describe, expect, it} from 'vitest';

import {servePlaybooks, serveRuns} from 'src/testing/lists';
import {world} from 'src/testing/host_state';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {aChecklist, aRun} from 'src/testing/runs';
import {api, server} from 'src/testing/server';
import {playbooksState} from 'src/state/selectors';

import {RunList} from './run_list';

const playbook = aPlaybook('Incident response');
const outage = aRun('Checkout returns 502', {playbook_id: playbook.id, task_total: 5, task_completed: 3});

describe('RunList', () => {
    it('shows what each run is and needs', async () => {
        const late = aChecklist('Triage', ['page', 'call']);
        const runs = [{...outage, checklists: [{...late, items: late.items.map((t) => ({...t, due_date: 1}))}]}];
        serveRuns(runs);
        servePlaybooks([playbook]);
        renderSurface(<RunList />, {path: '/playbooks/runs'});
        const link = await screen.findByRole('link', {name: 'Checkout returns 502'});
        expect(link).toHaveAttribute('href', `/playbooks/runs/${outage.id}?from=run_list`);
        const row = screen.getByTestId('run-list-item');
        await waitFor(() => expect(row).toHaveTextContent('Incident response'));
        expect(row).toHaveTextContent('3 of 5');
        expect(row).toHaveTextContent('2 overdue');
        expect(row).not.toHaveTextContent('Finished');
        expect(screen.getByText('1 total')).toBeVisible();
    });

    it('keeps its filters in the address', async () => {
        const asked = serveRuns([outage]);
        servePlaybooks([playbook]);
        const {user, history} = renderSurface(<RunList />, {path: '/playbooks/runs'});
        await screen.findByRole('link', {name: 'Checkout returns 502'});
        await user.click(screen.getByRole('checkbox', {name: 'Mine only'}));
        await user.click(screen.getByRole('checkbox', {name: 'Include finished'}));
        await user.type(screen.getByRole('searchbox'), 'check{Enter}');
        await waitFor(() => expect(asked.at(-1)?.get('search_term')).toBe('check'));
        expect(asked.at(-1)?.get('participant_or_follower_id')).toBe('me');
        expect(asked.at(-1)?.getAll('statuses')).toEqual(['InProgress', 'Finished']);
        expect(history.location.search).toBe(
            '?search_term=check&participant_or_follower_id=me&statuses=InProgress&statuses=Finished',
        );
        expect(history.length).toBe(1);
    });

    it('starts with the filters of the address', async () => {
        const asked = serveRuns([outage]);
        servePlaybooks([playbook]);
        renderSurface(<RunList />, {path: '/playbooks/runs?participant_or_follower_id=me&sort=name&direction=asc'});
        await screen.findByRole('link', {name: 'Checkout returns 502'});
        expect(screen.getByRole('checkbox', {name: 'Mine only'})).toBeChecked();
        expect(asked.at(-1)?.get('sort')).toBe('name');
        expect(screen.getByRole('columnheader', {name: 'Name'})).toHaveAttribute('aria-sort', 'ascending');
    });

    it('filters by owner', async () => {
        const asked = serveRuns([outage]);
        servePlaybooks([playbook]);
        const {id, username, first_name, last_name, nickname} = world.participant;
        server.use(
            http.get(api('/runs/owners'), () =>
                HttpResponse.json([{user_id: id, username, first_name, last_name, nickname}]),
            ),
        );
        const {user} = renderSurface(<RunList />, {path: '/playbooks/runs'});
        await user.click(screen.getByTestId('owner-filter'));
        await user.click(await screen.findByRole('menuitemradio', {name: /participant/}));
        await waitFor(() => expect(asked.at(-1)?.get('owner_user_id')).toBe(id));
        expect(screen.getByTestId('owner-filter')).toHaveTextContent('Owner: participant');
    });

    it('shows more on demand', async () => {
        serveRuns(Array.from({length: 18}, (_, index) => aRun(`Run ${'abcdefghijklmnopqr'.charAt(index)}`)));
        servePlaybooks([playbook]);
        const {user} = renderSurface(<RunList />, {path: '/playbooks/runs'});
        await screen.findByRole('link', {name: 'Run a'});
        expect(screen.getAllByTestId('run-list-item')).toHaveLength(15);
        await user.click(screen.getByRole('button', {name: 'Show more'}));
        await waitFor(() => expect(screen.getAllByTestId('run-list-item')).toHaveLength(18));
        expect(screen.queryByRole('button', {name: 'Show more'})).not.toBeInTheDocument();
    });

    it('marks finished runs', async () => {
        serveRuns([{...outage, current_status: 'Finished', end_at: 5}]);
        servePlaybooks([playbook]);
        renderSurface(<RunList />, {path: '/playbooks/runs?statuses=InProgress&statuses=Finished'});
        expect(await screen.findByTestId('run-list-item')).toHaveTextContent('Finished');
    });

    it('explains runs to a team that never had one', async () => {
        serveRuns([]);
        servePlaybooks([playbook]);
        const {user, store} = renderSurface(<RunList />, {path: '/playbooks/runs'});
        expect(await screen.findByText('What are playbook runs?')).toBeVisible();
        await user.click(screen.getAllByRole('button', {name: 'Run playbook'})[1] as HTMLElement);
        expect(playbooksState(store.getState()).dialog).toEqual({kind: 'start_run'});
    });

    it('leads a team without playbooks to the first one', async () => {
        serveRuns([]);
        servePlaybooks([]);
        const {history} = renderSurface(<RunList />, {path: '/playbooks/runs'});
        await waitFor(() => expect(history.location.pathname).toBe('/playbooks/start'));
    });

    it('tells that loading failed', async () => {
        servePlaybooks([]);
        serveRuns([]);
        server.use(http.get(api('/runs'), () => HttpResponse.json({error: 'no'}, {status: 400})));
        renderSurface(<RunList />, {path: '/playbooks/runs'});
        expect(await screen.findByText('The runs could not be loaded.')).toBeVisible();
    });
});
