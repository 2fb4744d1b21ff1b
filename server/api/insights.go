package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/app/insights"
	"playbooks/server/domain/insight"
)

func (a *API) getPlaybookStatistics(r *request) (response, error) {
	q := r.query()
	playbookID := q.Required("playbook_id")
	if err := q.Err(); err != nil {
		return response{}, err
	}
	found, err := a.Insights.Dashboard(r.Context(), r.Actor(), playbookID)
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromDashboard(found)), nil
}

func (a *API) getSiteStatistics(r *request) (response, error) {
	found, err := a.Insights.Site(r.Context(), r.Actor())
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromSite(found)), nil
}

func (a *API) listOwnUsage(r *request) (response, error) {
	q := r.query()
	asked := usageRequest(q, q.Required("team_id"))
	if err := q.Err(); err != nil {
		return response{}, err
	}
	found, err := a.Insights.OwnUsage(r.Context(), r.Actor(), asked)
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromUsagePage(found)), nil
}

func (a *API) listTeamUsage(r *request) (response, error) {
	q := r.query()
	asked := usageRequest(q, r.ID("team_id"))
	if err := q.Err(); err != nil {
		return response{}, err
	}
	found, err := a.Insights.TeamUsage(r.Context(), r.Actor(), asked)
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromUsagePage(found)), nil
}

func usageRequest(q *query, teamID string) insights.UsageRequest {
	const timeRange = "time_range"
	q.Required(timeRange)
	page, perPage := q.Page(insight.MaxPerPage)
	return insights.UsageRequest{
		TeamID: teamID, Range: insight.Range(q.OneOf(timeRange, string(insight.Today), string(insight.Week), string(insight.Month))),
		Page: page, PerPage: perPage,
	}
}
