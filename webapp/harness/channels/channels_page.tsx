import {makeGetChannel} from 'mattermost-redux/selectors/entities/channels';
import {useEffect, useMemo, useState} from 'react';
import {Redirect, useLocation, useParams} from 'react-router-dom';

import {Composer} from '../messages/composer';
import {MessageList} from '../messages/message_list';
import {findPost, openChannel} from '../session/places';
import {useHost, useHostDispatch} from '../store/store';

import {AppBar} from './app_bar';
import {ChannelHeader} from './channel_header';
import {ChannelSidebar} from './channel_sidebar';
import {RightHandSidebar} from './right_hand_sidebar';

/** Channels: the list, the current channel, and what stands beside it. */
export function ChannelsPage() {
    const failure = useChannelOfAddress();
    const getNamed = useMemo(() => makeGetChannel(), []);
    const channel = useHost((s) => getNamed(s, s.entities.channels.currentChannelId));
    const expanded = useHost((s) => s.views.rhs.isSidebarExpanded);
    const {hash} = useLocation();
    return (
        <div className="channels" data-rhs-expanded={expanded}>
            <ChannelSidebar />
            <div className="channels-frame">
                <main id="channel_view" className="channel" aria-label={channel?.display_name ?? 'Channel'}>
                    {failure && <NotFound text={failure} />}
                    {!failure && channel && (
                        <>
                            <ChannelHeader channel={channel} />
                            <MessageList
                                key={channel.id}
                                channel={channel}
                                title={channel.display_name}
                                focusedPostId={hash.slice(1)}
                            />
                            {channel.delete_at > 0 ? (
                                <p className="archived">You are viewing an archived channel.</p>
                            ) : (
                                <Composer
                                    key={`composer ${channel.id}`}
                                    channelId={channel.id}
                                    hint={`Write to ${channel.display_name}`}
                                />
                            )}
                        </>
                    )}
                </main>
                <RightHandSidebar />
            </div>
            <AppBar />
        </div>
    );
}

/** Opens the channel that the address names. Returns what to tell the reader when that failed. */
function useChannelOfAddress(): string {
    const {team, name} = useParams<{team: string; name: string}>();
    const {pathname} = useLocation();
    const dispatch = useHostDispatch();
    const [failed, setFailed] = useState({pathname: '', message: ''});
    useEffect(() => {
        dispatch(openChannel({team, name}, pathname)).catch((error: Error) =>
            setFailed({pathname, message: error.message}),
        );
    }, [dispatch, team, name, pathname]);
    return failed.pathname === pathname ? failed.message : '';
}

function NotFound({text}: {text: string}) {
    return (
        <div className="not-found">
            <i className="icon icon-alert-outline" aria-hidden="true" />
            <h1>Channel Not Found</h1>
            <p>{text}</p>
        </div>
    );
}

/** The address of a post leads to its channel, with the post in view. */
export function Permalink() {
    const {postId} = useParams<{postId: string}>();
    const dispatch = useHostDispatch();
    const [path, setPath] = useState<string | null | undefined>();
    useEffect(() => {
        void dispatch(findPost(postId)).then((found) => setPath(found ?? null));
    }, [dispatch, postId]);
    if (path === undefined) {
        return null;
    }
    return path ? (
        <Redirect to={`${path}#${postId}`} />
    ) : (
        <NotFound text="This message does not exist, or you may not see it." />
    );
}
