package runs

import (
	"context"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Update changes texts and settings of a run in one step. New broadcast channels must be
// such that the actor may post in them. Kinds: Invalid, Forbidden.
func (s *Service) Update(ctx context.Context, by access.Actor, id string, texts run.Edit, settings run.SettingsEdit) (run.Run, error) {
	q := editing.RunRequest{By: by, RunID: id, Rule: access.EditRun}
	var open []string
	if settings.BroadcastChannelIDs != nil {
		if err := settings.Bounded(); err != nil {
			return run.Run{}, err
		}
		before, err := s.Get(ctx, by, id)
		if err != nil {
			return run.Run{}, err
		}
		if open, err = s.mayPostIn(ctx, by, settings.NewChannels(before)); err != nil {
			return run.Run{}, err
		}
	}
	return s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, at time.Time) error {
		for _, id := range settings.NewChannels(*r) {
			if !slices.Contains(open, id) {
				return access.Denied()
			}
		}
		if err := r.ChangeSettings(settings); err != nil {
			return err
		}
		return r.Edit(texts, at)
	})
}

// mayPostIn keeps those of the channels that the actor may post in.
func (s *Service) mayPostIn(ctx context.Context, by access.Actor, channelIDs []string) ([]string, error) {
	var out []string
	for _, id := range channelIDs {
		c, err := s.Facts.Channel(ctx, by.UserID, id)
		if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if c.Post {
			out = append(out, id)
		}
	}
	return out, nil
}

// Move takes a run to another channel, of which the actor may manage the properties; a
// conversation must be one of their own. Kinds: Invalid for a channel in another team,
// for a run of a playbook in a conversation, and when the run has ended; Forbidden.
func (s *Service) Move(ctx context.Context, by access.Actor, id, channelID string) (run.Run, error) {
	q := editing.RunRequest{By: by, RunID: id, Rule: access.EditRun}
	if _, err := s.Editor.Allowed(ctx, by, id, q.Rule); err != nil {
		return run.Run{}, err
	}
	c, err := s.Facts.Channel(ctx, by.UserID, channelID)
	if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) {
		return run.Run{}, access.Denied()
	}
	if err != nil {
		return run.Run{}, err
	}
	if err := access.LinkChannel(access.Facts{UserID: by.UserID, Channel: c}); err != nil {
		return run.Run{}, err
	}
	if c.Archived {
		return run.Run{}, failure.New(failure.Invalid, "channel_id: the channel is archived")
	}
	if c.TeamID != "" {
		if err := s.Bot.JoinChannel(ctx, host.Channel{ID: c.ChannelID, TeamID: c.TeamID}); err != nil {
			return run.Run{}, err
		}
	}
	return s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, _ time.Time) error {
		return r.Move(run.Place{TeamID: c.TeamID, ChannelID: c.ChannelID})
	})
}
