package playbooks

import (
	"context"
	"slices"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// Create makes a playbook. Kinds: Invalid, Forbidden, Conflict for a prefix in use.
func (s *Service) Create(ctx context.Context, by access.Actor, d playbook.Draft) (playbook.Playbook, error) {
	facts, err := s.Facts.ForTeam(ctx, by.UserID, d.TeamID)
	if err != nil {
		return playbook.Playbook{}, err
	}
	if err := access.CreatePlaybook(facts, d.Public); err != nil {
		return playbook.Playbook{}, err
	}
	if err := s.mayPointAt(ctx, by, d.Content); err != nil {
		return playbook.Playbook{}, err
	}
	at := s.Clock.Now()
	p, err := playbook.New(d, by.UserID, s.IDs, at)
	if err != nil {
		return playbook.Playbook{}, err
	}
	err = s.Store.InTx(ctx, func(ctx context.Context) error {
		return s.Store.SavePlaybook(ctx, playbook.Playbook{}, p)
	})
	if err != nil {
		return playbook.Playbook{}, err
	}
	s.Announcer.PlaybookChanged(ctx, editing.PlaybookChange{By: by, At: at, After: p, Events: p.Events()})
	return p, nil
}

// mayPointAt refuses a new playbook that reaches people, groups or channels out of
// its creator's or its team's reach. Kinds: Forbidden; Invalid for channels that are gone.
func (s *Service) mayPointAt(ctx context.Context, by access.Actor, c playbook.Content) error {
	if err := s.mayBroadcastTo(ctx, by, c.BroadcastChannelIDs); err != nil {
		return err
	}
	if err := s.broadcastsExist(ctx, by, c); err != nil {
		return err
	}
	known, err := s.People.Belong(ctx, c.InvitedUserIDs, c.TeamID, "")
	if err != nil {
		return err
	}
	groups, err := s.referenceable(ctx, c.InvitedGroupIDs)
	if err != nil {
		return err
	}
	if len(known) < countDistinct(c.InvitedUserIDs) || len(groups) < countDistinct(c.InvitedGroupIDs) {
		return failure.New(failure.Forbidden, "Not authorized: invited_user_ids must be members of the team, invited_group_ids groups that may be mentioned")
	}
	return nil
}

// mayBroadcastTo needs the actor to be able to post in the channels.
func (s *Service) mayBroadcastTo(ctx context.Context, by access.Actor, channelIDs []string) error {
	for _, id := range channelIDs {
		c, err := s.Facts.Channel(ctx, by.UserID, id)
		if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) || (err == nil && !c.Post) {
			return access.Denied()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// broadcastsExist refuses channels that are gone while broadcasting is on.
func (s *Service) broadcastsExist(ctx context.Context, by access.Actor, c playbook.Content) error {
	if !c.BroadcastEnabled {
		return nil
	}
	for _, id := range c.BroadcastChannelIDs {
		channel, err := s.Facts.Channel(ctx, by.UserID, id)
		if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) || (err == nil && channel.Archived) {
			return failure.New(failure.Invalid, "broadcast_channel_ids: every channel must exist and not be archived")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// referenceable keeps those groups that exist and may be mentioned.
func (s *Service) referenceable(ctx context.Context, groupIDs []string) ([]string, error) {
	out := []string{}
	for _, id := range groupIDs {
		g, err := s.Groups.Group(ctx, id)
		if failure.Is(err, failure.NotFound) || failure.Is(err, failure.Invalid) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if g.AllowReference && g.DeletedAt.IsZero() && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out, nil
}

func countDistinct(in []string) int {
	seen := map[string]bool{}
	for _, s := range in {
		if s != "" {
			seen[s] = true
		}
	}
	return len(seen)
}
