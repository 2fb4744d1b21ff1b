import type {Post} from '@mattermost/types/posts';
import {getTeammateNameDisplaySetting, getTheme} from 'mattermost-redux/selectors/entities/preferences';
import {isEdited, isPostEphemeral, isSystemMessage} from 'mattermost-redux/utils/post_utils';
import {displayUsername} from 'mattermost-redux/utils/user_utils';
import type {ReactNode} from 'react';

import {UserAvatar} from '../shell/avatar';
import {BotTag} from '../shell/bot_tag';
import {PluginBoundary} from '../shell/plugin_boundary';
import {Timestamp} from '../shell/timestamp';
import {useHost, useHostDispatch} from '../store/store';

import {Attachments} from './attachments';
import {Markdown} from './markdown';
import {PostMenu} from './post_menu';

interface Props {
    post: Post;
    /** Follows a message of the same person closely, so that the name is not said again. */
    consecutive?: boolean;
    isRHS?: boolean;
}

/** One post. Where a plugin has registered its type, the plugin draws the body. */
export function Message({post, consecutive = false, isRHS = false}: Props) {
    const system = isSystemMessage(post);
    const author = useAuthor(post);
    return (
        <article
            id={isRHS ? `rhsPost_${post.id}` : `post_${post.id}`}
            className="post"
            data-consecutive={consecutive}
            data-system={system}
            aria-label={`Message by ${author.name}`}
        >
            <div className="post-side">{consecutive ? <PostTime post={post} /> : author.picture}</div>
            <div className="post-main">
                {!consecutive && (
                    <header>
                        <b className="post-author">{author.name}</b>
                        {author.isBot && <BotTag />}
                        <PostTime post={post} />
                        {isPostEphemeral(post) && <span className="help">(Only visible to you)</span>}
                    </header>
                )}
                <div className="post-body">
                    <Body post={post} isRHS={isRHS} />
                    <Attachments post={post} />
                </div>
                {!isRHS && <ThreadFooter post={post} />}
            </div>
            {!system && <PostMenu post={post} isRHS={isRHS} />}
        </article>
    );
}

/** Who speaks: the server itself, an integration under a name of its own, or a user. */
function useAuthor(post: Post): {name: string; picture: ReactNode; isBot: boolean} {
    const user = useHost((s) => s.entities.users.profiles[post.user_id]);
    const format = useHost(getTeammateNameDisplaySetting);
    if (isSystemMessage(post) || isPostEphemeral(post)) {
        const logo = <i className="system-picture icon icon-mattermost" aria-hidden="true" />;
        const bot = isPostEphemeral(post) && user?.is_bot;
        if (!bot) {
            return {name: 'System', picture: logo, isBot: false};
        }
    }
    return {
        name: (post.props.override_username as string) || (user ? displayUsername(user, format) : 'Someone'),
        picture: <UserAvatar userId={post.user_id} withStatus={!user?.is_bot} />,
        isBot: Boolean(user?.is_bot) || post.props.from_webhook === 'true',
    };
}

function PostTime({post}: {post: Post}) {
    return <Timestamp className="post-time" value={post.create_at} useDate={false} />;
}

function Body({post, isRHS}: {post: Post; isRHS: boolean}) {
    const type = (post.props.type as string | undefined) || post.type;
    const custom = useHost((s) => s.plugins.postTypes[type]);
    const theme = useHost(getTheme);
    if (post.state === 'DELETED') {
        return <em className="help">(message deleted)</em>;
    }
    if (custom) {
        return (
            <PluginBoundary>
                <custom.component post={post} compactDisplay={false} isRHS={isRHS} theme={theme} />
            </PluginBoundary>
        );
    }
    return (
        <>
            <Markdown text={post.message} />
            {isEdited(post) && <span className="help"> Edited</span>}
            {post.failed && <span className="error">The message was not sent.</span>}
        </>
    );
}

function ThreadFooter({post}: {post: Post}) {
    const dispatch = useHostDispatch();
    const replies = useHost((s) => s.entities.posts.postsReplies[post.id] ?? post.reply_count);
    if (!replies || post.root_id) {
        return null;
    }
    return (
        <button
            type="button"
            className="thread-footer"
            onClick={() => dispatch({type: 'SELECT_POST', postId: post.id})}
        >
            <i className="icon icon-reply-outline" aria-hidden="true" />{' '}
            {replies === 1 ? '1 reply' : `${replies} replies`}
        </button>
    );
}
