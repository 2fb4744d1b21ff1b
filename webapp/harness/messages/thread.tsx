import {makeGetChannel} from 'mattermost-redux/selectors/entities/channels';
import {useEffect, useLayoutEffect, useMemo, useRef} from 'react';

import {useHost, useHostDispatch} from '../store/store';

import {Composer} from './composer';
import {loadThread} from './loading';
import {Message} from './message';

/** A post, its replies, and a box for another. */
export function Thread({rootId}: {rootId: string}) {
    const dispatch = useHostDispatch();
    const all = useHost((s) => s.entities.posts.posts);
    const root = all[rootId];
    const replies = useMemo(
        () =>
            Object.values(all)
                .filter((p) => p.root_id === rootId)
                .sort((a, b) => a.create_at - b.create_at),
        [all, rootId],
    );
    const end = useRef<HTMLDivElement>(null);
    useEffect(() => void dispatch(loadThread(rootId)), [dispatch, rootId]);
    useLayoutEffect(() => end.current?.scrollIntoView({block: 'end'}), [replies.length]);
    if (!root) {
        return null;
    }
    return (
        <div className="thread">
            <div className="posts" role="log" aria-label="Thread">
                <Message post={root} isRHS />
                {replies.length > 0 && (
                    <div className="separator" role="separator" data-kind="replies">
                        <span>{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</span>
                    </div>
                )}
                {replies.map((post) => (
                    <Message key={post.id} post={post} isRHS />
                ))}
                <div ref={end} />
            </div>
            <Composer channelId={root.channel_id} rootId={rootId} hint="Reply to this thread..." />
        </div>
    );
}

/** What stands in the sidebar's header beside a thread. */
export function ThreadTitle({rootId}: {rootId: string}) {
    const getNamed = useMemo(() => makeGetChannel(), []);
    const channel = useHost((s) => getNamed(s, s.entities.posts.posts[rootId]?.channel_id ?? ''));
    return (
        <>
            Thread <small>{channel?.display_name}</small>
        </>
    );
}
