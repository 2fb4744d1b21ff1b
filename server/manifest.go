// Code generated from plugin.json by "make generate". DO NOT EDIT.

package main

const (
	// pluginID is the id under which the host and all addresses know this plugin.
	pluginID = "playbooks"

	// pluginVersion is the version of this plugin.
	pluginVersion = "3.0.0"
)
