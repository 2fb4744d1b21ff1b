import type {Channel} from '@mattermost/types/channels';
import {
    createDirectChannel,
    getChannelByNameAndTeamName,
    joinChannel,
    selectChannel,
} from 'mattermost-redux/actions/channels';
import {getPost} from 'mattermost-redux/actions/posts';
import {getUserByUsername} from 'mattermost-redux/actions/users';
import {useEffect, useState} from 'react';
import {useLocation, useParams} from 'react-router-dom';

import {Composer} from '../messages/composer';
import {MessageList} from '../messages/message_list';
import {changeTeam} from '../session/boot';
import {useHost, useHostDispatch, type Dispatch, type HostState} from '../store/store';

import {AppBar} from './app_bar';
import {ChannelHeader} from './channel_header';
import {ChannelSidebar, titleOf} from './channel_sidebar';
import {history} from './history';
import {RightHandSidebar} from './right_hand_sidebar';

/** Channels: the list, the current one, and what stands beside it. */
export function ChannelsPage() {
    const {team, kind, name} = useParams<{team: string; kind: string; name: string}>();
    const {pathname} = useLocation();
    const dispatch = useHostDispatch();
    const [missing, setMissing] = useState('');
    const channel = useHost((s) => s.entities.channels.channels[s.entities.channels.currentChannelId]);
    const me = useHost((s) => s.entities.users.currentUserId);
    const profiles = useHost((s) => s.entities.users.profiles);
    const expanded = useHost((s) => s.views.rhs.isSidebarExpanded);

    useEffect(() => {
        (dispatch(open(team, kind, name)) as Promise<void>).catch(() => setMissing(pathname));
    }, [dispatch, team, kind, name, pathname]);

    const title = channel ? titleOf(channel, me, profiles) : '';
    return (
        <div className="channels" data-rhs-expanded={expanded}>
            <ChannelSidebar />
            <main id="channel_view" className="channel-view">
                {missing === pathname && (
                    <p className="beginning">This channel does not exist, or you may not see it.</p>
                )}
                {missing !== pathname && channel && (
                    <>
                        <ChannelHeader channel={channel} title={title} />
                        <MessageList channelId={channel.id} />
                        <Composer key={channel.id} channelId={channel.id} name={title} />
                    </>
                )}
            </main>
            <RightHandSidebar />
            <AppBar />
        </div>
    );
}

/** Makes the channel of an address the current one, joining it if need be. */
function open(teamName: string, kind: string, name: string) {
    return async (dispatch: Dispatch, getState: () => HostState) => {
        const {teams, channels, users} = getState().entities;
        const team = Object.values(teams.teams).find((t) => t.name === teamName);
        if (!team) {
            throw new Error('no such team');
        }
        dispatch(changeTeam(team.id));
        if (kind === 'pl') {
            const {data} = (await dispatch(getPost(name))) as {data?: {channel_id: string}};
            const target = data && channels.channels[data.channel_id];
            history.replace(`/${teamName}/channels/${target?.name ?? 'town-square'}`);
            return;
        }
        let channel: Channel | undefined;
        if (name.startsWith('@')) {
            const {data: user} = (await dispatch(getUserByUsername(name.slice(1)))) as {data: {id: string}};
            ({data: channel} = (await dispatch(createDirectChannel(users.currentUserId, user.id))) as {data: Channel});
        } else {
            channel = Object.values(channels.channels).find(
                (c) => c.name === name && (c.team_id === team.id || c.type === 'G'),
            );
            if (!channel) {
                const found = (await dispatch(getChannelByNameAndTeamName(teamName, name))) as {data?: Channel};
                channel = found.data;
            }
        }
        if (!channel) {
            throw new Error('no such channel');
        }
        if (!getState().entities.channels.myMembers[channel.id]) {
            await dispatch(joinChannel(users.currentUserId, team.id, channel.id));
        }
        dispatch(selectChannel(channel.id));
    };
}
