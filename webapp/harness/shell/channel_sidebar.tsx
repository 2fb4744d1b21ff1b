import type {Channel} from '@mattermost/types/channels';
import {useMemo} from 'react';
import {Link} from 'react-router-dom';

import {useHost, useHostDispatch, type HostState} from '../store/store';

/** The channels of the current team and the person's conversations. */
export function ChannelSidebar() {
    const dispatch = useHostDispatch();
    const drawer = useHost((s) => s.views.harness.drawer);
    const team = useHost((s) => s.entities.teams.teams[s.entities.teams.currentTeamId]);
    const state = useHost((s) => s.entities.channels);
    const me = useHost((s) => s.entities.users.currentUserId);
    const profiles = useHost((s) => s.entities.users.profiles);
    const channels = useMemo(() => {
        const mine = Object.values(state.channels).filter((c) => state.myMembers[c.id] && c.delete_at === 0);
        const byName = (a: Channel, b: Channel) => a.display_name.localeCompare(b.display_name);
        return {
            team: mine.filter((c) => c.team_id === team?.id).sort(byName),
            direct: mine.filter((c) => c.type === 'D' || c.type === 'G').sort(byName),
        };
    }, [state.channels, state.myMembers, team?.id]);
    if (!team) {
        return null;
    }
    const close = () => dispatch({type: 'HARNESS_DRAWER', open: false});
    const entry = (c: Channel) => (
        <li key={c.id}>
            <Link
                to={addressOf(c, team.name, me, profiles)}
                onClick={close}
                aria-current={c.id === state.currentChannelId ? 'page' : undefined}
                data-unread={isUnread(state, c)}
            >
                <i className={`icon ${iconOf(c)}`} aria-hidden="true" />
                <span>{titleOf(c, me, profiles)}</span>
            </Link>
        </li>
    );
    return (
        <>
            {drawer && <button type="button" className="drawer-veil" aria-label="Close channel list" onClick={close} />}
            <nav id="SidebarContainer" className="channel-sidebar" data-open={drawer} aria-label="Channels">
                <h2>{team.display_name}</h2>
                <h3>Channels</h3>
                <ul>{channels.team.map(entry)}</ul>
                {channels.direct.length > 0 && <h3>Direct messages</h3>}
                <ul>{channels.direct.map(entry)}</ul>
            </nav>
        </>
    );
}

type Profiles = HostState['entities']['users']['profiles'];

function isUnread(state: HostState['entities']['channels'], c: Channel): boolean {
    const seen = state.myMembers[c.id]?.msg_count ?? 0;
    const total = state.messageCounts[c.id]?.total ?? 0;
    return c.id !== state.currentChannelId && total > seen;
}

function iconOf(c: Channel) {
    return {O: 'icon-globe', P: 'icon-lock-outline', D: 'icon-account-outline', G: 'icon-account-multiple-outline'}[
        c.type as 'O' | 'P' | 'D' | 'G'
    ];
}

/** The other one of a direct message. */
function partner(c: Channel, me: string, profiles: Profiles) {
    const ids = c.name.split('__');
    return profiles[ids.find((id) => id !== me) ?? me];
}

export function titleOf(c: Channel, me: string, profiles: Profiles): string {
    return c.type === 'D' ? (partner(c, me, profiles)?.username ?? 'Direct message') : c.display_name;
}

function addressOf(c: Channel, team: string, me: string, profiles: Profiles): string {
    switch (c.type) {
        case 'D':
            return `/${team}/messages/@${partner(c, me, profiles)?.username ?? c.name}`;
        case 'G':
            return `/${team}/messages/${c.name}`;
        default:
            return `/${team}/channels/${c.name}`;
    }
}
