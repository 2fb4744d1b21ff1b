import type {Channel} from '@mattermost/types/channels';
import {setCategoryCollapsed} from 'mattermost-redux/actions/channel_categories';
import {getDirectTeammate} from 'mattermost-redux/selectors/entities/channels';
import {getStatusForUserId} from 'mattermost-redux/selectors/entities/users';
import {Link} from 'react-router-dom';

import {channelPath} from '../session/places';
import {Status, UserAvatar} from '../shell/avatar';
import {useHost, useHostDispatch} from '../store/store';

import type {SidebarCategory, SidebarChannel} from './categories';

interface CategoryProps {
    group: SidebarCategory;
    filtering: boolean;
    onOpen: () => void;
}

/** A group of channels; while collapsed, only what is unread or current. */
export function Category({group: {category, channels}, filtering, onOpen}: CategoryProps) {
    const dispatch = useHostDispatch();
    const current = useHost((s) => s.entities.channels.currentChannelId);
    const collapsed = category.collapsed && !filtering;
    const shown = collapsed ? channels.filter((c) => c.unread || c.channel.id === current) : channels;
    return (
        <section>
            <h3>
                <button
                    type="button"
                    aria-expanded={!collapsed}
                    onClick={() => void dispatch(setCategoryCollapsed(category.id, !category.collapsed))}
                >
                    <i
                        className={`icon ${collapsed ? 'icon-chevron-right' : 'icon-chevron-down'}`}
                        aria-hidden="true"
                    />
                    {category.display_name}
                </button>
            </h3>
            <ul>
                {shown.map((entry) => (
                    <ChannelLink
                        key={entry.channel.id}
                        entry={entry}
                        current={entry.channel.id === current}
                        onOpen={onOpen}
                    />
                ))}
            </ul>
        </section>
    );
}

interface LinkProps {
    entry: SidebarChannel;
    current: boolean;
    onOpen: () => void;
}

function ChannelLink({entry: {channel, unread, mentions}, current, onOpen}: LinkProps) {
    const to = useHost((s) => channelPath(s, channel));
    return (
        <li>
            <Link
                id={`sidebarItem_${channel.name}`}
                to={to}
                onClick={onOpen}
                aria-current={current ? 'page' : undefined}
                data-unread={unread && !current}
            >
                <ChannelIcon channel={channel} />
                <span className="channel-link-name">{channel.display_name}</span>
                {mentions > 0 && !current && (
                    <span className="badge" aria-label={`${mentions} mentions`}>
                        {mentions}
                    </span>
                )}
            </Link>
        </li>
    );
}

const icons: Record<string, string> = {O: 'icon-globe', P: 'icon-lock-outline', G: 'icon-account-multiple-outline'};

function ChannelIcon({channel}: {channel: Channel}) {
    const teammate = useHost((s) => getDirectTeammate(s, channel.id));
    const status = useHost((s) => getStatusForUserId(s, teammate?.id ?? ''));
    if (teammate) {
        return (
            <span className="avatar">
                <UserAvatar userId={teammate.id} size="xs" />
                {!teammate.is_bot && <Status status={status || 'offline'} />}
            </span>
        );
    }
    const icon = channel.delete_at > 0 ? 'icon-archive-outline' : icons[channel.type];
    return <i className={`icon ${icon}`} aria-hidden="true" />;
}
