import {screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {describe, expect, it} from 'vitest';

import {aUser, world} from 'src/testing/host_state';
import {renderInHost} from 'src/testing/render';
import {hostApi, server} from 'src/testing/server';

import {displayName, useDisplayName, useIsSystemAdmin, useUsers} from './users';

const mara = aUser('mara', {first_name: 'Mara', last_name: 'Lindqvist', nickname: 'Mo'});

describe('displayName', () => {
    it.each([
        ['username', 'mara'],
        ['full_name', 'Mara Lindqvist'],
        ['nickname_full_name', 'Mo'],
    ] as const)('follows the format %s', (format, name) => {
        expect(displayName(mara, format)).toBe(name);
    });

    it('falls back to what there is', () => {
        const bare = aUser('bare', {first_name: '', last_name: '', nickname: ''});
        expect(displayName(bare, 'nickname_full_name')).toBe('bare');
        expect(displayName(bare, 'full_name')).toBe('bare');
        expect(displayName({...mara, nickname: ''}, 'nickname_full_name')).toBe('Mara Lindqvist');
    });
});

function Name({id}: {id: string}) {
    return <span>{useDisplayName(id) || 'nobody'}</span>;
}

describe('users of the host', () => {
    it("have the names that the reader's preference says, unless the server locks them", () => {
        const preferences = {'display_settings--name_format': 'full_name'};
        const {unmount} = renderInHost(<Name id={mara.id} />, {users: [mara], preferences});
        expect(screen.getByText('Mara Lindqvist')).toBeVisible();
        unmount();
        const config = {LockTeammateNameDisplay: 'true', TeammateNameDisplay: 'nickname_full_name'};
        renderInHost(<Name id={mara.id} />, {users: [mara], preferences, config});
        expect(screen.getByText('Mo')).toBeVisible();
    });

    it('are loaded together when they are unknown', async () => {
        const asked: string[][] = [];
        server.use(
            http.post(hostApi('/users/ids'), async ({request}) => {
                const ids = (await request.json()) as string[];
                asked.push(ids);
                return HttpResponse.json(ids.map((id) => aUser('mara', {id, username: `user-${id.slice(0, 3)}`})));
            }),
        );
        const one = mara.id;
        const two = aUser('tomas').id;
        renderInHost(
            <>
                <Name id={one} />
                <Name id={two} />
                <Name id={one} />
            </>,
        );
        await waitFor(() => expect(screen.getAllByText('user-mar')).toHaveLength(2));
        expect(screen.getByText('user-tom')).toBeVisible();
        expect(asked).toEqual([[one, two]]);
    });

    it('stay unknown when they cannot be loaded', async () => {
        server.use(http.post(hostApi('/users/ids'), () => new HttpResponse(null, {status: 500})));
        renderInHost(<Name id={aUser('ghost').id} />);
        expect(await screen.findByText('nobody')).toBeVisible();
    });

    it('keep the order that was asked for', () => {
        function Names() {
            return (
                <span>
                    {useUsers([world.member.id, world.owner.id])
                        .map((user) => user.username)
                        .join(' ')}
                </span>
            );
        }
        renderInHost(<Names />);
        expect(screen.getByText('member owner')).toBeVisible();
    });

    it('know system administrators', () => {
        function Power() {
            return <span>{useIsSystemAdmin() ? 'admin' : 'user'}</span>;
        }
        renderInHost(<Power />, {me: world.admin});
        expect(screen.getByText('admin')).toBeVisible();
    });
});
