import type {Action} from 'redux';
import type {ReactNode} from 'react';

/** What the host's web client puts on `window`, as far as Playbooks uses it. */
export interface HostGlobals {
    /** Subpath of the site without a slash at the end; missing or empty for a site at the root. */
    basename?: string;
    registerPlugin(id: string, plugin: unknown): void;
    PostUtils: {
        /** Turns message text into the HTML that {@link messageHtmlToComponent} understands. */
        formatText(text: string, options?: Record<string, unknown>): string;
        messageHtmlToComponent(html: string, options?: Record<string, unknown>): ReactNode;
    };
    WebappUtils: {
        browserHistory: {
            push(path: string): void;
            replace(path: string): void;
        };
        modals: {
            openModal(modal: {modalId: string; dialogType: unknown; dialogProps?: unknown}): Action;
        };
    };
}

/** The host's globals. Read at each use: the host may replace them while the page lives. */
export function hostGlobals(): HostGlobals {
    return window as unknown as HostGlobals;
}
