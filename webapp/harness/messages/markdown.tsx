import type {Channel} from '@mattermost/types/channels';
import type {Team} from '@mattermost/types/teams';
import DOMPurify from 'dompurify';
import {Marked, type TokenizerAndRendererExtension} from 'marked';
import {useMemo, type ReactNode} from 'react';

import {getChannelsNameMapInCurrentTeam} from 'mattermost-redux/selectors/entities/channels';
import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';

import {useHost} from '../store/store';

import {reactFromHtml} from './html';

interface Options {
    /** No blocks: for titles. */
    singleline?: boolean;
    /** On by default: `@name` becomes a mention. */
    atMentions?: boolean;
    mentionHighlight?: boolean;
    /** With `channelNamesMap`, `~name` becomes a link to the channel. */
    team?: Pick<Team, 'name'>;
    channelNamesMap?: Record<string, Pick<Channel, 'display_name'> | string>;
}

/**
 * Message text as the HTML that {@link messageHtmlToComponent} draws, as `PostUtils.formatText` of the host: GitHub's
 * Markdown, line breaks kept, HTML shown as text. Safe whatever the text holds.
 */
export function formatText(text: string, options: Options = {}): string {
    const marked = new Marked({
        gfm: true,
        breaks: true,
        extensions: [mention(options), channelLink(options), hashtag],
        renderer: {html: ({text: html}) => escapeHtml(html)},
    });
    const html = options.singleline ? marked.parseInline(text) : marked.parse(text);
    return DOMPurify.sanitize(html as string, {ADD_ATTR: ['target']});
}

/** Draws what {@link formatText} returned, with people by name and links of the site without a page load. */
export function messageHtmlToComponent(html: string): ReactNode {
    return reactFromHtml(html);
}

/** Message text in the current team. */
export function Markdown({text, inline = false}: {text: string; inline?: boolean}) {
    const team = useHost(getCurrentTeam);
    const channelNamesMap = useHost(getChannelsNameMapInCurrentTeam);
    const content = useMemo(
        () => messageHtmlToComponent(formatText(text, {singleline: inline, team, channelNamesMap})),
        [text, inline, team, channelNamesMap],
    );
    return inline ? <span className="markdown">{content}</span> : <div className="markdown">{content}</div>;
}

/** An inline part that begins with a sign at the start of a word. Where `html` returns undefined, text stays text. */
function word(name: string, sign: string, pattern: RegExp, html: (found: string) => string | undefined) {
    const extension = {
        name,
        level: 'inline',
        start: (source: string) => new RegExp(`(?<![\\w/])${sign}`).exec(source)?.index,
        tokenizer(source: string) {
            const [raw, found] = pattern.exec(source) ?? [];
            const drawn = found && html(found);
            return raw && drawn ? {type: name, raw, html: drawn} : undefined;
        },
        renderer: (token: {html?: string}) => token.html ?? '',
    };
    return extension as unknown as TokenizerAndRendererExtension;
}

const mention = ({atMentions = true}: Options) =>
    word('mention', '@', /^@([a-z0-9][a-z0-9._-]*[a-z0-9_-]|[a-z0-9])/i, (name) =>
        atMentions ? `<span data-mention="${name}">@${name}</span>` : undefined,
    );

const channelLink = ({team, channelNamesMap = {}}: Options) =>
    word('channel', '~', /^~([a-z0-9][a-z0-9_-]*)/, (name) => {
        const channel = channelNamesMap[name];
        const title = typeof channel === 'string' ? channel : channel?.display_name;
        return team && title
            ? `<a class="mention-link" href="/${team.name}/channels/${name}">~${escapeHtml(title)}</a>`
            : undefined;
    });

const hashtag = word('hashtag', '#', /^#(\p{L}[\p{L}\d_-]+)/u, (tag) => `<span class="mention-link">#${tag}</span>`);

function escapeHtml(text: string): string {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
