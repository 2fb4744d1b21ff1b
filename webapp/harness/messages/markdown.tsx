import DOMPurify from 'dompurify';
import {marked} from 'marked';
import type {ReactNode} from 'react';

const inTeam = /(^|[\s(])@([a-z0-9][a-z0-9._-]*)/gi;
const hashtag = /(^|\s)#([\p{L}][\p{L}\d_-]+)/gu;

/** Message text as the HTML that {@link messageHtmlToComponent} draws; safe whatever it holds. */
export function formatText(text: string, options: {singleline?: boolean; atMentions?: boolean} = {}): string {
    const named = text
        .replace(inTeam, '$1<span class="mention-link" data-mention="$2">@$2</span>')
        .replace(hashtag, '$1<a class="mention-link">#$2</a>');
    const html = options.singleline ? marked.parseInline(named) : marked.parse(named, {breaks: true, gfm: true});
    return DOMPurify.sanitize(html as string, {ADD_ATTR: ['target', 'data-mention']});
}

/** Draws what {@link formatText} returned. */
export function messageHtmlToComponent(html: string): ReactNode {
    return <span className="markdown" dangerouslySetInnerHTML={{__html: html}} />;
}

/** Message text as a block. */
export function Html({text}: {text: string}) {
    return <div className="markdown" dangerouslySetInnerHTML={{__html: formatText(text)}} />;
}
