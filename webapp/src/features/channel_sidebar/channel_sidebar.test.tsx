import {screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {describe, expect, it} from 'vitest';

import {handleRunUpdated} from 'src/data/live';
import type {Run} from 'src/domain/run';
import {playbooksState} from 'src/state/selectors';
import {aChannel, world, type HostSetup} from 'src/testing/host_state';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {aChecklist, aRun, aTask} from 'src/testing/runs';
import {serveRunsToChange} from 'src/testing/served_runs';
import {api, hostApi, server} from 'src/testing/server';

import {ChannelSidebar} from './channel_sidebar';
import {ChannelSidebarTitle} from './channel_sidebar_title';

const channel = aChannel('incident');
const playbook = aPlaybook('Incident response');
const outage = aRun('Checkout fails', {
    playbook_id: playbook.id,
    summary: 'Cards are refused',
    checklists: [aChecklist('Triage', ['Page the owner', 'Open a call']), aChecklist('Repair', ['Roll back'])],
});

function show(runs: readonly Run[], setup: HostSetup = {}) {
    const served = serveRunsToChange(runs);
    server.use(
        http.get(api('/playbooks/:id'), () => HttpResponse.json(playbook)),
        http.get(api('/playbooks'), () =>
            HttpResponse.json({total_count: 1, page_count: 1, has_more: false, items: [playbook]}),
        ),
        http.get(hostApi('/users/autocomplete'), () => HttpResponse.json({users: [world.member]})),
    );
    const view = renderSurface(
        <>
            <ChannelSidebarTitle />
            <ChannelSidebar />
        </>,
        {currentChannel: channel, channelPermissions: ['create_post'], ...setup},
    );
    return {...view, served};
}

describe('which view is shown', () => {
    it('is the only run in progress', async () => {
        show([outage, aRun('over', {current_status: 'Finished'})]);
        expect(await screen.findByRole('heading', {name: 'Checkout fails', level: 1})).toBeVisible();
        expect(screen.getByRole('link', {name: /Checklist/})).toHaveAttribute(
            'href',
            `/playbooks/runs/${outage.id}?from=channel_rhs_title`,
        );
    });

    it('is the list of several, from which one is opened and left again', async () => {
        const {user} = show([outage, aRun('Second')]);
        const list = await screen.findByTestId('rhs-runs-list');
        expect(within(list).getAllByRole('listitem')).toHaveLength(2);
        await user.click(within(list).getByRole('button', {name: 'Second'}));
        expect(await screen.findByRole('heading', {name: 'Second', level: 1})).toBeVisible();
        await user.click(screen.getByRole('button', {name: 'Back to checklists'}));
        expect(await screen.findByTestId('rhs-runs-list')).toBeVisible();
    });

    it('stays a run that ends while it is on screen', async () => {
        const {served} = show([outage]);
        await screen.findByRole('heading', {name: 'Checkout fails', level: 1});
        const ended = {...served.run(outage.id), current_status: 'Finished' as const, end_at: 5, update_at: 9000};
        handleRunUpdated({data: {payload: JSON.stringify(ended)}});
        expect(await screen.findByRole('button', {name: 'Restart'})).toBeEnabled();
        expect(screen.getByRole('heading', {name: 'Checkout fails', level: 1})).toBeVisible();
    });

    it('goes to the list when the run moves to another channel', async () => {
        const {user, served} = show([outage, aRun('Second')]);

        await user.click(await screen.findByRole('button', {name: 'Checkout fails'}));
        await screen.findByRole('heading', {name: 'Checkout fails', level: 1});
        const moved = {...served.run(outage.id), channel_id: aChannel('other').id, update_at: 9000};
        handleRunUpdated({data: {payload: JSON.stringify(moved)}});
        expect(await screen.findByTestId('rhs-runs-list')).toBeVisible();
    });

    it('offers to begin when there is nothing', async () => {
        const {user, store} = show([]);
        expect(await screen.findByText('There are no runs or checklists in this channel yet')).toBeVisible();
        await user.click(screen.getByRole('button', {name: 'Run a playbook'}));
        expect(playbooksState(store.getState()).dialog).toEqual({kind: 'start_run', fromChannelId: channel.id});
    });

    it('says what failed and tries again', async () => {
        server.use(http.get(api('/runs'), () => HttpResponse.json({error: 'no'}, {status: 400})));
        const {user} = renderSurface(<ChannelSidebar />, {currentChannel: channel});
        expect(await screen.findByText('The runs of this channel could not be loaded.')).toBeVisible();
        serveRunsToChange([outage, aRun('Second')]);
        await user.click(screen.getByRole('button', {name: 'Try again'}));
        expect(await screen.findByTestId('rhs-runs-list')).toBeVisible();
    });

    it('is an invitation outside of channels', async () => {
        renderSurface(<ChannelSidebar />);
        expect(await screen.findByText('Open a channel to see its runs and checklists')).toBeVisible();
    });
});

describe('the list', () => {
    it('switches between runs in progress and finished ones', async () => {
        const {user} = show([outage, aRun('Second'), aRun('Old', {current_status: 'Finished', end_at: 1})]);
        await user.click(await screen.findByTestId('rhs-runs-filter-menu'));
        await user.click(await screen.findByRole('menuitemradio', {name: 'Finished (1)'}));
        expect(await screen.findByRole('button', {name: 'Old'})).toBeVisible();
        expect(screen.queryByRole('button', {name: 'Second'})).not.toBeInTheDocument();
    });

    it('says what each run needs', async () => {
        const late = aRun('Late', {
            checklists: [aChecklist('A', [aTask('a', {due_date: 1}), aTask('b', {state: 'closed'})])],
        });
        show([late, aRun('Second')]);
        const card = (await screen.findByRole('button', {name: 'Late'})).closest('li') as HTMLElement;
        expect(card).toHaveTextContent('1 overdue');
        expect(card).toHaveTextContent('1 of 2');
        expect(await within(card).findByText('owner')).toBeVisible();
    });

    it('begins a checklist with the line for its first task', async () => {
        const {user, served} = show([]);
        await user.click(await screen.findByRole('button', {name: 'New checklist'}));
        const line = await screen.findByRole('textbox', {name: 'Add a task'});
        expect(line).toHaveFocus();
        await user.keyboard('Buy cake{Enter}Eat cake{Enter}');
        await waitFor(() => expect(served.requests).toHaveLength(3));
        expect(await screen.findByRole('checkbox', {name: 'Eat cake'})).toBeVisible();
        expect(served.requests[0]).toMatch(/^POST \/runs .*"name":"Untitled checklist"/);
    });
});

describe('a run', () => {
    it('shows what it is about and where it comes from', async () => {
        show([outage]);
        expect(await screen.findByText('Cards are refused')).toBeVisible();
        expect(await screen.findByRole('link', {name: 'Incident response'})).toHaveAttribute(
            'href',
            `/playbooks/playbooks/${playbook.id}`,
        );
        expect(screen.getByRole('heading', {name: 'Tasks'})).toBeVisible();
        expect(screen.getByText('0 of 3')).toBeVisible();
    });

    it('is renamed in place', async () => {
        const {user, served} = show([outage]);
        await screen.findByRole('heading', {name: 'Checkout fails', level: 1});
        await user.click(screen.getByRole('button', {name: 'Edit run name'}));
        await user.keyboard('Cards fail{Enter}');
        await waitFor(() => expect(served.run(outage.id).name).toBe('Cards fail'));
        expect(await screen.findByRole('heading', {name: 'Cards fail', level: 1})).toBeVisible();
    });

    it('gets a summary', async () => {
        const {user, served} = show([{...outage, summary: ''}]);
        await user.click(await screen.findByText('Add a summary…'));
        await user.keyboard('It burns{Control>}{Enter}{/Control}');
        await waitFor(() => expect(served.run(outage.id).summary).toBe('It burns'));
    });

    it('is handed over to somebody who is found by name', async () => {
        const {user, served} = show([outage]);
        await user.click(await screen.findByRole('button', {name: 'Owner: owner'}));
        await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
        await user.keyboard('memb');
        await user.click(await screen.findByRole('menuitemradio', {name: /member/}));
        await waitFor(() => expect(served.run(outage.id).owner_user_id).toBe(world.member.id));
        expect(await screen.findByRole('button', {name: 'Owner: member'})).toBeVisible();
    });

    it('is finished after saying what is still open, and brought back', async () => {
        const {user, served} = show([outage]);
        await user.click(await screen.findByRole('button', {name: 'Finish'}));
        const dialog = await screen.findByRole('alertdialog', {name: 'Finish run'});
        expect(dialog).toHaveTextContent('3 tasks of “Checkout fails” are still open.');
        await user.click(within(dialog).getByRole('button', {name: 'Finish run'}));
        await waitFor(() => expect(served.run(outage.id).current_status).toBe('Finished'));
        await user.click(await screen.findByRole('button', {name: 'Restart'}));
        await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', {name: 'Restart run'}));
        await waitFor(() => expect(served.run(outage.id).current_status).toBe('InProgress'));
        expect(await screen.findByRole('button', {name: 'Finish'})).toBeVisible();
    });

    it('is left by "Done" once it is finished', async () => {
        const {user} = show([{...outage, current_status: 'Finished', end_at: 1}, aRun('a'), aRun('b')]);
        await user.click(await screen.findByTestId('rhs-runs-filter-menu'));
        await user.click(await screen.findByRole('menuitemradio', {name: 'Finished (1)'}));
        await user.click(await screen.findByRole('button', {name: 'Checkout fails'}));
        await user.click(await screen.findByRole('button', {name: 'Done'}));
        expect(await screen.findByTestId('rhs-runs-list')).toBeVisible();
    });

    it('only shows to people who do not take part', async () => {
        const {user, served} = show([outage], {me: world.member, channelPermissions: []});
        await user.click(await screen.findByRole('checkbox', {name: 'Roll back'}));
        expect(await screen.findByText('Only people who take part can change tasks.')).toBeVisible();
        expect(screen.getByRole('checkbox', {name: 'Roll back'})).not.toBeChecked();
        expect(screen.queryByRole('button', {name: 'Add a task'})).not.toBeInTheDocument();
        expect(screen.queryByRole('button', {name: 'Finish'})).not.toBeInTheDocument();
        expect(served.requests).toEqual([]);
    });

    it('folds its details', async () => {
        const {user} = show([outage]);
        await user.click(await screen.findByRole('button', {name: 'Hide details'}));
        expect(screen.queryByText('Cards are refused')).not.toBeInTheDocument();
        await user.click(screen.getByRole('button', {name: 'Details'}));
        expect(screen.getByText('Cards are refused')).toBeVisible();
    });
});
