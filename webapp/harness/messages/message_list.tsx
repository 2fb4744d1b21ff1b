import {getPosts} from 'mattermost-redux/actions/posts';
import {getMissingProfilesByIds} from 'mattermost-redux/actions/users';
import type {Post} from '@mattermost/types/posts';
import {useEffect, useLayoutEffect, useMemo, useRef} from 'react';

import {useHost, useHostDispatch} from '../store/store';

import {Message} from './message';

/** The posts of a channel, oldest first, scrolled to the end. */
export function MessageList({channelId}: {channelId: string}) {
    const dispatch = useHostDispatch();
    const all = useHost((s) => s.entities.posts.posts);
    const end = useRef<HTMLDivElement>(null);
    const posts = useMemo(() => visible(Object.values(all), channelId), [all, channelId]);

    useEffect(() => {
        void (async () => {
            const {data} = (await dispatch(getPosts(channelId))) as {data?: {posts: Record<string, Post>}};
            const authors = new Set(Object.values(data?.posts ?? {}).map((p) => p.user_id));
            await dispatch(getMissingProfilesByIds([...authors]));
        })();
    }, [channelId, dispatch]);

    useLayoutEffect(() => end.current?.scrollIntoView(), [posts.length, channelId]);

    return (
        <section id="postListContent" className="posts" aria-label="Messages">
            {posts.length === 0 && <p className="beginning">This is the start of the channel.</p>}
            {posts.map((post, i) => (
                <Message key={post.id} post={post} consecutive={follows(post, posts[i - 1])} />
            ))}
            <div ref={end} />
        </section>
    );
}

function visible(posts: Post[], channelId: string): Post[] {
    return posts
        .filter((p) => p.channel_id === channelId && p.state !== 'DELETED')
        .sort((a, b) => a.create_at - b.create_at);
}

function follows(post: Post, previous: Post | undefined): boolean {
    return (
        previous !== undefined &&
        previous.user_id === post.user_id &&
        previous.type === post.type &&
        post.create_at - previous.create_at < 5 * 60_000
    );
}
