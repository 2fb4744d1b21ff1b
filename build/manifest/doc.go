// Package manifest reads plugin.json, the one place that knows the plugin's id and
// version, and writes the source files in which the server and the web client know them.
package manifest
