import {CategorySorting, type ChannelCategory} from '@mattermost/types/channel_categories';
import type {Channel} from '@mattermost/types/channels';
import {getAllCategoriesByIds, getCategoryIdsForTeam} from 'mattermost-redux/selectors/entities/channel_categories';
import {getMyChannelMemberships} from 'mattermost-redux/selectors/entities/channels';
import {
    getTeammateNameDisplaySetting,
    isCollapsedThreadsEnabled,
} from 'mattermost-redux/selectors/entities/preferences';
import {calculateUnreadCount, completeDirectChannelInfo} from 'mattermost-redux/utils/channel_utils';

import type {HostState} from '../store/store';

export interface SidebarChannel {
    channel: Channel;
    unread: boolean;
    mentions: number;
}

export interface SidebarCategory {
    category: ChannelCategory;
    channels: SidebarChannel[];
}

/** The sidebar of a team: my categories in my order, and in each the channels I am in, as the category sorts them. */
export function sidebarOf(state: HostState, teamId: string): SidebarCategory[] {
    const all = getAllCategoriesByIds(state);
    const categories = (getCategoryIdsForTeam(state, teamId) ?? []).map((id) => all[id]).filter((c) => c !== undefined);
    const members = getMyChannelMemberships(state);
    const current = state.entities.channels.currentChannelId;
    const format = getTeammateNameDisplaySetting(state);
    const crt = isCollapsedThreadsEnabled(state);

    return categories.map((category) => {
        const channels = category.channel_ids
            .filter((id) => members[id])
            .map((id) => state.entities.channels.channels[id])
            .filter((channel) => channel !== undefined)
            .map((channel) => completeDirectChannelInfo(state.entities.users, format, channel))
            .filter((channel) => channel.delete_at === 0 || channel.id === current)
            .filter((channel) => channel.type !== 'D' || channel.last_post_at > 0 || channel.id === current);
        return {
            category,
            channels: sorted(channels, category).map((channel) => {
                const count = state.entities.channels.messageCounts[channel.id];
                const {messages, mentions} = calculateUnreadCount(count, members[channel.id], crt);
                return {channel, unread: messages > 0 || mentions > 0, mentions};
            }),
        };
    });
}

function sorted(channels: Channel[], {sorting, type}: ChannelCategory): Channel[] {
    if (sorting === CategorySorting.Manual) {
        return channels;
    }
    return sorting === CategorySorting.Recency || type === 'direct_messages'
        ? channels.sort((a, b) => b.last_post_at - a.last_post_at)
        : channels.sort((a, b) => a.display_name.localeCompare(b.display_name));
}
