import {useHost, useHostDispatch} from '../store/store';

import {PluginBoundary} from './plugin_boundary';

/** The sidebar of a plugin, under the host's header. */
export function RightHandSidebar() {
    const dispatch = useHostDispatch();
    const {pluggableId, isSidebarOpen, isSidebarExpanded} = useHost((s) => s.views.rhs);
    const entry = useHost((s) => s.plugins.components.RightHandSidebarComponent.find((c) => c.id === pluggableId));
    if (!isSidebarOpen || !entry) {
        return null;
    }
    const Body = entry.component;
    return (
        <aside
            id="rhsContainer"
            className="sidebar--right"
            data-expanded={isSidebarExpanded}
            aria-label="Right sidebar"
        >
            <header className="sidebar--right__header">
                <h2 className="sidebar--right__title">{entry.title}</h2>
                <button
                    type="button"
                    className="icon-button only-wide"
                    aria-label={isSidebarExpanded ? 'Collapse Sidebar Icon' : 'Expand Sidebar Icon'}
                    onClick={() => dispatch({type: 'SET_RHS_EXPANDED', expanded: !isSidebarExpanded})}
                >
                    <i className={isSidebarExpanded ? 'icon icon-arrow-collapse' : 'icon icon-arrow-expand'} />
                </button>
                <button
                    id="rhsCloseButton"
                    type="button"
                    className="icon-button"
                    aria-label="Close"
                    onClick={() => dispatch({type: 'UPDATE_RHS_STATE', pluggableId: ''})}
                >
                    <i className="icon icon-close" />
                </button>
            </header>
            <div className="sidebar--right__body">
                <PluginBoundary>
                    <Body />
                </PluginBoundary>
            </div>
        </aside>
    );
}
