import type {Channel} from '@mattermost/types/channels';
import {useMemo} from 'react';
import {shallowEqual} from 'react-redux';

import {hostGlobals} from './globals';
import {useHostSelector} from './store';

interface Props {
    text: string;
    /** One line without blocks, for titles. */
    inline?: boolean;
    /** The team whose channel links are resolved; the current one by default. */
    teamId?: string;
}

/** Text written by people, shown by the host's own formatter with mentions, emoji and channel links. */
export function Markdown({text, inline = false, teamId}: Props) {
    const team = useHostSelector((state) => state.entities.teams.teams[teamId || state.entities.teams.currentTeamId]);
    const channels = useLinkedChannels(text, team?.id ?? '');
    return useMemo(() => {
        const posts = hostGlobals().PostUtils;
        const html = posts.formatText(text, {
            singleline: inline,
            mentionHighlight: false,
            atMentions: true,
            team,
            channelNamesMap: channels,
        });
        return posts.messageHtmlToComponent(html, {hasPluginTooltips: true});
    }, [text, inline, team, channels]);
}

/** Channels of a team by name, as the formatter wants them; only those that the text could mean. */
function useLinkedChannels(text: string, teamId: string): Record<string, Channel> {
    return useHostSelector((state) => {
        const linked: Record<string, Channel> = {};
        if (text.includes('~')) {
            for (const channel of Object.values(state.entities.channels.channels)) {
                if (channel.team_id === teamId && text.includes(`~${channel.name}`)) {
                    linked[channel.name] = channel;
                }
            }
        }
        return linked;
    }, shallowEqual);
}
