// Generated from plugin.json by "make generate". Do not edit.

/** The id under which the host and all addresses know this plugin. */
export const PLUGIN_ID = 'playbooks';

/** The version of this bundle. */
export const PLUGIN_VERSION = '3.0.0';
