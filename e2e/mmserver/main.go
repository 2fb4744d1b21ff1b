// Command mmserver is a real Mattermost server, team edition, built from its Go module.
// It is the host on which the plugin is tried out and tested, and is never shipped.
package main

import (
	"os"

	// Slash commands of the server itself register on import.
	_ "github.com/mattermost/mattermost/server/v8/channels/app/slashcommands"
	"github.com/mattermost/mattermost/server/v8/cmd/mattermost/commands"
)

func main() {
	if err := commands.Run(os.Args[1:]); err != nil {
		os.Exit(1)
	}
}
