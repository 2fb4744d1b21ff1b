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
	if err := s.mayCreate(ctx, by, d.Content); err != nil {
		return playbook.Playbook{}, err
	}
	p, err := playbook.New(d, by.UserID, s.IDs, s.Clock.Now())
	if err != nil {
		return playbook.Playbook{}, err
	}
	return p, s.insert(ctx, by, p)
}

// Duplicate makes a copy that belongs to the actor. Whoever copies must be able to view
// and edit the original, and to create a playbook like it. Kinds: Invalid, Forbidden.
func (s *Service) Duplicate(ctx context.Context, by access.Actor, id string) (playbook.Playbook, error) {
	original, facts, err := s.load(ctx, by, id, access.ViewPlaybook)
	if err != nil {
		return playbook.Playbook{}, err
	}
	if err := access.EditPlaybook(facts); err != nil {
		return playbook.Playbook{}, err
	}
	if err := s.mayCreate(ctx, by, original.Content); err != nil {
		return playbook.Playbook{}, err
	}
	p := original.Copy(by.UserID, s.IDs, s.Clock.Now())
	return p, s.insert(ctx, by, p)
}

func (s *Service) insert(ctx context.Context, by access.Actor, p playbook.Playbook) error {
	err := s.Store.InTx(ctx, func(ctx context.Context) error {
		return s.Store.SavePlaybook(ctx, playbook.Playbook{}, p)
	})
	if err != nil {
		return err
	}
	s.Announcer.PlaybookChanged(ctx, editing.PlaybookChange{By: by, At: p.CreateAt, After: p, Events: p.Events()})
	return nil
}

// mayCreate refuses a new playbook that the actor may not make, or that reaches people,
// groups or channels out of their or its team's reach. Kinds: Forbidden; Invalid for
// archived channels.
func (s *Service) mayCreate(ctx context.Context, by access.Actor, c playbook.Content) error {
	if err := s.mayCreateIn(ctx, by, c.TeamID, c.Public); err != nil {
		return err
	}
	return s.mustReach(ctx, by, c)
}

// mayCreateIn refuses any new playbook of a team that the actor may not make. Kind: Forbidden.
func (s *Service) mayCreateIn(ctx context.Context, by access.Actor, teamID string, public bool) error {
	facts, err := s.Facts.ForTeam(ctx, by.UserID, teamID)
	if err != nil {
		return err
	}
	return access.CreatePlaybook(facts, public)
}

// mustReach refuses the content of a new playbook that is out of reach. Kinds: Forbidden;
// Invalid for archived channels.
func (s *Service) mustReach(ctx context.Context, by access.Actor, c playbook.Content) error {
	if _, err := s.mayUseChannels(ctx, by, playbook.Content{}, c); err != nil {
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
