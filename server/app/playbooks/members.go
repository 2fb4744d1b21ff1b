package playbooks

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// SetMember adds somebody to a playbook or changes their roles; without roles they
// become a plain member. They must be an active member of its team. Kinds: Invalid,
// also when archived; Forbidden; Stale; Conflict for losing the last admin.
func (s *Service) SetMember(ctx context.Context, by access.Actor, id string, m playbook.Member, base time.Time) (playbook.Playbook, error) {
	was, _, err := s.load(ctx, by, id, access.ManageMembers)
	if err != nil {
		return playbook.Playbook{}, err
	}
	belong, err := s.People.Belong(ctx, []string{m.UserID}, was.TeamID, "")
	if err != nil {
		return playbook.Playbook{}, err
	}
	if len(belong) == 0 {
		return playbook.Playbook{}, failure.New(failure.Invalid, "the user must be an active member of the playbook's team")
	}
	q := editing.PlaybookRequest{By: by, PlaybookID: id, Rule: access.ManageMembers, Base: base}
	return s.Editor.Change(ctx, q, func(p *playbook.Playbook, facts access.Facts, _ time.Time) error {
		if p.TeamID != was.TeamID {
			return changedMeanwhile()
		}
		return changeMembers(facts, p, func() error { return p.SetMember(m) })
	})
}

// RemoveMember takes somebody off a playbook's list; everybody may leave. Kinds:
// NotFound for who is not listed, Invalid when archived, Forbidden, Stale, Conflict for
// losing the last admin.
func (s *Service) RemoveMember(ctx context.Context, by access.Actor, id, userID string, base time.Time) (playbook.Playbook, error) {
	q := editing.PlaybookRequest{By: by, PlaybookID: id, Rule: access.RemoveMember(userID), Base: base}
	return s.Editor.Change(ctx, q, func(p *playbook.Playbook, facts access.Facts, _ time.Time) error {
		return changeMembers(facts, p, func() error { return p.RemoveMember(userID) })
	})
}

// changeMembers holds the rules about what differs. The actor is judged by the roles
// they had before.
func changeMembers(f access.Facts, p *playbook.Playbook, change func() error) error {
	before := p.Members
	if err := change(); err != nil {
		return err
	}
	if err := access.ChangeMembers(f, before, p.Members); err != nil {
		return err
	}
	return keepAdmin(f, before, p.Members)
}
