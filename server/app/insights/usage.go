package insights

import (
	"context"

	"playbooks/server/access"
	"playbooks/server/domain/insight"
	"playbooks/server/failure"
)

// UsageRequest asks for a page of the playbooks of a team that are used most.
type UsageRequest struct {
	TeamID string
	Range  insight.Range
	// Page counts from 0. PerPage is 1 to insight.MaxPerPage.
	Page, PerPage int
}

// TeamUsage counts the runs of the playbooks that the actor may see. Kinds: Forbidden for
// guests and for a team that the actor may not see; Invalid.
func (s *Service) TeamUsage(ctx context.Context, by access.Actor, r UsageRequest) (insight.UsagePage, error) {
	return s.usage(ctx, by, r, "")
}

// OwnUsage is TeamUsage of those playbooks that list the actor as member.
func (s *Service) OwnUsage(ctx context.Context, by access.Actor, r UsageRequest) (insight.UsagePage, error) {
	return s.usage(ctx, by, r, by.UserID)
}

func (s *Service) usage(ctx context.Context, by access.Actor, r UsageRequest, memberID string) (insight.UsagePage, error) {
	user, err := s.Users.User(ctx, by.UserID)
	if failure.Is(err, failure.NotFound) {
		return insight.UsagePage{}, access.Denied()
	}
	if err != nil {
		return insight.UsagePage{}, err
	}
	facts, err := s.Facts.ForTeam(ctx, by.UserID, r.TeamID)
	if err != nil {
		return insight.UsagePage{}, err
	}
	if err := access.ViewUsage(facts, user.Guest); err != nil {
		return insight.UsagePage{}, err
	}
	return s.Store.PlaybookUsage(ctx, insight.UsageFilter{
		Visible: access.SeesPlaybooks(by.UserID, facts.SystemAdmin, []access.TeamFacts{facts.Team}),
		TeamID:  r.TeamID, MemberID: memberID, Since: r.Range.Since(s.Clock.Now().In(user.Zone())),
		Page: r.Page, PerPage: r.PerPage,
	})
}
