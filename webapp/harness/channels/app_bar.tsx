import {getCurrentChannel, getMyCurrentChannelMembership} from 'mattermost-redux/selectors/entities/channels';

import {useHost} from '../store/store';

/** Round icons of plugins at the right edge; marked while their sidebar is open. */
export function AppBar() {
    const entries = useHost((s) => s.plugins.components.AppBar);
    const on = useHost((s) => s.entities.general.config.DisableAppBar !== 'true');
    const sidebars = useHost((s) => s.plugins.components.RightHandSidebarComponent);
    const open = useHost((s) => s.views.rhs.pluggableId);
    const channel = useHost(getCurrentChannel);
    const member = useHost(getMyCurrentChannelMembership);
    if (!on || entries.length === 0) {
        return null;
    }
    const openBy = sidebars.find((sidebar) => sidebar.id === open)?.pluginId;
    return (
        <aside className="app-bar" aria-label="Apps">
            {entries.map((entry) => (
                <button
                    key={entry.id}
                    id={`app-bar-icon-${entry.pluginId}`}
                    type="button"
                    className={`app-bar__icon ${openBy === entry.pluginId ? 'app-bar__icon--active' : ''}`}
                    aria-label={entry.tooltipText}
                    aria-pressed={openBy === entry.pluginId}
                    title={entry.tooltipText}
                    onClick={() => channel && member && entry.action(channel, member)}
                >
                    <img src={entry.iconUrl} alt="" width={24} height={24} />
                </button>
            ))}
        </aside>
    );
}
