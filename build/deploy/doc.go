// Package deploy installs a bundle on a running Mattermost server.
package deploy
