import type {PostAction} from '@mattermost/types/integration_actions';
import type {MessageAttachment} from '@mattermost/types/message_attachments';
import type {Post} from '@mattermost/types/posts';
import {doPostActionWithCookie} from 'mattermost-redux/actions/posts';
import {useCallback, useState} from 'react';

import {Choice} from '../shell/choice';
import {dataOf, useHostDispatch} from '../store/store';

import {Markdown} from './markdown';

/** The boxes below a message of an integration. */
export function Attachments({post}: {post: Post}) {
    const attachments = (post.props.attachments ?? []) as MessageAttachment[];
    return (
        <>
            {attachments.map((attachment, i) => (
                <Attachment key={i} attachment={attachment} postId={post.id} />
            ))}
        </>
    );
}

const accents: Record<string, string> = {good: 'success', warning: 'warning', danger: 'danger'};

function Attachment({attachment: a, postId}: {attachment: MessageAttachment; postId: string}) {
    const accent = accents[a.color ?? ''];
    const colour = accent ? `var(--semantic-color-${accent})` : a.color;
    return (
        <>
            {a.pretext && <Markdown text={a.pretext} />}
            <div className="attachment" style={colour ? {borderInlineStartColor: colour} : undefined}>
                {a.author_name && <div className="attachment-author">{a.author_name}</div>}
                {a.title && (
                    <h1 className="attachment-title">
                        <Markdown inline text={a.title_link ? `[${a.title}](${a.title_link})` : a.title} />
                    </h1>
                )}
                {a.text && <Markdown text={a.text} />}
                {a.fields && (
                    <dl className="attachment-fields">
                        {a.fields.map((field, i) => (
                            <div key={i} data-short={field.short}>
                                <dt>{field.title}</dt>
                                <dd>
                                    <Markdown text={`${field.value as string | number}`} />
                                </dd>
                            </div>
                        ))}
                    </dl>
                )}
                {a.actions && (
                    <div className="attachment-actions">
                        {a.actions.map((action) => (
                            <Action key={action.id} action={action} postId={postId} />
                        ))}
                    </div>
                )}
                {a.footer && <div className="help">{a.footer}</div>}
            </div>
        </>
    );
}

function Action({action, postId}: {action: PostAction; postId: string}) {
    const dispatch = useHostDispatch();
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState('');
    const [chosen, setChosen] = useState(action.default_option ?? '');
    const optionsOf = useCallback(
        (text: string) =>
            Promise.resolve(
                (action.options ?? []).filter((option) => option.text.toLowerCase().includes(text.toLowerCase())),
            ),
        [action.options],
    );

    async function press(option = '') {
        setBusy(true);
        setFailure('');
        try {
            await dataOf(dispatch(doPostActionWithCookie(postId, action.id ?? '', action.cookie ?? '', option)));
        } catch (error) {
            setFailure((error as Error).message);
        }
        setBusy(false);
    }

    return (
        <>
            {action.type === 'select' ? (
                <Choice
                    aria-label={action.name}
                    placeholder={action.name}
                    value={chosen}
                    disabled={busy}
                    optionsOf={optionsOf}
                    onChange={(option) => {
                        setChosen(option);
                        if (option) {
                            void press(option);
                        }
                    }}
                />
            ) : (
                <button
                    type="button"
                    className="button small"
                    data-style={action.style || 'default'}
                    disabled={busy || action.disabled}
                    onClick={() => void press()}
                >
                    {action.name}
                </button>
            )}
            {failure && (
                <span className="error" role="alert">
                    {failure}
                </span>
            )}
        </>
    );
}
