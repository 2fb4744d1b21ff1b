import {
    handleChannelUpdated,
    handleMembershipChanged,
    handlePlaybookChanged,
    handleReconnect,
    handleRunCreated,
    handleRunUpdated,
    handleRunUpdatedIncremental,
    handleSettingsChanged,
    type RunCreated,
} from 'src/data/live';
import {forgetRunChannels} from 'src/data/runs/run_channels';
import type {PluginRegistry, WebSocketMessage} from 'src/host/registry';
import type {HostStore} from 'src/host/store';

const PREFIX = 'custom_playbooks_';

/** Tells the cache what happens elsewhere. `onRunCreated` hears of each new run that the reader may see. */
export function registerLive(
    registry: PluginRegistry,
    store: HostStore,
    onRunCreated: (created: RunCreated) => void,
): void {
    const on = (event: string, handler: (message: WebSocketMessage) => void) =>
        registry.registerWebSocketEventHandler(event, handler);

    on(`${PREFIX}playbook_run_created`, (message) => {
        const created = handleRunCreated(message);
        forgetRunChannels();
        if (created) {
            onRunCreated(created);
        }
    });
    on(`${PREFIX}playbook_run_updated`, handleRunUpdated);
    on(`${PREFIX}playbook_run_updated_incremental`, handleRunUpdatedIncremental);
    for (const event of ['playbook_created', 'playbook_updated', 'playbook_archived', 'playbook_restored']) {
        on(`${PREFIX}${event}`, handlePlaybookChanged);
    }
    on(`${PREFIX}settings_changed`, handleSettingsChanged);

    for (const event of ['user_added', 'user_removed']) {
        on(event, (message) => {
            if (isAboutMe(message, store)) {
                handleMembershipChanged();
                forgetRunChannels();
            }
        });
    }
    on('channel_updated', (message) => handleChannelUpdated(message.broadcast.channel_id));
    registry.registerReconnectHandler(handleReconnect);
}

/** Whether it is the reader who was added or removed; of others the same events tell. */
function isAboutMe({data, broadcast}: WebSocketMessage, store: HostStore): boolean {
    const me = store.getState().entities.users.currentUserId;
    return data.user_id === me || broadcast.user_id === me;
}
