import type {Channel} from '@mattermost/types/channels';
import type {Post} from '@mattermost/types/posts';
import {isCollapsedThreadsEnabled} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';
import {isPostEphemeral} from 'mattermost-redux/utils/post_utils';
import {useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject} from 'react';

import {useHost, useHostDispatch} from '../store/store';

import {ChannelIntro} from './channel_intro';
import {loadPosts} from './loading';
import {Message} from './message';
import {rowsOf} from './rows';

interface Props {
    channel: Channel;
    title: string;
    /** A post to scroll to, from an address. */
    focusedPostId?: string;
}

/** The posts of a channel, oldest first; older ones come when the reader scrolls up to them. */
export function MessageList({channel, title, focusedPostId}: Props) {
    const posts = useChannelPosts(channel.id);
    const lastRead = useHost((s) => s.views.channel.lastChannelViewTime[channel.id] ?? 0);
    const me = useHost(getCurrentUserId);
    const rows = useMemo(() => rowsOf(posts, {lastRead, me}), [posts, lastRead, me]);
    const {complete, loadOlder} = useLoading(channel.id, posts);
    const list = useRef<HTMLDivElement>(null);
    const onScroll = useStickyEnd(list, posts, focusedPostId);

    return (
        <div
            ref={list}
            id="postListContent"
            className="posts"
            role="log"
            aria-label={`Messages in ${title}`}
            tabIndex={-1}
            onScroll={() => {
                onScroll();
                if (list.current && list.current.scrollTop < 200) {
                    loadOlder();
                }
            }}
        >
            <div className="posts-inner">
                {complete && <ChannelIntro channel={channel} title={title} />}
                {rows.map((row) =>
                    row.kind === 'post' ? (
                        <Message key={row.post.id} post={row.post} consecutive={row.consecutive} />
                    ) : (
                        <div key={row.key} className="separator" data-kind={row.kind} role="separator">
                            <span>{row.text}</span>
                        </div>
                    ),
                )}
            </div>
        </div>
    );
}

/** Replies are in threads alone when the host collapses threads; what only this reader sees is in both. */
function useChannelPosts(channelId: string): Post[] {
    const all = useHost((s) => s.entities.posts.posts);
    const collapsed = useHost(isCollapsedThreadsEnabled);
    return useMemo(
        () =>
            Object.values(all)
                .filter(
                    (post) => post.channel_id === channelId && !(collapsed && post.root_id && !isPostEphemeral(post)),
                )
                .sort((a, b) => a.create_at - b.create_at),
        [all, channelId, collapsed],
    );
}

function useLoading(channelId: string, posts: Post[]) {
    const dispatch = useHostDispatch();
    const [complete, setComplete] = useState(false);
    const loading = useRef(false);

    useEffect(() => {
        void dispatch(loadPosts(channelId)).then(setComplete);
    }, [channelId, dispatch]);

    function loadOlder() {
        const [oldest] = posts;
        if (complete || loading.current || !oldest) {
            return;
        }
        loading.current = true;
        void dispatch(loadPosts(channelId, oldest.id)).then((done) => {
            loading.current = false;
            setComplete(done);
        });
    }

    return {complete, loadOlder};
}

/** Shows the end while the reader is there, or once the post of the address. Elsewhere the browser keeps the place. */
function useStickyEnd(listRef: RefObject<HTMLDivElement | null>, posts: Post[], focusedPostId: string | undefined) {
    const atEnd = useRef(true);
    const shown = useRef('');

    useLayoutEffect(() => {
        const box = listRef.current;
        const target = focusedPostId && document.getElementById(`post_${focusedPostId}`);
        if (target && shown.current !== focusedPostId) {
            shown.current = focusedPostId;
            atEnd.current = false;
            target.scrollIntoView({block: 'center'});
            target.setAttribute('data-focused', 'true');
        } else if (box && atEnd.current) {
            box.scrollTop = box.scrollHeight;
        }
    }, [listRef, posts, focusedPostId]);

    // Content that grows later (pictures, parts of plugins) and a resized window.
    useEffect(() => {
        const box = listRef.current;
        const inner = box?.firstElementChild;
        if (!box || !inner) {
            return undefined;
        }
        const observer = new ResizeObserver(() => {
            if (atEnd.current) {
                box.scrollTop = box.scrollHeight;
            }
        });
        observer.observe(inner);
        observer.observe(box);
        return () => observer.disconnect();
    }, [listRef]);

    return () => {
        const box = listRef.current;
        atEnd.current = Boolean(box && box.scrollHeight - box.scrollTop - box.clientHeight < 40);
    };
}
