import {useHost} from '../store/store';

/** Round icons of plugins at the right edge; active while their sidebar is open. */
export function AppBar() {
    const entries = useHost((s) => s.plugins.components.AppBar);
    const sidebars = useHost((s) => s.plugins.components.RightHandSidebarComponent);
    const open = useHost((s) => s.views.rhs.pluggableId);
    const channel = useHost((s) => s.entities.channels.channels[s.entities.channels.currentChannelId]);
    const member = useHost((s) => s.entities.channels.myMembers[s.entities.channels.currentChannelId]);
    if (entries.length === 0) {
        return null;
    }
    const openBy = sidebars.find((r) => r.id === open)?.pluginId;
    return (
        <aside className="app-bar" aria-label="Apps">
            {entries.map((e) => (
                <button
                    key={e.id}
                    id={`app-bar-icon-${e.pluginId}`}
                    type="button"
                    className={openBy === e.pluginId ? 'app-bar__icon app-bar__icon--active' : 'app-bar__icon'}
                    aria-label={e.tooltip}
                    title={e.tooltip}
                    onClick={() => channel && member && e.action(channel, member)}
                >
                    <img src={e.icon as string} alt="" width={24} height={24} />
                </button>
            ))}
        </aside>
    );
}
