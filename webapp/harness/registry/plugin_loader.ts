import type {ClientPluginManifest} from '@mattermost/types/plugins';
import {Client4} from 'mattermost-redux/client';
import reducerRegistry from 'mattermost-redux/store/reducer_registry';

import {siteUrl} from '../session/site';
import type {HostStore} from '../store/store';

import {handlers} from './handlers';
import {makeRegistry, type HarnessRegistry} from './registry';

/** What a bundle hands to `window.registerPlugin`. */
export interface Plugin {
    initialize(registry: HarnessRegistry, store: HostStore): void | Promise<void>;
    uninitialize?(): void;
}

const running = new Map<string, Plugin>();

/** Starts a plugin whose bundle has run. An older instance of the same plugin ends first. */
export function registerPlugin(store: HostStore, id: string, plugin: Plugin) {
    stop(store, id);
    running.set(id, plugin);
    void plugin.initialize(makeRegistry(id, store), store);
}

/** Makes the page run just the plugins, in just the versions, that the server lists. */
export async function loadPlugins(store: HostStore) {
    const wanted = await Client4.getWebappPlugins();
    const known = store.getState().plugins.plugins;
    for (const id of Object.keys(known)) {
        if (!wanted.some((manifest) => manifest.id === id)) {
            remove(store, id);
        }
    }
    await Promise.all(
        wanted
            .filter((manifest) => known[manifest.id]?.webapp.bundle_path !== manifest.webapp.bundle_path)
            .map((manifest) => load(store, manifest)),
    );
}

/** Adds a bundle to the page as the host does: a deferred classic script. Resolves when it has run or failed. */
function load(store: HostStore, manifest: ClientPluginManifest): Promise<void> {
    const id = `plugin_${manifest.id}`;
    document.getElementById(id)?.remove();
    store.dispatch({type: 'RECEIVED_WEBAPP_PLUGIN', data: manifest});
    return new Promise((resolve) => {
        const script = document.createElement('script');
        script.id = id;
        script.defer = true;
        script.src = siteUrl() + manifest.webapp.bundle_path.replace('/static/', '/static/plugins/');
        script.onload = () => resolve();
        script.onerror = () => {
            remove(store, manifest.id);
            resolve();
        };
        document.head.append(script);
    });
}

function remove(store: HostStore, id: string) {
    document.getElementById(`plugin_${id}`)?.remove();
    stop(store, id);
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id}});
}

/** Ends a running plugin and forgets what it registered. */
function stop(store: HostStore, id: string) {
    const plugin = running.get(id);
    if (!plugin) {
        return;
    }
    const manifest = store.getState().plugins.plugins[id];
    plugin.uninitialize?.();
    running.delete(id);
    handlers.delete(id);
    const reducers = reducerRegistry.getReducers();
    delete reducers[`plugins-${id}`];
    reducerRegistry.setReducers(reducers);
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: {id}});
    if (manifest) {
        store.dispatch({type: 'RECEIVED_WEBAPP_PLUGIN', data: manifest});
    }
}
