import type {ReactElement} from 'react';

import {PluginRoot} from 'src/plugin/surfaces/plugin_root';

import type {HostSetup} from './host_state';
import {renderInHost} from './render';

/** Draws a feature as the plugin does: with the cache of server data, confirmations and toasts. */
export function renderSurface(element: ReactElement, setup: HostSetup & {path?: string} = {}) {
    return renderInHost(<PluginRoot>{element}</PluginRoot>, setup);
}
