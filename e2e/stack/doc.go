// Package stack starts a real Mattermost server with the plugin: PostgreSQL, the server
// program, the bundle built from this checkout, people, a team and, if wanted, demo
// content. `make run` and the tests of the whole use it. Start reading at Start.
package stack
