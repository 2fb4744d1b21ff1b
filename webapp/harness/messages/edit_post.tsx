import type {Post} from '@mattermost/types/posts';
import {editPost as savePost} from 'mattermost-redux/actions/posts';
import {useState, type FormEvent} from 'react';

import {Modal} from '../shell/modal';
import {dataOf, useHostDispatch} from '../store/store';

/** Opens a dialog with the text of a post. */
export function editPost(post: Post) {
    return {type: 'MODAL_OPEN', modalId: 'edit_post', dialogType: EditPost, dialogProps: {post}};
}

function EditPost({post, onExited}: {post: Post; onExited: () => void}) {
    const dispatch = useHostDispatch();
    const [text, setText] = useState(post.message);
    const [failure, setFailure] = useState('');

    async function save(event: FormEvent) {
        event.preventDefault();
        try {
            await dataOf(dispatch(savePost({...post, message: text})));
            onExited();
        } catch (error) {
            setFailure((error as Error).message);
        }
    }

    return (
        <Modal title="Edit message" onClose={onExited}>
            <form onSubmit={(event) => void save(event)}>
                <div className="modal-body">
                    <textarea
                        className="input"
                        rows={6}
                        aria-label="Message"
                        value={text}
                        onChange={(event) => setText(event.target.value)}
                    />
                    {failure && (
                        <p className="error" role="alert">
                            {failure}
                        </p>
                    )}
                </div>
                <footer className="modal-footer">
                    <button type="button" className="button tertiary" onClick={onExited}>
                        Cancel
                    </button>
                    <button type="submit" className="button primary">
                        Save
                    </button>
                </footer>
            </form>
        </Modal>
    );
}
