package digests

import (
	"context"

	"playbooks/server/access"
	"playbooks/server/clock"
	"playbooks/server/domain/digest"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// Store reads what somebody has to do, and keeps which digests people want.
type Store interface {
	// OwnTasks reads one page of the tasks that are a user's own, the most urgent first.
	OwnTasks(ctx context.Context, f run.TaskFilter) (run.TaskPage, error)
	// OwnRuns reads the runs in progress in which a user takes part, overdue ones first.
	OwnRuns(ctx context.Context, f run.OwnRunFilter) (run.OwnRunPage, error)
	// DigestSettings gives the default for those who never chose.
	DigestSettings(ctx context.Context, userID string) (digest.Settings, error)
	// ChooseDigests gives what holds now.
	ChooseDigests(ctx context.Context, userID string, c digest.Choice) (digest.Settings, error)
}

// Facts gathers what access rules need.
type Facts interface {
	Seen(ctx context.Context, userID, teamID string) (run.Visibility, playbook.Visibility, error)
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Store Store
	Facts Facts
	Audit host.Audit
	Clock clock.Clock
}

// Service is the use cases. Everybody has their own digest and settings and nobody else's.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Store == nil || d.Facts == nil || d.Audit == nil || d.Clock == nil {
		panic("digests: a dependency is missing")
	}
	return &Service{d}
}

// Of gives what the user has to do now, in all teams, as far as they may see it. Days are
// those of their time zone. It takes three statements, however much there is.
func (s *Service) Of(ctx context.Context, user host.User) (digest.Digest, error) {
	seen, _, err := s.Facts.Seen(ctx, user.ID, "")
	if err != nil {
		return digest.Digest{}, err
	}
	now := s.Clock.Now()
	runs, err := s.Store.OwnRuns(ctx, run.OwnRunFilter{Visible: seen, UserID: user.ID, Now: now})
	if err != nil {
		return digest.Digest{}, err
	}
	tasks, err := s.Store.OwnTasks(ctx, run.TaskFilter{Visible: seen, UserID: user.ID, Now: now, PerPage: run.MaxTasksPerPage})
	return digest.New(now.In(user.Zone()), runs, tasks), err
}

// Settings gives which digests the actor gets.
func (s *Service) Settings(ctx context.Context, by access.Actor) (digest.Settings, error) {
	return s.Store.DigestSettings(ctx, by.UserID)
}

// Choose changes which digests the actor gets, and gives what holds now.
func (s *Service) Choose(ctx context.Context, by access.Actor, c digest.Choice) (digest.Settings, error) {
	now, err := s.Store.ChooseDigests(ctx, by.UserID, c)
	if err == nil {
		s.Audit.Record(ctx, host.AuditRecord{Event: "chooseDigests", UserID: by.UserID, Parameters: map[string]any{
			"way": string(by.Way), "daily": now.Daily, "weekly": now.Weekly,
		}})
	}
	return now, err
}
