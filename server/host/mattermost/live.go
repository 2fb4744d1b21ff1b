package mattermost

import (
	"context"

	"github.com/mattermost/mattermost/server/public/model"

	"playbooks/server/host"
)

// Publish implements host.Live.
func (h *Host) Publish(_ context.Context, to host.Audience, name, payload string) {
	b := &model.WebsocketBroadcast{
		UserId: to.UserID, ChannelId: to.ChannelID, TeamId: to.TeamID,
		// Clients that miss a difference have to load the whole run again.
		ReliableClusterSend: true,
	}
	if len(to.Omit) > 0 {
		b.OmitUsers = make(map[string]bool, len(to.Omit))
		for _, id := range to.Omit {
			b.OmitUsers[id] = true
		}
	}
	h.api.PublishWebSocketEvent(name, map[string]any{"payload": payload}, b)
}
