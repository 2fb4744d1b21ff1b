package playbooks

import (
	"context"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// Replace puts a draft in place of a playbook. Members, metrics and the flags that
// the draft does not mention stay. Invited people, groups and a default owner who
// are out of reach are dropped silently, as clients expect. Kinds: Invalid, also
// when archived; Forbidden; Conflict for a prefix in use.
func (s *Service) Replace(ctx context.Context, by access.Actor, id string, d playbook.Draft) (Shown, error) {
	was, err := s.Store.Playbook(ctx, id)
	if failure.Is(err, failure.NotFound) {
		return Shown{}, access.Denied()
	}
	if err != nil {
		return Shown{}, err
	}
	asked, err := s.ask(ctx, by, was, &d)
	if err != nil {
		return Shown{}, err
	}
	_, err = s.Editor.Change(ctx, by, id, access.EditPlaybook, func(p *playbook.Playbook, facts access.Facts, _ time.Time) error {
		if err := mayReplace(facts, *p, d, asked); err != nil {
			return err
		}
		return p.Replace(d, s.IDs)
	})
	if err != nil {
		return Shown{}, err
	}
	// Whoever could edit it sees the result, even if they gave up their own access with it.
	return s.show(ctx, id)
}

// reach is what the host said about the new content, before the lock.
type reach struct {
	// viewNewTeam tells whether the actor may see the team the playbook moves to.
	viewNewTeam bool
	// checkedChannels are broadcast channels in which the actor may post.
	checkedChannels []string
}

// ask asks the host about everything that the draft newly points at and drops what
// is out of reach from it. Nobody learns anything from it who may not edit.
func (s *Service) ask(ctx context.Context, by access.Actor, was playbook.Playbook, d *playbook.Draft) (reach, error) {
	facts, err := s.Facts.ForPlaybook(ctx, by.UserID, was.SubjectFor(by.UserID))
	if err != nil {
		return reach{}, err
	}
	if err := access.EditPlaybook(facts); err != nil {
		return reach{}, err
	}
	if d.KeepTeamID {
		d.TeamID = was.TeamID
	}
	out := reach{viewNewTeam: facts.Team.View}
	if d.TeamID != was.TeamID {
		there, err := s.Facts.ForTeam(ctx, by.UserID, d.TeamID)
		if err != nil {
			return reach{}, err
		}
		out.viewNewTeam = there.Team.View
	}
	added := slices.DeleteFunc(slices.Clone(d.BroadcastChannelIDs), func(id string) bool {
		return slices.Contains(was.BroadcastChannelIDs, id)
	})
	if err := s.mayBroadcastTo(ctx, by, added); err != nil {
		return reach{}, err
	}
	out.checkedChannels = added
	if err := s.broadcastsExist(ctx, by, d.Content); err != nil {
		return reach{}, err
	}
	return out, s.dropUnreachable(ctx, d)
}

func (s *Service) dropUnreachable(ctx context.Context, d *playbook.Draft) error {
	people := append(slices.Clone(d.InvitedUserIDs), d.DefaultOwnerID)
	belong, err := s.People.Belong(ctx, people, d.TeamID, "")
	if err != nil {
		return err
	}
	d.InvitedUserIDs = slices.DeleteFunc(slices.Clone(d.InvitedUserIDs), func(id string) bool { return !slices.Contains(belong, id) })
	if !slices.Contains(belong, d.DefaultOwnerID) {
		d.DefaultOwnerID, d.DefaultOwnerEnabled = "", false
	}
	d.InvitedGroupIDs, err = s.referenceable(ctx, d.InvitedGroupIDs)
	return err
}

// mayReplace holds the rules that depend on what differs, on the locked playbook.
func mayReplace(f access.Facts, p playbook.Playbook, d playbook.Draft, asked reach) error {
	if !d.KeepAdminOnlyEdit && d.AdminOnlyEdit != p.AdminOnlyEdit {
		if err := access.AdministerPlaybook(f); err != nil {
			return err
		}
	}
	if !d.KeepOwnerGroupOnlyActions && d.OwnerGroupOnlyActions != p.OwnerGroupOnlyActions {
		if err := access.AdministerPlaybook(f); err != nil {
			return err
		}
	}
	if d.Members != nil {
		if err := access.ChangeMembers(f, p.Members, d.Members); err != nil {
			return err
		}
	}
	if d.TeamID != p.TeamID {
		if err := access.ManageMembers(f); err != nil {
			return err
		}
		if !asked.viewNewTeam {
			return access.Denied()
		}
	}
	for _, id := range d.BroadcastChannelIDs {
		if !slices.Contains(p.BroadcastChannelIDs, id) && !slices.Contains(asked.checkedChannels, id) {
			return failure.New(failure.Conflict, "the playbook was changed meanwhile: read it again")
		}
	}
	if d.Public != p.Public {
		return access.Convert(f, d.Public)
	}
	return nil
}
