import {screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

import {fakeHost} from 'src/testing/fake_host';
import {aChannel, hostState, testId, world} from 'src/testing/host_state';
import {renderInHost} from 'src/testing/render';
import {hostApi, server} from 'src/testing/server';

import {findChannelPath, useChannelPath, useMyTeamChannels} from './channels';
import {hostGlobals} from './globals';
import {Markdown} from './markdown';
import {haveTeamPermission} from './permissions';
import {sessionHeaders} from './session';
import {absoluteUrl, apiUrl, currentAddress, navigate} from './site';
import {usePageTeam} from './page_team';

describe('addresses', () => {
    beforeEach(() => {
        Object.assign(window, {basename: '/chat'});
    });
    afterEach(() => {
        Object.assign(window, {basename: ''});
        window.history.replaceState(null, '', '/');
    });

    it('carry the subpath', () => {
        expect(apiUrl()).toBe(`${window.location.origin}/chat/plugins/playbooks/api/v0`);
        expect(absoluteUrl('/playbooks/runs')).toBe(`${window.location.origin}/chat/playbooks/runs`);
    });

    it('are read without the subpath', () => {
        window.history.replaceState(null, '', '/chat/playbooks/runs?from=x');
        const {path, query} = currentAddress();
        expect(path).toBe('/playbooks/runs');
        expect(query.get('from')).toBe('x');
    });

    it('are gone to through the history of the host', () => {
        const {history} = fakeHost();
        navigate('/playbooks/runs');
        expect(history.location.pathname).toBe('/playbooks/runs');
    });
});

describe('sessionHeaders', () => {
    it('carries the token of the page', () => {
        document.cookie = 'MMCSRF=secret';
        expect(sessionHeaders()).toEqual({'X-Requested-With': 'XMLHttpRequest', 'X-CSRF-Token': 'secret'});
        document.cookie = 'MMCSRF=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
        expect(sessionHeaders()).toEqual({'X-Requested-With': 'XMLHttpRequest'});
    });
});

describe('haveTeamPermission', () => {
    it('looks at the roles in the team', () => {
        const state = hostState({teamPermissions: ['run_create']});
        expect(haveTeamPermission(state, world.team.id, 'run_create')).toBe(true);
        expect(haveTeamPermission(state, world.team.id, 'playbook_public_create')).toBe(false);
        expect(haveTeamPermission(state, testId('elsewhere'), 'run_create')).toBe(false);
    });
});

describe('channels', () => {
    const town = aChannel('town');

    it('are the open and private ones of the team that the reader is in', () => {
        function Names() {
            return (
                <span>
                    {useMyTeamChannels(world.team.id)
                        .map((channel) => channel.name)
                        .join(' ')}
                </span>
            );
        }
        renderInHost(<Names />, {
            channels: [
                town,
                aChannel('attic', {type: 'P'}),
                aChannel('gone', {delete_at: 5}),
                aChannel('direct', {type: 'D', team_id: ''}),
                aChannel('foreign', {team_id: testId('elsewhere')}),
            ],
        });
        expect(screen.getByText('attic town')).toBeVisible();
    });

    it('are asked for when they are unknown', async () => {
        server.use(http.get(hostApi('/channels/:id'), () => HttpResponse.json(town)));
        function Path() {
            return <span>{useChannelPath(town.id) ?? 'unknown'}</span>;
        }
        renderInHost(<Path />);
        expect(await screen.findByText('/northwind/channels/town')).toBeVisible();
    });

    it('have paths outside of components too; messages stand under the current team', async () => {
        const direct = aChannel('direct', {type: 'D', team_id: ''});
        const {store} = fakeHost({channels: [direct]});
        expect(await findChannelPath(store, direct.id)).toBe('/northwind/messages/direct');
    });
});

describe('usePageTeam', () => {
    function Page({teamId}: {teamId: string}) {
        usePageTeam(teamId);
        return null;
    }

    it('makes the team of the page the current one', async () => {
        const other = testId('other');
        const {store} = renderInHost(<Page teamId={other} />, {path: '/playbooks/runs/x'});
        await waitFor(() => expect(store.getState().entities.teams.currentTeamId).toBe(other));
    });

    it('leaves the page when the reader chooses another team', async () => {
        const {store, history} = renderInHost(<Page teamId={world.team.id} />, {path: '/playbooks/runs/x'});
        store.dispatch({type: 'SELECT_TEAM', data: testId('other')} as {type: string});
        await waitFor(() => expect(history.location.pathname).toBe('/playbooks'));
    });
});

describe('Markdown', () => {
    it('is formatted by the host, with the channels that the text links', () => {
        const town = aChannel('town');
        const asked: Record<string, unknown>[] = [];
        const {rerender} = renderInHost(<span />, {channels: [town, aChannel('attic')]});
        hostGlobals().PostUtils.formatText = (text, options) => {
            asked.push(options ?? {});
            return text;
        };
        rerender(<Markdown text="see ~town" />);
        expect(screen.getByText('see ~town')).toBeVisible();
        expect(Object.keys(asked[0]?.channelNamesMap as object)).toEqual(['town']);
    });
});
