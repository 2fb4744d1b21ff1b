import {getCurrentTeamId} from 'mattermost-redux/selectors/entities/teams';
import {Client4} from 'mattermost-redux/client';
import {displayUsername} from 'mattermost-redux/utils/user_utils';
import {useEffect, useState} from 'react';

import type {CommandArgs} from '../registry/handlers';
import {useHost} from '../store/store';

export interface Suggestion {
    key: string;
    icon: string;
    title: string;
    detail: string;
    /** The whole text with the suggestion in it. Undefined sends the text as it is. */
    text: string | undefined;
}

interface Place {
    channelId: string;
    rootId?: string;
    /** Whether slash commands are suggested. */
    commands: boolean;
}

/** Reading pauses shorter than this are typing. */
const PAUSE = 120;

/** What fits the end of the text: slash commands of the server, people after `@`, channels after `~`. */
export function useSuggestions(text: string, {channelId, rootId = '', commands}: Place): Suggestion[] {
    const teamId = useHost(getCurrentTeamId);
    const [found, setFound] = useState<{text: string; list: Suggestion[]}>({text: '', list: []});
    useEffect(() => {
        let current = true;
        const timer = setTimeout(() => {
            const args = {channel_id: channelId, team_id: teamId, root_id: rootId};
            void suggest(text, args, commands).then(
                (list) => current && setFound({text, list}),
                // Suggestions are a help; the text can be sent without.
                () => undefined,
            );
        }, PAUSE);
        return () => {
            current = false;
            clearTimeout(timer);
        };
    }, [text, channelId, rootId, teamId, commands]);
    return found.text === text ? found.list : [];
}

async function suggest(text: string, args: CommandArgs, commands: boolean): Promise<Suggestion[]> {
    if (commands && text.startsWith('/')) {
        return suggestCommands(text, args);
    }
    const [, before = '', sign, start = ''] = /^([\s\S]*?)(?:(?<=^|\s)([@~])([\w.-]*))?$/.exec(text) ?? [];
    if (sign === '@') {
        const {users} = await Client4.autocompleteUsers(start, args.team_id, args.channel_id);
        return users.map((user) => ({
            key: user.id,
            icon: 'icon-account-outline',
            title: `@${user.username}`,
            detail: displayUsername(user, 'full_name'),
            text: `${before}@${user.username} `,
        }));
    }
    if (sign === '~') {
        const channels = await Client4.autocompleteChannels(args.team_id, start);
        return channels.map((channel) => ({
            key: channel.id,
            icon: channel.type === 'P' ? 'icon-lock-outline' : 'icon-globe',
            title: channel.display_name,
            detail: `~${channel.name}`,
            text: `${before}~${channel.name} `,
        }));
    }
    return [];
}

async function suggestCommands(text: string, args: CommandArgs): Promise<Suggestion[]> {
    const list = await Client4.getCommandAutocompleteSuggestionsList(text, args.team_id, args);
    const typed = (s: {Complete: string}) => s.Complete.trim() === text.slice(1).trim();
    const suggestions = list
        .filter((s) => !typed(s))
        .map((s) => ({
            key: s.Complete,
            icon: 'icon-slash-forward',
            title: `${s.Suggestion} ${s.Hint}`.trim(),
            detail: s.Description,
            text: `/${s.Complete} `,
        }));
    const complete = text.length > 1 && (text.endsWith(' ') || suggestions.length === 0 || list.some(typed));
    const execute = {
        key: 'execute',
        icon: 'icon-keyboard-return',
        title: 'Execute Current Command',
        detail: 'Select this option or use Ctrl+Enter to execute the current command.',
        text: undefined,
    };
    return complete ? [execute, ...suggestions] : suggestions;
}
