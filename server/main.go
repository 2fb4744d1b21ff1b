package main

import (
	_ "time/tzdata" // people's time zones, also where the machine knows none

	"github.com/mattermost/mattermost/server/public/plugin"
)

func main() {
	plugin.ClientMain(&Plugin{})
}
