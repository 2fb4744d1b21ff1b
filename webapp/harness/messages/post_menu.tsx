import type {Post} from '@mattermost/types/posts';
import {deletePost} from 'mattermost-redux/actions/posts';
import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId, isCurrentUserSystemAdmin} from 'mattermost-redux/selectors/entities/users';

import {siteUrl} from '../session/site';
import {Menu, type MenuItem} from '../shell/menu';
import {useHost, useHostDispatch} from '../store/store';

import {editPost} from './edit_post';

/** What can be done with a post; appears on hover and focus. Plugins have a menu of their own in it. */
export function PostMenu({post, isRHS}: {post: Post; isRHS: boolean}) {
    const dispatch = useHostDispatch();
    const entries = useHost((s) => s.plugins.components.PostDropdownMenu);
    const team = useHost(getCurrentTeam);
    const mine = useHost((s) => getCurrentUserId(s) === post.user_id);
    const mayDelete = useHost(isCurrentUserSystemAdmin) || mine;
    const ofPlugins = entries.filter((entry) => entry.filter?.(post.id) ?? true);
    const more: MenuItem[] = [
        {
            key: 'link',
            icon: 'icon-link-variant',
            label: 'Copy Link',
            run: () => void navigator.clipboard.writeText(`${siteUrl()}/${team?.name ?? ''}/pl/${post.id}`),
        },
    ];
    if (mine) {
        more.push({key: 'edit', icon: 'icon-pencil-outline', label: 'Edit', run: () => dispatch(editPost(post))});
    }
    if (mayDelete) {
        const run = () => void dispatch(deletePost(post));
        more.push({key: 'delete', icon: 'icon-trash-can-outline', label: 'Delete', danger: true, divided: true, run});
    }
    return (
        <div className="post-menu" role="group" aria-label="Message">
            {ofPlugins.length > 0 && (
                <Menu
                    label="Message actions"
                    icon="icon-apps"
                    align="end"
                    buttonClass="icon-button small"
                    items={ofPlugins.map((entry) => ({
                        key: entry.id,
                        label: entry.text,
                        run: () => entry.action(post.id),
                    }))}
                />
            )}
            {!isRHS && (
                <button
                    type="button"
                    className="icon-button small"
                    aria-label="Reply"
                    title="Reply"
                    onClick={() => dispatch({type: 'SELECT_POST', postId: post.root_id || post.id})}
                >
                    <i className="icon icon-reply-outline" aria-hidden="true" />
                </button>
            )}
            <Menu label="More" icon="icon-dots-horizontal" align="end" buttonClass="icon-button small" items={more} />
        </div>
    );
}
