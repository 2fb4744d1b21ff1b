import {createElement, Fragment, type ReactNode} from 'react';
import {Link} from 'react-router-dom';
import {getTeammateNameDisplaySetting} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentUser, getUserByUsername} from 'mattermost-redux/selectors/entities/users';
import {displayUsername} from 'mattermost-redux/utils/user_utils';

import {siteUrl} from '../session/site';
import {useHost} from '../store/store';

const attributes: Record<string, string> = {class: 'className', colspan: 'colSpan', rowspan: 'rowSpan'};
const kept = new Set([
    'class',
    'href',
    'src',
    'alt',
    'title',
    'align',
    'colspan',
    'rowspan',
    'type',
    'checked',
    'start',
]);

/** Sanitized HTML as elements. Mentions become names of people, links of the site router links. */
export function reactFromHtml(html: string): ReactNode {
    const {body} = new DOMParser().parseFromString(html, 'text/html');
    return <>{children(body)}</>;
}

function children(parent: Node): ReactNode[] {
    return [...parent.childNodes].map((node, i) => <Fragment key={i}>{fromNode(node)}</Fragment>);
}

function fromNode(node: Node): ReactNode {
    if (!(node instanceof Element)) {
        return node.textContent;
    }
    const tag = node.tagName.toLowerCase();
    const name = node.getAttribute('data-mention');
    if (name) {
        return <Mention name={name} />;
    }
    if (tag === 'a') {
        return <TextLink href={node.getAttribute('href') ?? ''}>{children(node)}</TextLink>;
    }
    const props: Record<string, unknown> = {};
    for (const {name: key, value} of node.attributes) {
        if (kept.has(key)) {
            props[attributes[key] ?? key] = value;
        }
    }
    if (tag === 'input') {
        return <input type="checkbox" disabled checked={'checked' in props} />;
    }
    return node.hasChildNodes() ? createElement(tag, props, ...children(node)) : createElement(tag, props);
}

/** Somebody's name as the reader wants it; groups such as `@here` and unknown names as written. */
function Mention({name}: {name: string}) {
    const format = useHost(getTeammateNameDisplaySetting);
    const user = useHost((s) => getUserByUsername(s, name.toLowerCase()));
    const me = useHost((s) => getCurrentUser(s)?.username);
    const group = ['all', 'channel', 'here'].includes(name);
    if (!user && !group) {
        return <span>@{name}</span>;
    }
    return (
        <span className={group || user?.username === me ? 'mention--highlight' : 'mention-link'}>
            @{user ? displayUsername(user, format) : name}
        </span>
    );
}

function TextLink({href, children: content}: {href: string; children: ReactNode}) {
    const path = href.startsWith(`${siteUrl()}/`) ? href.slice(siteUrl().length) : href;
    const served = /^\/(api|plugins|static|files)\//.test(path);
    return path.startsWith('/') && !served ? (
        <Link to={path}>{content}</Link>
    ) : (
        <a href={href} target="_blank" rel="noopener noreferrer">
            {content}
        </a>
    );
}
