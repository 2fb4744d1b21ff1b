import {hostGlobals} from './globals';

/** The site's address with its subpath and without a slash at the end, for links that leave the page. */
export function siteUrl(): string {
    return window.location.origin + (hostGlobals().basename ?? '').replace(/\/+$/, '');
}

/** The address of a path inside the site, such as `/playbooks/runs`, for copying and new tabs. */
export function absoluteUrl(path: string): string {
    return siteUrl() + path;
}

/** Base address of the plugin's REST API. */
export function apiUrl(): string {
    return `${siteUrl()}/plugins/playbooks/api/v0`;
}

/** Goes to a path of the site without reloading the page. */
export function navigate(path: string): void {
    hostGlobals().WebappUtils.browserHistory.push(path);
}

/** Like {@link navigate}, but the current address does not stay in the history. */
export function redirect(path: string): void {
    hostGlobals().WebappUtils.browserHistory.replace(path);
}

/** The path (without subpath) and query that the address bar shows now. */
export function currentAddress(): {path: string; query: URLSearchParams} {
    const base = (hostGlobals().basename ?? '').replace(/\/+$/, '');
    const {pathname, search} = window.location;
    return {
        path: base && pathname.startsWith(base) ? pathname.slice(base.length) : pathname,
        query: new URLSearchParams(search),
    };
}
