import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';
import {useMemo, useState} from 'react';

import {Menu} from '../shell/menu';
import {NarrowNavigation} from '../shell/narrow_navigation';
import {useHost, useHostDispatch} from '../store/store';

import {getSidebar, type SidebarCategory} from './categories';
import {Category} from './category';
import {browseChannels, createChannel, messageSomebody} from './channel_dialogs';

/** The channels of the current team and the person's conversations; a drawer on a narrow page. */
export function ChannelSidebar() {
    const dispatch = useHostDispatch();
    const open = useHost((s) => s.views.lhs.isOpen);
    const team = useHost(getCurrentTeam);
    const [filter, setFilter] = useState('');
    const sidebar = useFiltered(filter);
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
                    <AddMenu />
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

function AddMenu() {
    const dispatch = useHostDispatch();
    const items = [
        {key: 'create', icon: 'icon-plus', label: 'Create New Channel', run: () => dispatch(createChannel)},
        {key: 'browse', icon: 'icon-globe', label: 'Browse Channels', run: () => dispatch(browseChannels)},
        {
            key: 'direct',
            icon: 'icon-account-outline',
            label: 'Open a Direct Message',
            divided: true,
            run: () => dispatch(messageSomebody),
        },
    ];
    return (
        <Menu
            label="Browse or create channels"
            icon="icon-plus"
            align="end"
            buttonClass="channel-sidebar-add"
            items={items}
        />
    );
}

/** What of the sidebar has the text in its name. */
function useFiltered(text: string): SidebarCategory[] {
    const all = useHost(getSidebar);
    const wanted = text.trim().toLowerCase();
    return useMemo(() => {
        const found = all.map(({category, channels}) => ({
            category,
            channels: channels.filter(({channel}) => channel.display_name.toLowerCase().includes(wanted)),
        }));
        return found.filter(({channels}) => channels.length > 0);
    }, [all, wanted]);
}
