package playbooks

import (
	"context"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// Edit changes parts of a playbook in one step. Invited people, groups and a default
// owner who are out of reach are dropped silently, as clients expect. base is the
// update time that the caller read, zero for any. Kinds: Invalid, also when archived;
// Forbidden; Stale; Conflict for a prefix in use and for losing the last admin.
func (s *Service) Edit(ctx context.Context, by access.Actor, id string, e playbook.Edit, base time.Time) (playbook.Playbook, error) {
	was, facts, err := s.load(ctx, by, id, access.EditPlaybook)
	if err != nil {
		return playbook.Playbook{}, err
	}
	asked, err := s.ask(ctx, by, facts, was, &e)
	if err != nil {
		return playbook.Playbook{}, err
	}
	q := editing.PlaybookRequest{By: by, PlaybookID: id, Rule: access.EditPlaybook, Base: base}
	return s.Editor.Change(ctx, q, func(p *playbook.Playbook, facts access.Facts, at time.Time) error {
		if err := mayEdit(facts, *p, e, asked); err != nil {
			return err
		}
		before := p.Members
		if err := p.Apply(e, s.IDs, at); err != nil {
			return err
		}
		return keepAdmin(facts, before, p.Members)
	})
}

// load reads a playbook and checks a rule on it, without a lock.
func (s *Service) load(ctx context.Context, by access.Actor, id string, rule access.PlaybookRule) (playbook.Playbook, access.Facts, error) {
	p, err := s.Store.Playbook(ctx, id)
	if failure.Is(err, failure.NotFound) {
		return playbook.Playbook{}, access.Facts{}, access.Denied()
	}
	if err != nil {
		return playbook.Playbook{}, access.Facts{}, err
	}
	facts, err := s.Facts.ForPlaybook(ctx, by.UserID, p.SubjectFor(by.UserID))
	if err != nil {
		return playbook.Playbook{}, access.Facts{}, err
	}
	return p, facts, rule(facts)
}

// reach is what the host said about the new content, before the lock.
type reach struct {
	// was is the playbook that the host was asked about.
	was playbook.Playbook
	// viewNewTeam tells whether the actor may see the team the playbook moves to.
	viewNewTeam bool
	// channels are those that the actor may post in, or read when runs are linked to it.
	channels []string
}

// ask asks the host about everything that the edit newly points at, and drops from the
// edit what is out of reach. Where a playbook moves to another team, that concerns
// people whom the edit does not mention, too.
func (s *Service) ask(ctx context.Context, by access.Actor, facts access.Facts, was playbook.Playbook, e *playbook.Edit) (reach, error) {
	after := e.ApplyTo(was.Content)
	out := reach{was: was, viewNewTeam: facts.Team.View}
	moves := after.TeamID != was.TeamID
	if moves {
		there, err := s.Facts.ForTeam(ctx, by.UserID, after.TeamID)
		if err != nil {
			return reach{}, err
		}
		out.viewNewTeam = there.Team.View
	}
	var err error
	if out.channels, err = s.mayUseChannels(ctx, by, was.Content, after); err != nil {
		return reach{}, err
	}
	return out, s.dropUnreachable(ctx, after, moves, e)
}

func (s *Service) dropUnreachable(ctx context.Context, after playbook.Content, moves bool, e *playbook.Edit) error {
	people := moves || e.InvitedUserIDs != nil
	owner := moves || e.DefaultOwnerID != nil || e.DefaultOwnerEnabled != nil
	if people || owner {
		belong, err := s.People.Belong(ctx, append(slices.Clone(after.InvitedUserIDs), after.DefaultOwnerID), after.TeamID, "")
		if err != nil {
			return err
		}
		if people {
			invited := slices.DeleteFunc(slices.Clone(after.InvitedUserIDs), func(id string) bool { return !slices.Contains(belong, id) })
			e.InvitedUserIDs = &invited
		}
		if owner && !slices.Contains(belong, after.DefaultOwnerID) {
			nobody, off := "", false
			e.DefaultOwnerID, e.DefaultOwnerEnabled = &nobody, &off
		}
	}
	if e.InvitedGroupIDs == nil {
		return nil
	}
	groups, err := s.referenceable(ctx, after.InvitedGroupIDs)
	e.InvitedGroupIDs = &groups
	return err
}

// mayEdit holds the rules that depend on what differs, on the locked playbook.
func mayEdit(f access.Facts, p playbook.Playbook, e playbook.Edit, asked reach) error {
	after := e.ApplyTo(p.Content)
	if after.AdminOnlyEdit != p.AdminOnlyEdit || after.OwnerGroupOnlyActions != p.OwnerGroupOnlyActions {
		if err := access.AdministerPlaybook(f); err != nil {
			return err
		}
	}
	if e.Members != nil {
		if err := access.ChangeMembers(f, p.Members, *e.Members); err != nil {
			return err
		}
	}
	if after.TeamID != p.TeamID {
		if err := access.ManageMembers(f); err != nil {
			return err
		}
		if !asked.viewNewTeam {
			return access.Denied()
		}
		if !p.UpdateAt.Equal(asked.was.UpdateAt) {
			return changedMeanwhile()
		}
	}
	for _, id := range newChannels(p.Content, after) {
		if !slices.Contains(asked.channels, id) {
			return changedMeanwhile()
		}
	}
	if after.Public != p.Public {
		return access.Convert(f, after.Public)
	}
	return nil
}

func changedMeanwhile() error {
	return failure.New(failure.Conflict, "the playbook was changed meanwhile: read it again")
}

// keepAdmin refuses to lose the last admin. System admins can repair everything, so
// they may.
func keepAdmin(f access.Facts, before, after []playbook.Member) error {
	if f.SystemAdmin {
		return nil
	}
	return playbook.MustKeepAdmin(before, after)
}
