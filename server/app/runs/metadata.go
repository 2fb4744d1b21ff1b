package runs

import (
	"context"

	"playbooks/server/access"
)

// Metadata is what surrounds a run. Channel facts are empty for somebody who may
// not read the channel.
type Metadata struct {
	ChannelName        string
	ChannelDisplayName string
	TeamName           string
	NumParticipants    int
	TotalPosts         int64
	Followers          []string
}

// Metadata reads what surrounds a run.
func (s *Service) Metadata(ctx context.Context, by access.Actor, id string) (Metadata, error) {
	r, err := s.Get(ctx, by, id)
	if err != nil {
		return Metadata{}, err
	}
	m := Metadata{NumParticipants: len(r.ParticipantIDs), Followers: r.FollowerIDs}
	if r.TeamID != "" {
		team, err := s.Teams.Team(ctx, r.TeamID)
		if err != nil {
			return Metadata{}, err
		}
		m.TeamName = team.Name
	}
	facts, err := s.Facts.Channel(ctx, by.UserID, r.ChannelID)
	if err != nil || !facts.Read {
		return m, nil //nolint:nilerr // a channel that cannot be read leaves its part empty
	}
	channel, err := s.Channels.Channel(ctx, r.ChannelID)
	if err != nil {
		return Metadata{}, err
	}
	m.ChannelName, m.ChannelDisplayName, m.TotalPosts = channel.Name, channel.DisplayName, channel.Posts
	return m, nil
}
