import {Client4} from 'mattermost-redux/client';
import reducerRegistry from 'mattermost-redux/store/reducer_registry';

import type {HostStore} from '../store/store';
import type {PluginsState} from '../store/plugins';

import {handlers, makeRegistry, type HarnessRegistry} from './registry';

interface Plugin {
    initialize(registry: HarnessRegistry, store: HostStore): void | Promise<void>;
    uninitialize?(): void;
}

const running = new Map<string, Plugin>();

/** `window.registerPlugin`: a bundle hands over its instance. An older instance of the same plugin ends first. */
export function registerPlugin(store: HostStore, id: string, plugin: Plugin) {
    stop(store, id);
    running.set(id, plugin);
    void plugin.initialize(makeRegistry(id, store), store);
}

/** Loads every active plugin whose bundle is not on the page yet, and ends those that are gone. */
export async function loadPlugins(store: HostStore) {
    const manifests = (await Client4.getWebappPlugins()) as Array<PluginsState['plugins'][string]>;
    const known = store.getState().plugins.plugins;
    for (const id of Object.keys(known)) {
        if (!manifests.some((m) => m.id === id)) {
            stop(store, id);
        }
    }
    await Promise.all(
        manifests.filter((m) => known[m.id]?.webapp.bundle_path !== m.webapp.bundle_path).map((m) => load(store, m)),
    );
}

/** Adds the bundle to the page as the host does: a deferred classic script from /static/plugins. */
function load(store: HostStore, manifest: PluginsState['plugins'][string]): Promise<void> {
    return new Promise((resolve) => {
        document.getElementById(`plugin_${manifest.id}`)?.remove();
        const script = document.createElement('script');
        script.id = `plugin_${manifest.id}`;
        script.defer = true;
        script.src = manifest.webapp.bundle_path.replace('/static/', '/static/plugins/');
        script.onload = () => resolve();
        script.onerror = () => {
            script.remove();
            resolve();
        };
        store.dispatch({type: 'RECEIVED_WEBAPP_PLUGIN', data: manifest});
        document.body.append(script);
    });
}

function stop(store: HostStore, id: string) {
    const plugin = running.get(id);
    if (!plugin) {
        return;
    }
    const manifest = store.getState().plugins.plugins[id];
    plugin.uninitialize?.();
    running.delete(id);
    handlers.delete(id);
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id}});
    reducerRegistry.setReducers(
        Object.fromEntries(Object.entries(reducerRegistry.getReducers()).filter(([key]) => key !== `plugins-${id}`)),
    );
    const replaced = document.getElementById(`plugin_${id}`) && manifest;
    if (replaced) {
        store.dispatch({type: 'RECEIVED_WEBAPP_PLUGIN', data: manifest});
    }
}
