import type {Post} from '@mattermost/types/posts';
import {editPost as savePost} from 'mattermost-redux/actions/posts';
import {useState} from 'react';

import {FormModal} from '../shell/form_modal';
import {dataOf, useHostDispatch} from '../store/store';

/** Opens a dialog with the text of a post. */
export function editPost(post: Post) {
    return {type: 'MODAL_OPEN', modalId: 'edit_post', dialogType: EditPost, dialogProps: {post}};
}

function EditPost({post, onExited}: {post: Post; onExited: () => void}) {
    const dispatch = useHostDispatch();
    const [text, setText] = useState(post.message);
    const save = async () => void (await dataOf(dispatch(savePost({...post, message: text}))));
    return (
        <FormModal title="Edit message" action="Save" onSubmit={save} onExited={onExited}>
            <textarea
                className="input"
                rows={6}
                aria-label="Message"
                value={text}
                onChange={(event) => setText(event.target.value)}
            />
        </FormModal>
    );
}
