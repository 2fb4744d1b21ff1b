// Package mattermost adapts the plugin API to package host. It is the only package
// that talks to the plugin API, and it holds no rules.
//
// It may import host and failure. Errors of the API enter here and get their kind
// and stack (failures.go). A call that never reached the host comes back without
// value and without error; methods turn that into Unavailable where they can tell.
// Start reading at Host.
package mattermost
