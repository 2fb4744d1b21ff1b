import type {Channel} from '@mattermost/types/channels';
import {useEffect} from 'react';
import {shallowEqual, useStore} from 'react-redux';

import {hostRequest} from './rest';
import {useHostSelector, type HostState, type HostStore} from './store';

export type {Channel} from '@mattermost/types/channels';

/** The id of the channel on screen; empty outside channels. */
export function useCurrentChannelId(): string {
    return useHostSelector((state) => state.entities.channels.currentChannelId);
}

/** One channel by id. Undefined while unknown; the host is asked for it once. Unreadable channels stay undefined. */
export function useChannel(id: string | undefined): Channel | undefined {
    const store = useStore() as unknown as HostStore;
    const channel = useHostSelector((state) => (id ? state.entities.channels.channels[id] : undefined));
    const missing = id && !channel ? id : undefined;
    useEffect(() => {
        if (missing) {
            void loadChannel(store, missing);
        }
    }, [store, missing]);
    return channel;
}

const asked = new Map<string, Promise<void>>();

function loadChannel(store: HostStore, id: string): Promise<void> {
    const known = asked.get(id);
    if (known) {
        return known;
    }
    const request = hostRequest<Channel>(`/channels/${id}`).then(
        (channel) => void store.dispatch({type: 'RECEIVED_CHANNEL', data: channel} as {type: string}),
        () => undefined,
    );
    asked.set(id, request);
    return request;
}

function isMine(state: HostState, channel: Channel): boolean {
    return state.entities.channels.myMembers[channel.id] !== undefined && channel.delete_at === 0;
}

/** The public and private channels of a team that the reader belongs to, sorted by name. */
export function useMyTeamChannels(teamId: string): readonly Channel[] {
    return useHostSelector(
        (state) =>
            Object.values(state.entities.channels.channels)
                .filter((channel) => channel.team_id === teamId && (channel.type === 'O' || channel.type === 'P'))
                .filter((channel) => isMine(state, channel))
                .sort((a, b) => a.display_name.localeCompare(b.display_name)),
        shallowEqual,
    );
}

/**
 * The path of a channel, for links and navigation; undefined while its team is unknown. A direct or group message is
 * shown under the team given.
 */
export function channelPath(channel: Channel, teamName: string | undefined): string | undefined {
    if (!teamName) {
        return undefined;
    }
    const place = channel.type === 'D' || channel.type === 'G' ? 'messages' : 'channels';
    return `/${teamName}/${place}/${channel.name}`;
}

/** The path of a channel by id, or undefined while unknown. */
export function useChannelPath(channelId: string | undefined): string | undefined {
    const channel = useChannel(channelId);
    return useHostSelector((state) => {
        if (!channel) {
            return undefined;
        }
        const {teams, currentTeamId} = state.entities.teams;
        return channelPath(channel, teams[channel.team_id || currentTeamId]?.name);
    });
}

/** Like {@link useChannelPath} for code outside of components: loads the channel first when it is unknown. */
export async function findChannelPath(store: HostStore, channelId: string): Promise<string | undefined> {
    if (!store.getState().entities.channels.channels[channelId]) {
        await loadChannel(store, channelId);
    }
    const {channels, teams} = store.getState().entities;
    const channel = channels.channels[channelId];
    return channel && channelPath(channel, teams.teams[channel.team_id || teams.currentTeamId]?.name);
}

/** Makes the reader a member of a channel; rejects where they may not join by themselves. */
export async function joinChannel(channelId: string, userId: string): Promise<void> {
    await hostRequest(`/channels/${channelId}/members`, {method: 'POST', body: {user_id: userId}});
}
