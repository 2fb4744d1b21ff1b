import {createPost} from 'mattermost-redux/actions/posts';
import type {Post} from '@mattermost/types/posts';
import {Client4} from 'mattermost-redux/client';
import {useEffect, useId, useState, type KeyboardEvent} from 'react';

import {handlers} from '../registry/registry';
import {useHost, useHostDispatch} from '../store/store';

interface Suggestion {
    Complete: string;
    Suggestion: string;
    Hint: string;
    Description: string;
}

/** The message box of a channel: messages, and slash commands with the server's suggestions. */
export function Composer({channelId, name}: {channelId: string; name: string}) {
    const dispatch = useHostDispatch();
    const userId = useHost((s) => s.entities.users.currentUserId);
    const teamId = useHost((s) => s.entities.teams.currentTeamId);
    const [text, setText] = useState('');
    const [failed, setFailed] = useState('');
    const [chosen, setChosen] = useState(0);
    const suggestions = useSuggestions(text, teamId, channelId);
    const listId = useId();

    async function send() {
        const message = text.trim();
        if (!message) {
            return;
        }
        try {
            setFailed('');
            if (message.startsWith('/')) {
                await runCommand(message, {channel_id: channelId, team_id: teamId});
            } else {
                await dispatch(createPost({channel_id: channelId, message, user_id: userId} as Post));
            }
            setText('');
        } catch (error) {
            setFailed((error as Error).message);
        }
    }

    function take(s: Suggestion) {
        setText(`/${s.Complete} `);
        setChosen(0);
    }

    function onKeyDown(event: KeyboardEvent) {
        const open = suggestions.length > 0;
        if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
            const step = event.key === 'ArrowDown' ? 1 : suggestions.length - 1;
            setChosen((chosen + step) % suggestions.length);
        } else if (open && event.key === 'Tab') {
            const suggestion = suggestions[chosen] ?? suggestions[0];
            if (suggestion) {
                take(suggestion);
            }
        } else if (event.key === 'Enter' && !event.shiftKey) {
            void send();
        } else {
            return;
        }
        event.preventDefault();
    }

    return (
        <div className="composer">
            {suggestions.length > 0 && (
                <ul id={listId} className="suggestions" role="listbox" aria-label="Commands">
                    {suggestions.map((s, i) => (
                        <li key={s.Complete} role="option" aria-selected={i === chosen}>
                            <button type="button" tabIndex={-1} onClick={() => take(s)}>
                                <b>/{s.Suggestion}</b> <span>{s.Hint}</span>
                                <small>{s.Description}</small>
                            </button>
                        </li>
                    ))}
                </ul>
            )}
            <textarea
                id="post_textbox"
                aria-label={`Write to ${name}`}
                placeholder={`Write to ${name}`}
                aria-controls={suggestions.length > 0 ? listId : undefined}
                rows={Math.min(8, text.split('\n').length)}
                value={text}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={onKeyDown}
            />
            <button
                type="button"
                className="icon-button send"
                aria-label="Send Now"
                disabled={!text.trim()}
                onClick={() => void send()}
            >
                <i className="icon icon-send" />
            </button>
            {failed && (
                <p className="error" role="alert">
                    {failed}
                </p>
            )}
        </div>
    );
}

function useSuggestions(text: string, teamId: string, channelId: string): Suggestion[] {
    const [found, setFound] = useState<Suggestion[]>([]);
    useEffect(() => {
        let current = true;
        const wanted = text.startsWith('/') && !text.includes('\n');
        const timer = setTimeout(
            () => {
                void (async () => {
                    const list = wanted
                        ? await Client4.getCommandAutocompleteSuggestionsList(text, teamId, {
                              channel_id: channelId,
                              team_id: teamId,
                          })
                        : [];
                    if (current) {
                        setFound(
                            (list as unknown as Suggestion[]).filter((s) => s.Complete.trim() !== text.slice(1).trim()),
                        );
                    }
                })();
            },
            wanted ? 150 : 0,
        );
        return () => {
            current = false;
            clearTimeout(timer);
        };
    }, [text, teamId, channelId]);
    return found;
}

/** Runs a slash command, after the hooks of plugins, which may change, swallow or refuse it. */
async function runCommand(message: string, args: {channel_id: string; team_id: string}) {
    let line = message;
    let context: object = args;
    for (const {slash} of handlers.values()) {
        if (!slash) {
            continue;
        }
        const answer = await slash(line, context);
        if (answer.error) {
            throw new Error(answer.error.message);
        }
        if (!answer.message) {
            return;
        }
        line = answer.message;
        context = answer.args ?? context;
    }
    await Client4.executeCommand(line, context as never);
}
