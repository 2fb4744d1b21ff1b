import {CategorySorting, type ChannelCategory} from '@mattermost/types/channel_categories';
import type {Channel} from '@mattermost/types/channels';
import {createSelector} from 'mattermost-redux/selectors/create_selector';
import {getAllCategoriesByIds, getCategoryIdsForTeam} from 'mattermost-redux/selectors/entities/channel_categories';
import {
    getAllChannels,
    getChannelMessageCounts,
    getCurrentChannelId,
    getMyChannelMemberships,
} from 'mattermost-redux/selectors/entities/channels';
import {
    getTeammateNameDisplaySetting,
    isCollapsedThreadsEnabled,
} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentTeamId} from 'mattermost-redux/selectors/entities/teams';
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

/** The current team's sidebar: my categories in my order, and in each the channels I am in, as the category sorts them. */
export const getSidebar: (state: HostState) => SidebarCategory[] = createSelector(
    'getSidebar',
    (state: HostState) => getCategoryIdsForTeam(state, getCurrentTeamId(state)),
    getAllCategoriesByIds,
    getAllChannels,
    getMyChannelMemberships,
    getChannelMessageCounts,
    getCurrentChannelId,
    (state: HostState) => state.entities.users,
    getTeammateNameDisplaySetting,
    isCollapsedThreadsEnabled,
    (ids, categories, channels, members, counts, current, users, nameFormat, collapsedThreads) => {
        const visible = (channel: Channel) =>
            channel.id === current || (channel.delete_at === 0 && (channel.type !== 'D' || channel.last_post_at > 0));
        const entry = (channel: Channel): SidebarChannel => {
            const {messages, mentions} = calculateUnreadCount(
                counts[channel.id],
                members[channel.id],
                collapsedThreads,
            );
            return {channel, unread: messages > 0 || mentions > 0, mentions};
        };
        return (ids ?? [])
            .map((id) => categories[id])
            .filter((category) => category !== undefined)
            .map((category) => {
                const mine = category.channel_ids
                    .filter((id) => members[id])
                    .map((id) => channels[id])
                    .filter((channel) => channel !== undefined)
                    .filter(visible)
                    .map((channel) => completeDirectChannelInfo(users, nameFormat, channel));
                return {category, channels: sorted(mine, category).map(entry)};
            });
    },
);

function sorted(channels: Channel[], {sorting, type}: ChannelCategory): Channel[] {
    if (sorting === CategorySorting.Manual) {
        return channels;
    }
    return sorting === CategorySorting.Recency || type === 'direct_messages'
        ? channels.sort((a, b) => b.last_post_at - a.last_post_at)
        : channels.sort((a, b) => a.display_name.localeCompare(b.display_name));
}
