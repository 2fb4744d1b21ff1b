package playbooks

import (
	"context"

	"playbooks/server/access"
	"playbooks/server/domain/playbook"
	"playbooks/server/host"
)

// AutoFollowers keeps who follows every new run of a playbook.
type AutoFollowers interface {
	// AutoFollowers lists them, ascending.
	AutoFollowers(ctx context.Context, playbookID string) ([]string, error)
	// AddAutoFollower tells whether the user is new. Kinds: NotFound; Invalid when they are too many.
	AddAutoFollower(ctx context.Context, playbookID, userID string) (bool, error)
	// RemoveAutoFollower tells whether the user was one.
	RemoveAutoFollower(ctx context.Context, playbookID, userID string) (bool, error)
}

// AutoFollowers lists who follows every new run of a playbook, also people who have
// lost access meanwhile.
func (s *Service) AutoFollowers(ctx context.Context, by access.Actor, id string) ([]string, error) {
	if _, err := s.mustView(ctx, by.UserID, id); err != nil {
		return nil, err
	}
	return s.Followers.AutoFollowers(ctx, id)
}

// AutoFollow makes a user follow every new run of a playbook. People do that for
// themselves, system admins for anybody; the follower must be able to see the playbook.
// Kind: Invalid when a playbook is archived or has too many.
func (s *Service) AutoFollow(ctx context.Context, by access.Actor, id, userID string) error {
	return s.changeFollower(ctx, by, id, userID, "autoFollowPlaybook", s.Followers.AddAutoFollower)
}

// StopAutoFollow is the reverse; runs that the user follows already stay as they are.
func (s *Service) StopAutoFollow(ctx context.Context, by access.Actor, id, userID string) error {
	return s.changeFollower(ctx, by, id, userID, "stopAutoFollowPlaybook", s.Followers.RemoveAutoFollower)
}

func (s *Service) changeFollower(ctx context.Context, by access.Actor, id, userID, record string,
	change func(ctx context.Context, playbookID, userID string) (bool, error),
) error {
	facts, err := s.mustView(ctx, by.UserID, id)
	if err != nil {
		return err
	}
	if err := access.FollowFor(facts, userID); err != nil {
		return err
	}
	if userID != by.UserID {
		if _, err := s.mustView(ctx, userID, id); err != nil {
			return err
		}
	}
	if err := playbook.MustBeActive(facts.Playbook.Archived); err != nil {
		return err
	}
	changed, err := change(ctx, id, userID)
	if err == nil && changed {
		s.Audit.Record(ctx, host.AuditRecord{Event: record, UserID: by.UserID, Parameters: map[string]any{
			"way": string(by.Way), "playbook_id": id, "team_id": facts.Team.TeamID, "user_id": userID,
		}})
	}
	return err
}
