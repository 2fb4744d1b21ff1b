package client

import (
	"context"
	"strconv"

	"playbooks/server/api/wire"
)

// Insights are the statistics.
type Insights struct{ c *Client }

// Playbook gives the numbers of a playbook.
func (i Insights) Playbook(ctx context.Context, playbookID string) (wire.PlaybookStatistics, error) {
	v := params{}
	v.text("playbook_id", playbookID)
	return get[wire.PlaybookStatistics](ctx, i.c, "/stats/playbook", v.Values())
}

// Site gives the numbers of the whole site, to those who may see the host's own.
func (i Insights) Site(ctx context.Context) (wire.SiteStatistics, error) {
	return get[wire.SiteStatistics](ctx, i.c, "/stats/site", nil)
}

// UsageQuery asks for the most used playbooks of a team.
type UsageQuery struct {
	TeamID  string
	Range   string // today, 7_day, 28_day
	Page    int
	PerPage int // 0 is the server's maximum
}

func (q UsageQuery) params() params {
	v := params{}
	v.text("time_range", q.Range)
	v.text("page", strconv.Itoa(q.Page)) // both must be there, 0 included
	v.text("per_page", strconv.Itoa(q.PerPage))
	return v
}

// Own counts the runs of the playbooks that list the user as member.
func (i Insights) Own(ctx context.Context, q UsageQuery) (wire.UsageList, error) {
	v := q.params()
	v.text("team_id", q.TeamID)
	return get[wire.UsageList](ctx, i.c, "/playbooks/insights/user/me", v.Values())
}

// Team counts the runs of all playbooks that the user may see.
func (i Insights) Team(ctx context.Context, q UsageQuery) (wire.UsageList, error) {
	return get[wire.UsageList](ctx, i.c, "/playbooks/insights/teams/"+q.TeamID, q.params().Values())
}
