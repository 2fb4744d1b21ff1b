import type {PostList} from '@mattermost/types/posts';
import {
    getNeededAtMentionedUsernamesAndGroups,
    getPosts,
    getPostsBefore,
    getPostThread,
} from 'mattermost-redux/actions/posts';
import {getMissingProfilesByIds, getProfilesByUsernames} from 'mattermost-redux/actions/users';

import type {Dispatch, GetState} from '../store/store';

const PAGE = 60;

/** Loads the last posts of a channel, or the last before a post, with their people. Resolves to whether that was all. */
export function loadPosts(channelId: string, beforePostId?: string) {
    return async (dispatch: Dispatch): Promise<boolean> => {
        const {data} = await dispatch(
            beforePostId ? getPostsBefore(channelId, beforePostId, 0, PAGE) : getPosts(channelId, 0, PAGE),
        );
        await dispatch(loadPeople(data));
        return data?.prev_post_id === '';
    };
}

/** Loads a post with its replies and their people. */
export function loadThread(rootId: string) {
    return async (dispatch: Dispatch) => {
        const {data} = await dispatch(getPostThread(rootId));
        await dispatch(loadPeople(data));
    };
}

/** Those who wrote posts and those who are mentioned in them. */
function loadPeople(list: PostList | undefined) {
    return async (dispatch: Dispatch, getState: GetState) => {
        const posts = Object.values(list?.posts ?? {});
        const mentioned = getNeededAtMentionedUsernamesAndGroups(getState(), posts);
        await Promise.all([
            dispatch(getMissingProfilesByIds([...new Set(posts.map((post) => post.user_id))])),
            mentioned.size > 0 && dispatch(getProfilesByUsernames([...mentioned])),
        ]);
    };
}
