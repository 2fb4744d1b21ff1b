import type {ReactNode} from 'react';

import {Thread, ThreadTitle} from '../messages/thread';
import {PluginBoundary} from '../shell/plugin_boundary';
import {useHost, useHostDispatch} from '../store/store';

/** The sidebar of a plugin or a thread, under the host's header. */
export function RightHandSidebar() {
    const {isSidebarOpen, pluggableId, selectedPostId} = useHost((s) => s.views.rhs);
    const plugin = useHost((s) => s.plugins.components.RightHandSidebarComponent.find((c) => c.id === pluggableId));
    if (isSidebarOpen && plugin) {
        return (
            <Frame title={<PluginBoundary>{plugin.title}</PluginBoundary>}>
                <PluginBoundary>
                    <plugin.component />
                </PluginBoundary>
            </Frame>
        );
    }
    if (isSidebarOpen && selectedPostId) {
        return (
            <Frame title={<ThreadTitle rootId={selectedPostId} />}>
                <Thread key={selectedPostId} rootId={selectedPostId} />
            </Frame>
        );
    }
    return null;
}

function Frame({title, children}: {title: ReactNode; children: ReactNode}) {
    const dispatch = useHostDispatch();
    const expanded = useHost((s) => s.views.rhs.isSidebarExpanded);
    const close = () => dispatch({type: 'UPDATE_RHS_STATE', state: null});
    return (
        <aside id="sidebar-right" className="sidebar--right" data-expanded={expanded} aria-label="Right sidebar">
            <div id="rhsContainer" className="sidebar-right-container">
                <header className="sidebar--right__header">
                    <h2 className="sidebar--right__title">{title}</h2>
                    <button
                        type="button"
                        className="sidebar--right__expand icon-button only-wide"
                        aria-label={expanded ? 'Collapse Sidebar Icon' : 'Expand Sidebar Icon'}
                        title={expanded ? 'Collapse' : 'Expand'}
                        onClick={() => dispatch({type: 'SET_RHS_EXPANDED', expanded: !expanded})}
                    >
                        <i
                            className={`icon ${expanded ? 'icon-arrow-collapse' : 'icon-arrow-expand'}`}
                            aria-hidden="true"
                        />
                    </button>
                    <button
                        id="rhsCloseButton"
                        type="button"
                        className="sidebar--right__close icon-button"
                        aria-label="Close Sidebar Icon"
                        title="Close"
                        onClick={close}
                    >
                        <i className="icon icon-close" aria-hidden="true" />
                    </button>
                </header>
                <div className="sidebar--right__body">{children}</div>
            </div>
        </aside>
    );
}
