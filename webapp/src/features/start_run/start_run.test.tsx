import {screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {beforeEach, describe, expect, it, vi} from 'vitest';

import {playbooksState} from 'src/state/selectors';
import {servePlaybooks} from 'src/testing/lists';
import {aChannel, world} from 'src/testing/host_state';
import {aPlaybook} from 'src/testing/playbooks';
import {renderSurface} from 'src/testing/render_surface';
import {aRun} from 'src/testing/runs';
import {api, server} from 'src/testing/server';

import {StartRun} from './start_run';

const playbook = aPlaybook('Incident response', {
    team_id: world.team.id,
    run_summary_template: 'Impact:',
    run_summary_template_enabled: true,
    create_public_playbook_run: true,
});
const town = aChannel('town');
const started = aRun('Outage', {channel_id: town.id});

let sent: unknown[] = [];

beforeEach(() => {
    sent = [];
    servePlaybooks([playbook]);
    server.use(
        http.get(api('/playbooks/:id'), () => HttpResponse.json(playbook)),
        http.post(api('/runs'), async ({request}) => {
            sent.push(await request.json());
            return HttpResponse.json(started, {status: 201});
        }),
    );
});

const submit = () => screen.getByRole('button', {name: 'Start run'});

describe('StartRun', () => {
    it('starts a run in a channel of its own and goes to its page', async () => {
        const onClose = vi.fn();
        const {user, history} = renderSurface(<StartRun playbookId={playbook.id} onClose={onClose} />);
        const name = await screen.findByRole('textbox', {name: 'Run name'});
        expect(submit()).toBeDisabled();
        expect(screen.getByRole('textbox', {name: /Summary/})).toHaveValue('Impact:');
        expect(screen.getByRole('radio', {name: 'Public channel'})).toBeChecked();
        await user.type(name, ' Outage ');
        await user.click(screen.getByRole('radio', {name: 'Private channel'}));
        await user.click(submit());
        await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
        expect(sent).toEqual([
            {
                name: 'Outage',
                summary: 'Impact:',
                playbook_id: playbook.id,
                team_id: world.team.id,
                owner_user_id: world.owner.id,
                create_public_run: false,
            },
        ]);
        expect(history.location.pathname).toBe(`/playbooks/runs/${started.id}`);
    });

    it('links an existing channel, the current one to begin with', async () => {
        const onClose = vi.fn();
        const {user, store, history} = renderSurface(
            <StartRun playbookId={playbook.id} fromChannelId={town.id} onClose={onClose} />,
            {currentChannel: town, channels: [aChannel('other')], path: '/northwind/channels/town'},
        );
        await user.type(await screen.findByRole('textbox', {name: 'Run name'}), 'Outage');
        await user.click(screen.getByRole('radio', {name: 'Link to an existing channel'}));
        expect(screen.getByRole('button', {name: 'Choose a channel: Town'})).toBeVisible();
        await user.click(submit());
        await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
        expect(sent).toMatchObject([{channel_id: town.id}]);
        // The sidebar is in that channel already.
        expect(history.location.pathname).toBe('/northwind/channels/town');
        expect(playbooksState(store.getState()).sidebarViews[town.id]).toEqual({kind: 'run', runId: started.id});
    });

    it('goes to the channel of the run when asked for in another one', async () => {
        const elsewhere = aChannel('elsewhere');
        const {user, history} = renderSurface(
            <StartRun playbookId={playbook.id} fromChannelId={elsewhere.id} onClose={vi.fn()} />,
            {channels: [town], currentChannel: elsewhere},
        );
        await user.type(await screen.findByRole('textbox', {name: 'Run name'}), 'Outage{Enter}');
        await waitFor(() => expect(history.location.pathname).toBe('/northwind/channels/town'));
        expect(history.location.search).toBe('?forceRHSOpen');
    });

    it('refuses a name that is too long', async () => {
        const {user} = renderSurface(<StartRun playbookId={playbook.id} onClose={vi.fn()} />);
        const name = await screen.findByRole('textbox', {name: 'Run name'});
        await user.click(name);
        await user.paste('x'.repeat(64));
        expect(submit()).toBeEnabled();
        await user.type(name, 'x');
        expect(screen.getByText('Use at most 64 characters')).toBeVisible();
        expect(name).toBeInvalid();
        expect(submit()).toBeDisabled();
    });

    it('says why the server refused and stays open', async () => {
        server.use(
            http.post(api('/runs'), () => HttpResponse.json({error: 'The channel is archived.'}, {status: 400})),
        );
        const onClose = vi.fn();
        const {user} = renderSurface(<StartRun playbookId={playbook.id} onClose={onClose} />);
        await user.type(await screen.findByRole('textbox', {name: 'Run name'}), 'Outage{Enter}');
        expect(await screen.findByRole('alert')).toHaveTextContent('The channel is archived.');
        expect(onClose).not.toHaveBeenCalled();
        expect(submit()).toBeEnabled();
    });

    it('lets choose the playbook first, and again', async () => {
        const {user} = renderSurface(<StartRun onClose={vi.fn()} />);
        await user.click(await screen.findByRole('button', {name: /Incident response/}));
        await screen.findByRole('textbox', {name: 'Run name'});
        await user.click(screen.getByRole('button', {name: 'Choose another playbook'}));
        expect(await screen.findByRole('searchbox', {name: 'Search for a playbook'})).toBeVisible();
    });

    it('does not link where the playbook wants new channels', async () => {
        server.use(http.get(api('/playbooks/:id'), () => HttpResponse.json({...playbook, new_channel_only: true})));
        renderSurface(<StartRun playbookId={playbook.id} onClose={vi.fn()} />);
        expect(await screen.findByRole('radio', {name: /Link to an existing channel/})).toBeDisabled();
    });

    it('needs no name where the playbook has a template', async () => {
        server.use(
            http.get(api('/playbooks/:id'), () => HttpResponse.json({...playbook, channel_name_template: 'INC {SEQ}'})),
        );
        renderSurface(<StartRun playbookId={playbook.id} onClose={vi.fn()} />);
        expect(await screen.findByText('Left empty, it is named after INC {SEQ}')).toBeVisible();
        expect(submit()).toBeEnabled();
    });
});
