import type {Post} from '@mattermost/types/posts';
import {createPost} from 'mattermost-redux/actions/posts';
import {getCurrentTeamId} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';
import {useRef, useState, type KeyboardEvent} from 'react';

import {useHost, useHostDispatch} from '../store/store';

import {runCommand} from './commands';
import {FormattingBar} from './formatting_bar';
import {Textbox, type TextboxHandle} from './textbox';

interface Props {
    channelId: string;
    /** Set in a thread. */
    rootId?: string;
    hint: string;
}

/** Writes messages and slash commands into a channel or a thread. */
export function Composer({channelId, rootId = '', hint}: Props) {
    const dispatch = useHostDispatch();
    const userId = useHost(getCurrentUserId);
    const teamId = useHost(getCurrentTeamId);
    const [text, setText] = useState('');
    const [failure, setFailure] = useState('');
    const box = useRef<TextboxHandle>(null);

    async function send() {
        const message = text.trim();
        if (!message) {
            return;
        }
        setText('');
        setFailure('');
        if (!message.startsWith('/')) {
            await dispatch(createPost({channel_id: channelId, root_id: rootId, message, user_id: userId} as Post));
            return;
        }
        try {
            await dispatch(runCommand(message, {channel_id: channelId, team_id: teamId, root_id: rootId}));
        } catch (error) {
            setFailure((error as Error).message);
            setText(message);
        }
    }

    function onKeyDown(event: KeyboardEvent) {
        if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            void send();
        }
    }

    return (
        <div className="composer">
            <div className="composer-frame">
                <Textbox
                    ref={box}
                    id={rootId ? 'reply_textbox' : 'post_textbox'}
                    channelId={channelId}
                    rootId={rootId}
                    createMessage={hint}
                    value={text}
                    onChange={(event) => setText(event.target.value)}
                    onKeyDown={onKeyDown}
                />
                <div className="composer-bar">
                    <FormattingBar box={box} />
                    <button
                        type="button"
                        className="send"
                        aria-label="Send Now"
                        disabled={!text.trim()}
                        onClick={() => void send()}
                    >
                        <i className="icon icon-send" aria-hidden="true" />
                    </button>
                </div>
            </div>
            {failure && (
                <p className="error" role="alert">
                    {failure}
                </p>
            )}
        </div>
    );
}
