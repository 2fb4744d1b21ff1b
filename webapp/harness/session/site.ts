import {createBrowserHistory} from 'history';

const script = document.currentScript as HTMLScriptElement | null;

/** Subpath of the site without a slash at the end; empty for a site at the root. Read off our own script's address. */
export const basename = script ? new URL(script.src).pathname.replace(/\/static\/.*$/, '') : '';

/** The site's address without a slash at the end. */
export function siteUrl(): string {
    return window.location.origin + basename;
}

/** The page's history; plugins reach it as `WebappUtils.browserHistory`. */
export const history = createBrowserHistory({basename});
