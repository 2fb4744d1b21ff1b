import {setCategoryCollapsed} from 'mattermost-redux/actions/channel_categories';
import {getDirectTeammate} from 'mattermost-redux/selectors/entities/channels';
import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';
import {getStatusForUserId} from 'mattermost-redux/selectors/entities/users';
import type {Channel} from '@mattermost/types/channels';
import {useMemo, useState} from 'react';
import {Link} from 'react-router-dom';

import {channelPath} from '../session/places';
import {Status, UserAvatar} from '../shell/avatar';
import {NarrowNavigation} from '../shell/narrow_navigation';
import {Menu} from '../shell/menu';
import {useHost, useHostDispatch} from '../store/store';

import {sidebarOf, type SidebarCategory, type SidebarChannel} from './categories';
import {browseChannels, createChannel, messageSomebody} from './channel_dialogs';

/** The channels of the current team and the person's conversations; a drawer on a narrow page. */
export function ChannelSidebar() {
    const dispatch = useHostDispatch();
    const open = useHost((s) => s.views.lhs.isOpen);
    const team = useHost(getCurrentTeam);
    const [filter, setFilter] = useState('');
    const sidebar = useSidebar(team?.id ?? '', filter);
    if (!team) {
        return null;
    }
    const close = () => dispatch({type: 'CLOSE_LHS'});
    return (
        <>
            {open && (
                <button type="button" className="drawer-veil" aria-label="Close channel sidebar" onClick={close} />
            )}
            <nav id="SidebarContainer" className="channel-sidebar" data-open={open} aria-label="Channels">
                <header className="channel-sidebar-header">
                    <h2>{team.display_name}</h2>
                    <Menu
                        label="Browse or create channels"
                        icon="icon-plus"
                        align="end"
                        buttonClass="channel-sidebar-add"
                        items={[
                            {
                                key: 'create',
                                icon: 'icon-plus',
                                label: 'Create New Channel',
                                run: () => dispatch(createChannel),
                            },
                            {
                                key: 'browse',
                                icon: 'icon-globe',
                                label: 'Browse Channels',
                                run: () => dispatch(browseChannels),
                            },
                            {
                                key: 'direct',
                                icon: 'icon-account-outline',
                                label: 'Open a Direct Message',
                                divided: true,
                                run: () => dispatch(messageSomebody),
                            },
                        ]}
                    />
                </header>
                <label className="channel-filter">
                    <i className="icon icon-magnify" aria-hidden="true" />
                    <input
                        type="search"
                        placeholder="Find channel"
                        aria-label="Find channel"
                        value={filter}
                        onChange={(event) => setFilter(event.target.value)}
                    />
                </label>
                <div className="channel-list">
                    {sidebar.map((group) => (
                        <Category key={group.category.id} group={group} filtering={filter !== ''} onOpen={close} />
                    ))}
                </div>
                <NarrowNavigation />
            </nav>
        </>
    );
}

function useSidebar(teamId: string, filter: string): SidebarCategory[] {
    const state = useHost((s) => s);
    const {channels, channelCategories, users, preferences} = state.entities;
    const all = useMemo(
        () => sidebarOf(state, teamId),
        // What the list is made of; the whole state changes with every message.
        // eslint-disable-next-line react-hooks/exhaustive-deps
        [channels, channelCategories, users.profiles, preferences, teamId],
    );
    const wanted = filter.trim().toLowerCase();
    return useMemo(
        () =>
            all
                .map(({category, channels: list}) => ({
                    category,
                    channels: list.filter(({channel}) => channel.display_name.toLowerCase().includes(wanted)),
                }))
                .filter(
                    ({category, channels: list}) => list.length > 0 || (!wanted && category.type === 'direct_messages'),
                ),
        [all, wanted],
    );
}

interface CategoryProps {
    group: SidebarCategory;
    filtering: boolean;
    onOpen: () => void;
}

function Category({group: {category, channels}, filtering, onOpen}: CategoryProps) {
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
