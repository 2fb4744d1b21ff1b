import {doPostAction} from 'mattermost-redux/actions/posts';
import type {Post} from '@mattermost/types/posts';
import {useState} from 'react';

import {UserAvatar} from '../shell/avatar';
import {Menu} from '../shell/menu';
import {PluginBoundary} from '../shell/plugin_boundary';
import {Timestamp} from '../shell/timestamp';
import {useHost, useHostDispatch} from '../store/store';

import {Html} from './markdown';

interface Attachment {
    title?: string;
    pretext?: string;
    text?: string;
    fields?: Array<{title: string; value: string; short?: boolean}>;
    actions?: Array<{id: string; name: string; style?: string}>;
}

/** One post, drawn by a plugin where one has registered its type. */
export function Message({post, consecutive}: {post: Post; consecutive: boolean}) {
    const user = useHost((s) => s.entities.users.profiles[post.user_id]);
    const type = (post.props.type as string | undefined) ?? post.type;
    const custom = useHost((s) => s.plugins.components.PostType.find((c) => c.type === type));
    const system = post.type.startsWith('system_');
    const name = system ? 'System' : (user?.username ?? '…');
    const Body = custom?.component;
    return (
        <article
            id={`post_${post.id}`}
            className={consecutive ? 'post consecutive' : 'post'}
            aria-label={`Message by ${name}`}
        >
            <div className="post-side">
                {consecutive ? null : <UserAvatar userId={post.user_id} username={user?.username} />}
            </div>
            <div className="post-main">
                {!consecutive && (
                    <header>
                        <b>{name}</b>
                        {user?.is_bot && <span className="badge-bot">BOT</span>}
                        <small>
                            <Timestamp value={post.create_at} />
                            {post.type === 'system_ephemeral' && ' · Only visible to you'}
                        </small>
                    </header>
                )}
                {Body ? (
                    <PluginBoundary>
                        <Body post={post} compactDisplay={false} isRHS={false} />
                    </PluginBoundary>
                ) : (
                    <Html text={post.message} />
                )}
                {((post.props.attachments as Attachment[] | undefined) ?? []).map((a, i) => (
                    <AttachmentBox key={i} attachment={a} postId={post.id} />
                ))}
            </div>
            {!system && <PostMenu postId={post.id} />}
        </article>
    );
}

function AttachmentBox({attachment: a, postId}: {attachment: Attachment; postId: string}) {
    const dispatch = useHostDispatch();
    const [busy, setBusy] = useState('');
    async function press(id: string) {
        setBusy(id);
        await dispatch(doPostAction(postId, id));
        setBusy('');
    }
    return (
        <div className="attachment">
            {a.pretext && <Html text={a.pretext} />}
            {a.title && <b>{a.title}</b>}
            {a.text && <Html text={a.text} />}
            {a.fields && (
                <dl>
                    {a.fields.map((f) => (
                        <div key={f.title}>
                            <dt>{f.title}</dt>
                            <dd>
                                <Html text={f.value} />
                            </dd>
                        </div>
                    ))}
                </dl>
            )}
            {(a.actions ?? []).map((action) => (
                <button
                    key={action.id}
                    type="button"
                    className={action.style === 'primary' ? 'button small primary' : 'button small secondary'}
                    disabled={busy === action.id}
                    onClick={() => void press(action.id)}
                >
                    {action.name}
                </button>
            ))}
        </div>
    );
}

function PostMenu({postId}: {postId: string}) {
    const entries = useHost((s) => s.plugins.components.PostDropdownMenu);
    const items = entries.filter((e) => e.filter?.(postId) ?? true);
    if (items.length === 0) {
        return null;
    }
    return (
        <Menu
            className="post-menu"
            label="more actions"
            icon="icon-dots-horizontal"
            items={items.map((e) => ({key: e.id, label: e.text, run: () => e.action(postId)}))}
        />
    );
}
