package insights

import (
	"context"

	"playbooks/server/access"
	"playbooks/server/clock"
	"playbooks/server/domain/insight"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Store counts.
type Store interface {
	PlaybookSubject(ctx context.Context, id, userID string) (playbook.Subject, error)
	// Dashboard counts for each of the periods, and names the runs that are visible.
	Dashboard(ctx context.Context, playbookID string, p insight.Periods, visible run.Visibility) (insight.Counts, error)
	// PlaybookUsage reads a page, the most used playbook first. Kind: Invalid for a page that does not exist.
	PlaybookUsage(ctx context.Context, f insight.UsageFilter) (insight.UsagePage, error)
	SiteStatistics(ctx context.Context) (insight.Site, error)
}

// Facts gathers what access rules need.
type Facts interface {
	ForPlaybook(ctx context.Context, userID string, s playbook.Subject) (access.Facts, error)
	ForTeam(ctx context.Context, userID, teamID string) (access.Facts, error)
	ForSite(ctx context.Context, userID string) (access.Facts, error)
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Store Store
	Facts Facts
	Users host.Users
	Clock clock.Clock
}

// Service is the use cases.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Store == nil || d.Facts == nil || d.Users == nil || d.Clock == nil {
		panic("insights: a dependency is missing")
	}
	return &Service{d}
}

// Dashboard gives the statistics of a playbook, archived or not. Kind: Forbidden when the
// actor may not see it or it does not exist.
func (s *Service) Dashboard(ctx context.Context, by access.Actor, playbookID string) (insight.Dashboard, error) {
	subject, err := s.Store.PlaybookSubject(ctx, playbookID, by.UserID)
	if failure.Is(err, failure.NotFound) {
		return insight.Dashboard{}, access.Denied()
	}
	if err != nil {
		return insight.Dashboard{}, err
	}
	facts, err := s.Facts.ForPlaybook(ctx, by.UserID, subject)
	if err != nil {
		return insight.Dashboard{}, err
	}
	if err := access.ViewPlaybook(facts); err != nil {
		return insight.Dashboard{}, err
	}
	periods := insight.PeriodsAt(s.Clock.Now())
	// A run that was moved to a channel of another team shows its name there.
	visible := access.SeesRuns(by.UserID, facts.SystemAdmin, []access.TeamFacts{facts.Team}, nil)
	counts, err := s.Store.Dashboard(ctx, playbookID, periods, visible)
	return insight.Dashboard{Periods: periods, Counts: counts}, err
}

// Site gives the numbers of the whole site. Kind: Forbidden without the host's get_analytics.
func (s *Service) Site(ctx context.Context, by access.Actor) (insight.Site, error) {
	facts, err := s.Facts.ForSite(ctx, by.UserID)
	if err != nil {
		return insight.Site{}, err
	}
	if err := access.ViewSiteStatistics(facts); err != nil {
		return insight.Site{}, err
	}
	return s.Store.SiteStatistics(ctx)
}
