package playbooks

import (
	"context"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Store reads playbooks and stores new ones.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	Playbook(ctx context.Context, id string) (playbook.Playbook, error)
	PlaybookSubject(ctx context.Context, id, userID string) (playbook.Subject, error)
	PlaybookStats(ctx context.Context, id string) (playbook.Stats, error)
	Playbooks(ctx context.Context, f playbook.Filter) (playbook.Page, error)
	SavePlaybook(ctx context.Context, before, after playbook.Playbook) error
	// DeletedFields lists deleted attributes of a playbook from a time on.
	DeletedFields(ctx context.Context, playbookID string, since time.Time) ([]attribute.Field, error)
}

// Facts gathers what access rules need.
type Facts interface {
	ForPlaybook(ctx context.Context, userID string, s playbook.Subject) (access.Facts, error)
	ForTeam(ctx context.Context, userID, teamID string) (access.Facts, error)
	Channel(ctx context.Context, userID, channelID string) (access.ChannelFacts, error)
	SeenPlaybooks(ctx context.Context, userID, teamID string) (playbook.Visibility, error)
}

// People answers about users.
type People interface {
	// Belong lists those of the users who are active members of the team.
	Belong(ctx context.Context, userIDs []string, teamID, channelID string) ([]string, error)
	// Active lists those of the users who have an account here that can be used.
	Active(ctx context.Context, userIDs []string) ([]string, error)
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Store     Store
	Followers AutoFollowers
	Editor    *editing.Playbooks
	Announcer *editing.Announcer
	Facts     Facts
	People    People
	Groups    host.Groups
	Teams     host.Teams
	Audit     host.Audit
	Clock     clock.Clock
	IDs       clock.IDs
}

// Service is the use cases. Kinds of every method on one playbook: Forbidden when
// the actor may not or the playbook does not exist.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Store == nil || d.Followers == nil || d.Audit == nil || d.Editor == nil || d.Announcer == nil || d.Facts == nil || d.People == nil || d.Groups == nil || d.Teams == nil || d.Clock == nil || d.IDs == nil {
		panic("playbooks: a dependency is missing")
	}
	return &Service{d}
}

// Shown is a playbook with what a reader of one wants to know besides.
type Shown struct {
	playbook.Playbook
	playbook.Stats
	// Roles are the role names of the team's permission scheme.
	Roles host.PlaybookRoles
}

// View reads one playbook, archived or not, without what is counted of its runs.
func (s *Service) View(ctx context.Context, by access.Actor, id string) (playbook.Playbook, error) {
	p, _, err := s.load(ctx, by, id, access.ViewPlaybook)
	return p, err
}

// Get is View, completed.
func (s *Service) Get(ctx context.Context, by access.Actor, id string) (Shown, error) {
	p, err := s.View(ctx, by, id)
	if err != nil {
		return Shown{}, err
	}
	return s.Complete(ctx, p)
}

// mustView checks that the user may read the playbook.
func (s *Service) mustView(ctx context.Context, userID, id string) (access.Facts, error) {
	subject, err := s.Store.PlaybookSubject(ctx, id, userID)
	if failure.Is(err, failure.NotFound) {
		return access.Facts{}, access.Denied()
	}
	if err != nil {
		return access.Facts{}, err
	}
	facts, err := s.Facts.ForPlaybook(ctx, userID, subject)
	if err != nil {
		return access.Facts{}, err
	}
	return facts, access.ViewPlaybook(facts)
}

// Complete adds to a playbook that the caller has what a reader wants to know besides.
func (s *Service) Complete(ctx context.Context, p playbook.Playbook) (Shown, error) {
	stats, err := s.Store.PlaybookStats(ctx, p.ID)
	if err != nil {
		return Shown{}, err
	}
	roles, err := s.Teams.PlaybookRoles(ctx, p.TeamID)
	return Shown{Playbook: p, Stats: stats, Roles: roles}, err
}

// Listed is a page of playbooks with the role names of each of their teams.
type Listed struct {
	playbook.Page
	Roles map[string]host.PlaybookRoles // by team id
}

// List gives a page of the playbooks that the actor may see: of one team, or of all
// their teams. Kind: Forbidden for a team that the actor may not see.
func (s *Service) List(ctx context.Context, by access.Actor, f playbook.Filter) (Listed, error) {
	seen, err := s.Facts.SeenPlaybooks(ctx, by.UserID, f.TeamID)
	if err != nil {
		return Listed{}, err
	}
	if f.TeamID != "" && !slices.Contains(seen.TeamIDs, f.TeamID) {
		return Listed{}, access.Denied()
	}
	f.Visible = seen
	page, err := s.Store.Playbooks(ctx, f)
	if err != nil {
		return Listed{}, err
	}
	out := Listed{Page: page, Roles: map[string]host.PlaybookRoles{}}
	for _, p := range page.Playbooks {
		if _, known := out.Roles[p.TeamID]; known {
			continue
		}
		if out.Roles[p.TeamID], err = s.Teams.PlaybookRoles(ctx, p.TeamID); err != nil {
			return Listed{}, err
		}
	}
	return out, nil
}

// Startable lists the playbooks of a team that the actor may start runs of, by
// title, playbook.MaxPerPage at most. Kind: Forbidden for a team out of sight.
func (s *Service) Startable(ctx context.Context, by access.Actor, teamID string) ([]playbook.Playbook, error) {
	facts, err := s.Facts.ForTeam(ctx, by.UserID, teamID)
	if err != nil {
		return nil, err
	}
	listed, err := s.List(ctx, by, playbook.Filter{TeamID: teamID, Sort: playbook.SortTitle, PerPage: playbook.MaxPerPage})
	if err != nil {
		return nil, err
	}
	out := []playbook.Playbook{}
	for _, p := range listed.Playbooks {
		subject := p.SubjectFor(by.UserID)
		facts.Playbook = &subject
		if access.StartRun(facts) == nil {
			out = append(out, p.Playbook)
		}
	}
	return out, nil
}

// Archive hides a playbook; runs in progress go on. Kind: Stale.
func (s *Service) Archive(ctx context.Context, by access.Actor, id string, base time.Time) (playbook.Playbook, error) {
	q := editing.PlaybookRequest{By: by, PlaybookID: id, Rule: access.EditPlaybook, Base: base}
	return s.Editor.Change(ctx, q, func(p *playbook.Playbook, _ access.Facts, at time.Time) error {
		p.Archive(at)
		return nil
	})
}

// Restore brings an archived playbook back. Kinds: Stale; Conflict when its prefix was
// taken meanwhile.
func (s *Service) Restore(ctx context.Context, by access.Actor, id string, base time.Time) (playbook.Playbook, error) {
	q := editing.PlaybookRequest{By: by, PlaybookID: id, Rule: access.EditPlaybook, Base: base}
	return s.Editor.Change(ctx, q, func(p *playbook.Playbook, _ access.Facts, _ time.Time) error {
		p.Restore()
		return nil
	})
}
