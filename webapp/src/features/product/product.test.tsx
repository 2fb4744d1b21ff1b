import {act, screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {beforeEach, describe, expect, it, vi} from 'vitest';

import {sidebarItem, sidebarRun, type CategoryItem} from 'src/domain/category';
import {playbooksState} from 'src/state/selectors';
import {testId, world} from 'src/testing/host_state';
import {serveCategories, servePlaybooks, serveRuns, unsorted} from 'src/testing/lists';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {aRun} from 'src/testing/runs';
import {api, server} from 'src/testing/server';

import {Product} from './product';

const pages = {
    RunList: () => <h1>All runs</h1>,
    RunPage: ({runId}: {runId: string}) => <h1>Run {runId}</h1>,
    PlaybookList: () => <h1>All playbooks</h1>,
    PlaybookPage: ({playbookId}: {playbookId: string}) => <h1>Playbook {playbookId}</h1>,
};
const outage = aRun('Outage');
const incident = aPlaybook('Incident response');
const foreign = aPlaybook('Of somebody else', {members: []});

beforeEach(() => {
    localStorage.clear();
    serveRuns([outage]);
    servePlaybooks([incident, foreign]);
    serveCategories(() => unsorted([incident]));
});

function show(path: string, setup = {}) {
    return renderSurface(<Product pages={pages} />, {path, ...setup});
}

describe('addresses', () => {
    it.each([
        ['/playbooks', '/playbooks/runs', 'All runs'],
        ['/playbooks/incidents', '/playbooks/runs', 'All runs'],
        [`/playbooks/incidents/${outage.id}`, `/playbooks/runs/${outage.id}`, `Run ${outage.id}`],
        [`/playbooks/runs/${outage.id}/retrospective`, undefined, `Run ${outage.id}`],
        ['/playbooks/playbooks', undefined, 'All playbooks'],
        ['/playbooks/start', undefined, 'All playbooks'],
        [`/playbooks/playbooks/${incident.id}/outline`, undefined, `Playbook ${incident.id}`],
        ['/playbooks/error?type=playbook_runs', undefined, 'Run not found'],
        ['/playbooks/error?type=playbooks', undefined, 'Playbook Not Found'],
        ['/playbooks/nonsense', '/playbooks/error', 'Page not found'],
        ['/playbooks/runs/too-short', '/playbooks/error', 'Page not found'],
        ['/playbooks/playbooks/new', '/playbooks/error', 'Page not found'],
    ])('%s', async (path, redirected, heading) => {
        const {history} = show(path);
        expect(await screen.findByRole('heading', {name: heading})).toBeVisible();
        expect(history.location.pathname).toBe(redirected ?? path.split('?')[0]);
    });

    it('marks the page of an error for the host', () => {
        const {unmount} = show('/playbooks/error?type=default');
        expect(document.body).toHaveClass('error');
        expect(screen.getByTestId('errorMessageTitle')).toHaveTextContent('Page not found');
        unmount();
        expect(document.body).not.toHaveClass('error');
    });
});

describe('navigation', () => {
    it('lists the runs of the reader and the playbooks they belong to', async () => {
        show('/playbooks/runs');
        const navigation = screen.getByTestId('lhs-navigation');
        expect(await within(navigation).findByRole('link', {name: 'Outage'})).toHaveAttribute(
            'href',
            `/playbooks/runs/${outage.id}?from=playbooks_lhs`,
        );
        expect(await within(navigation).findByRole('link', {name: 'Incident response'})).toBeVisible();
        expect(within(navigation).queryByRole('link', {name: 'Of somebody else'})).not.toBeInTheDocument();
        expect(within(navigation).getByRole('link', {name: 'View all runs'})).toHaveAttribute('aria-current', 'page');
    });

    it('folds a group away and remembers it', async () => {
        const {user, unmount} = show('/playbooks/runs');
        await screen.findByRole('link', {name: 'Outage'});
        const heading = () => screen.getByRole('button', {name: 'Runs and Checklists'});
        await user.click(heading());
        expect(heading()).toHaveAttribute('aria-expanded', 'false');
        expect(screen.queryByRole('link', {name: 'Outage'})).not.toBeInTheDocument();
        unmount();
        show('/playbooks/runs');
        expect(heading()).toHaveAttribute('aria-expanded', 'false');
    });

    it('shows the categories of the reader first, and everything once', async () => {
        const favourites = {
            id: testId('favourites'),
            name: 'Favorite',
            collapsed: false,
            items: [sidebarItem(incident), sidebarRun(outage)],
        };
        const own = {id: testId('own'), name: 'On call', collapsed: true, items: [sidebarItem(foreign)]};
        serveCategories(() => [favourites, own, ...unsorted()]);
        const saved: unknown[] = [];
        server.use(
            http.put(api('/my_categories/:id/collapse'), async ({params, request}) => {
                saved.push([params.id, await request.json()]);
                return new HttpResponse(null, {status: 200});
            }),
        );
        const {user} = show('/playbooks/runs');
        const group = await screen.findByTestId('Favorite');
        expect(within(group).getByRole('heading', {name: 'Favorites'})).toBeVisible();
        expect(within(group).getByRole('link', {name: 'Incident response'})).toBeVisible();
        expect(within(group).getByRole('link', {name: 'Outage'})).toBeVisible();
        expect(within(screen.getByTestId('Runs')).queryByRole('link', {name: 'Outage'})).not.toBeInTheDocument();
        expect(screen.getAllByRole('heading', {level: 3}).map(({textContent}) => textContent)).toEqual([
            'Favorites',
            'On call',
            'Runs and Checklists',
            'Playbooks',
        ]);
        const heading = screen.getByRole('button', {name: 'On call'});
        expect(heading).toHaveAttribute('aria-expanded', 'false');
        await user.click(heading);
        expect(await screen.findByRole('link', {name: 'Of somebody else'})).toBeVisible();
        await waitFor(() => expect(saved).toEqual([[own.id, false]]));
    });

    it('makes something a favourite from its menu, at once', async () => {
        const favourites: CategoryItem[] = [];
        serveCategories(() =>
            favourites.length > 0
                ? [{id: testId('favourites'), name: 'Favorite', collapsed: false, items: favourites}, ...unsorted()]
                : unsorted([incident]),
        );
        server.use(
            http.put(api('/playbooks/:id/favorite'), () => {
                favourites.push(sidebarItem(incident));
                return new HttpResponse(null, {status: 204});
            }),
        );
        const {user} = show('/playbooks/runs');
        await user.hover(await screen.findByRole('link', {name: 'Incident response'}));
        act(() => screen.getByRole('button', {name: 'More about Incident response'}).focus());
        await user.keyboard('{Enter}');
        await user.click(await screen.findByRole('menuitem', {name: 'Favorite'}));
        expect(await within(await screen.findByTestId('Favorite')).findByText('Incident response')).toBeVisible();
        expect(favourites).toHaveLength(1);
    });

    it('offers creating only to those who may', async () => {
        const {user, store} = show('/playbooks/runs');
        await user.click(screen.getByTestId('create-playbook-dropdown-toggle'));
        await user.click(await screen.findByRole('menuitem', {name: 'Create New Playbook'}));
        expect(playbooksState(store.getState()).dialog).toEqual({kind: 'create_playbook'});
    });

    it('hides creating from others', async () => {
        const {user} = show('/playbooks/runs', {teamPermissions: []});
        await user.click(screen.getByTestId('create-playbook-dropdown-toggle'));
        await screen.findByRole('menuitem', {name: 'Browse Playbooks'});
        expect(screen.queryByRole('menuitem', {name: 'Create New Playbook'})).not.toBeInTheDocument();
    });

    it('goes to the lists by keys', async () => {
        const {user, history} = show('/playbooks/runs');
        await user.keyboard('gp');
        expect(history.location.pathname).toBe('/playbooks/playbooks');
        await user.keyboard('gr');
        expect(history.location.pathname).toBe('/playbooks/runs');
    });

    it('shows the keys of the place', async () => {
        const {user} = show('/playbooks/runs');
        await user.keyboard('?');
        expect(await screen.findByRole('dialog', {name: 'Keyboard shortcuts'})).toHaveTextContent('Go to playbooks');
    });
});

describe('a narrow page', () => {
    it('keeps the navigation in a drawer, with a way back to the channels', async () => {
        vi.spyOn(window, 'matchMedia').mockReturnValue({
            matches: true,
            addEventListener: () => undefined,
            removeEventListener: () => undefined,
        } as unknown as MediaQueryList);
        const {user, history} = show('/playbooks/runs');
        expect(screen.queryByTestId('lhs-navigation')).not.toBeInTheDocument();
        await user.click(screen.getByRole('button', {name: 'Open navigation'}));
        const drawer = await screen.findByRole('dialog', {name: 'Playbooks navigation'});
        expect(within(drawer).getByRole('link', {name: 'Back to channels'})).toHaveAttribute('href', '/');
        await user.click(within(drawer).getByRole('link', {name: 'View all playbooks'}));
        expect(history.location.pathname).toBe('/playbooks/playbooks');
        await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    });
});

describe('team and title', () => {
    it('names the browser tab and gives the old name back', () => {
        document.title = 'Channels';
        const {unmount} = show('/playbooks/runs', {config: {SiteName: 'Chat'}});
        expect(document.title).toBe('Playbooks - Chat');
        unmount();
        expect(document.title).toBe('Channels');
    });

    it('remembers the team for the next visit', async () => {
        show('/playbooks/runs');
        await waitFor(() => expect(localStorage.getItem(`user_prev_team:${world.owner.id}`)).toBe(world.team.id));
    });
});
