import {act, screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {beforeEach, describe, expect, it} from 'vitest';

import {playbooksState} from 'src/state/selectors';
import {setClientId} from 'src/state/actions';
import {fakeHost} from 'src/testing/fake_host';
import {fakeRegistry} from 'src/testing/fake_registry';
import {aChannel, world} from 'src/testing/host_state';
import {servePlaybooks} from 'src/testing/lists';
import {aPlaybook} from 'src/testing/playbooks';
import {renderInHost} from 'src/testing/render';
import {aRun} from 'src/testing/runs';
import {api, server} from 'src/testing/server';

import {PlaybooksPlugin} from './plugin';

const town = aChannel('town');
const run = aRun('Outage', {channel_id: town.id, reporter_user_id: world.owner.id});

/** What the plugin dispatched to the host about its sidebar. */
function watchSidebar(host: ReturnType<typeof fakeHost>): string[] {
    const seen: string[] = [];
    const {dispatch} = host.store;
    host.store.dispatch = (action) => {
        if ('type' in action && String(action.type).endsWith('_RHS')) {
            seen.push(String(action.type));
        }
        return dispatch(action);
    };
    return seen;
}

beforeEach(() => {
    server.use(
        http.get(api('/bot/connect'), () => new HttpResponse(null)),
        http.get(api('/runs/channels'), () => HttpResponse.json([town.id])),
    );
});

describe('initialize', () => {
    it('registers the product, the sidebar and the buttons', () => {
        const {registry} = fakeRegistry();
        new PlaybooksPlugin().initialize(registry, fakeHost().store);
        expect(registry.registerProduct.mock.calls[0]?.slice(0, 4)).toEqual([
            '/playbooks',
            'product-playbooks',
            'Playbooks',
            '/playbooks',
        ]);
        expect(registry.registerProduct.mock.calls[0]?.slice(7, 10)).toEqual([true, false, true]);
        expect(registry.registerRightHandSidebarComponent).toHaveBeenCalledOnce();
        expect(registry.registerAppBarComponent.mock.calls[0]?.[2]).toBe('Playbooks');
        expect(registry.registerChannelHeaderButtonAction.mock.calls[0]?.slice(2)).toEqual(['Playbooks', 'Playbooks']);
    });

    it('hears every event that the server sends', () => {
        const {registry, handlers} = fakeRegistry();
        new PlaybooksPlugin().initialize(registry, fakeHost().store);
        expect([...handlers.keys()].filter((name) => name.startsWith('custom_')).sort()).toEqual(
            [
                'playbook_archived',
                'playbook_created',
                'playbook_restored',
                'playbook_run_created',
                'playbook_run_updated',
                'playbook_run_updated_incremental',
                'playbook_updated',
                'settings_changed',
            ].map((name) => `custom_playbooks_${name}`),
        );
        expect(registry.registerReconnectHandler).toHaveBeenCalledOnce();
    });

    it('toggles the sidebar with the header button', () => {
        const {registry, kept} = fakeRegistry();
        const host = fakeHost();
        const seen = watchSidebar(host);
        new PlaybooksPlugin().initialize(registry, host.store);
        kept.header?.action();
        expect(seen).toEqual(['TOGGLE_RHS']);
    });

    it('leaves nothing in the page when it is stopped', () => {
        const style = document.createElement('style');
        style.dataset.plugin = 'playbooks';
        document.head.append(style);
        new PlaybooksPlugin().uninitialize();
        expect(document.querySelector('style[data-plugin="playbooks"]')).toBeNull();
    });
});

describe('a new run', () => {
    function start(setup = {}) {
        const fake = fakeRegistry();
        const host = fakeHost({path: '/playbooks/runs', channels: [town], ...setup});
        const seen = watchSidebar(host);
        new PlaybooksPlugin().initialize(fake.registry, host.store);
        return {...fake, ...host, seen};
    }

    it('takes the person who asked for it by command to its channel', () => {
        const {deliver, store, history} = start();
        store.dispatch(setClientId('mine'));
        deliver('playbook_run_created', {client_id: 'mine', playbook_run: run, channel_name: 'town'});
        expect(history.location).toMatchObject({pathname: '/northwind/channels/town', search: '?forceRHSOpen'});
    });

    it.each([
        ['another client', {client_id: 'other', playbook_run: run, channel_name: 'town'}],
        ['the REST API', {playbook_run: run}],
        [
            'somebody else by a prompt',
            {client_id: '', playbook_run: {...run, reporter_user_id: world.member.id}, channel_name: 'town'},
        ],
    ])('leaves people where they are when started by %s', (_, payload) => {
        const {deliver, store, history} = start();
        store.dispatch(setClientId('mine'));
        deliver('playbook_run_created', payload);
        expect(history.location.pathname).toBe('/playbooks/runs');
    });

    it('takes its reporter along after a prompt', () => {
        const {deliver, history} = start();
        deliver('playbook_run_created', {client_id: '', playbook_run: run, channel_name: 'town'});
        expect(history.location.pathname).toBe('/northwind/channels/town');
    });

    it('opens the sidebar for those who take part and look at its channel', () => {
        const {deliver, seen} = start({currentChannel: town});
        deliver('playbook_run_created', {playbook_run: run});
        expect(seen).toEqual(['SHOW_RHS']);
    });

    it('disturbs nobody who does not take part', () => {
        const {deliver, seen} = start({currentChannel: town, me: world.member});
        deliver('playbook_run_created', {playbook_run: run});
        expect(seen).toEqual([]);
    });
});

describe('slash commands', () => {
    it('marks runs started by command, so that they are recognised', async () => {
        const {registry, kept} = fakeRegistry();
        const {store} = fakeHost();
        new PlaybooksPlugin().initialize(registry, store);
        const args = {channel_id: town.id};
        const sent = await kept.command?.('/playbook run', args);
        const {clientId} = playbooksState(store.getState());
        expect(clientId).toMatch(/^[a-z0-9]{26}$/);
        expect(sent).toEqual({message: `/playbook run ${clientId}`, args});
    });

    it('passes everything else on, and opens the sidebar for info', async () => {
        const {registry, kept} = fakeRegistry();
        const host = fakeHost();
        const seen = watchSidebar(host);
        new PlaybooksPlugin().initialize(registry, host.store);
        const args = {channel_id: town.id};
        for (const message of ['/playbook run-playbook x y', '/playbook check 0 0', '/echo run', '/playbook info']) {
            expect(await kept.command?.(message, args)).toEqual({message, args});
        }
        expect(seen).toEqual(['SHOW_RHS']);
    });
});

describe('at the root of the page', () => {
    function mountRoot(setup: Parameters<typeof renderInHost>[1]) {
        const {registry, kept} = fakeRegistry();
        const seen: string[] = [];
        registry.registerRightHandSidebarComponent.mockReturnValue({
            id: 'rhs',
            showRHSPlugin: {type: 'SHOW_RHS'},
            hideRHSPlugin: {type: 'HIDE_RHS'},
            toggleRHSPlugin: {type: 'TOGGLE_RHS'},
        });
        const host = fakeHost(setup);
        host.store.dispatch = (action) => ('type' in action ? seen.push(String(action.type)) : undefined);
        new PlaybooksPlugin().initialize(registry, host.store);
        const Root = kept.roots[0];
        if (!Root) {
            throw new Error('no root component was registered');
        }
        return {...renderInHost(<Root />, setup), seen};
    }

    it('opens the sidebar in a channel with a run of the reader', async () => {
        const {seen} = mountRoot({path: '/northwind/channels/town', currentChannel: town});
        await waitFor(() => expect(seen).toEqual(['SHOW_RHS']));
    });

    it('does not open it where there is none', async () => {
        const asked: string[] = [];
        server.use(
            http.get(api('/runs/channels'), ({request}) => {
                asked.push(request.url);
                return HttpResponse.json([]);
            }),
        );
        const {seen} = mountRoot({path: '/northwind/channels/town', currentChannel: town});
        await waitFor(() => expect(asked).toHaveLength(1));
        expect(seen).toEqual([]);
    });

    it('opens it when a link forces it, and removes the word from the address', async () => {
        const {seen, history} = mountRoot({path: '/northwind/channels/town?forceRHSOpen&x=1', currentChannel: town});
        await waitFor(() => expect(seen).toContain('SHOW_RHS'));
        expect(history.location.search).toBe('?x=1');
    });

    it('shows the dialog that a surface asked for', async () => {
        servePlaybooks([aPlaybook('Incident response')]);
        const {store} = mountRoot({path: '/playbooks/runs'});
        act(() => void store.dispatch({type: 'playbooks/open_dialog', dialog: {kind: 'create_playbook'}} as never));
        expect(await screen.findByRole('dialog', {name: 'Create playbook'})).toBeVisible();
    });
});
