// Package api tests the plugin from outside: in a real Mattermost process with a real
// database and the built bundle, through the Go client and the host's own API.
//
// The tests start a server of their own. With PB_URL, PB_ADMIN_USER and
// PB_ADMIN_PASSWORD in the environment they use that one instead. Start reading at
// main_test.go and world_test.go.
package api
