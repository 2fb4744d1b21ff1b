package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host/hosttest"
	"playbooks/server/store/pgtest"
)

// size says how much there is in a team.
type size struct{ playbooks, members, runs, participants int }

// fill puts playbooks of Owner into the team, each with members and metrics, and runs of
// the first of them, each with participants and a published retrospective.
func (s *server) fill(n size) playbook.Playbook {
	s.t.Helper()
	people := make([]string, max(n.members, n.participants))
	for i := range people {
		people[i] = s.Host.AddUser(fmt.Sprintf("crowd-%d", i), hosttest.In(s.Team)).ID
	}
	var first playbook.Playbook
	for i := range n.playbooks {
		p := s.Playbook(s.t, func(d *draft) {
			d.Title = fmt.Sprintf("Playbook %d", i)
			d.Metrics = []playbook.Metric{{Title: "Time", Type: playbook.MetricDuration}, {Title: "Cost", Type: playbook.MetricCurrency}}
			for _, id := range people[:n.members] {
				d.Members = append(d.Members, playbook.Member{UserID: id, Roles: []playbook.Role{playbook.RoleMember}})
			}
		})
		if i == 0 {
			first = p
		}
	}
	for i := range n.runs {
		at := s.Clock.Now().Add(-time.Duration(i) * 4 * time.Hour)
		r, err := run.FromPlaybook(first, int64(i+1), run.Start{
			ID: s.IDs.New(), Name: fmt.Sprintf("Run %d", i), OwnerID: s.Owner.ID, ReporterID: s.Owner.ID, TeamID: s.Team.ID, ChannelID: s.IDs.New(),
		}, s.IDs, at)
		require.NoError(s.t, err)
		r.AddParticipants(people[:n.participants]...)
		if i%2 == 0 {
			r.Finish(at.Add(48 * time.Hour))
			r.RetrospectivePublishedAt = r.EndAt
			value := int64(i)
			r.MetricValues = []run.MetricValue{{MetricID: first.Metrics[0].ID, Value: &value}}
		}
		require.NoError(s.t, s.Store.SaveRun(s.t.Context(), run.Run{}, r))
	}
	return first
}

// measured is one request whose cost must not depend on how much there is.
type measured struct {
	name string
	// statements and calls are how many it may take of the database and of the host.
	statements, calls int
	method, path      string
	body              func(n int) string
}

// requests are those that are measured, about a playbook that is written back as it was
// read, but for its title.
func (s *server) requests(p playbook.Playbook) []measured {
	s.t.Helper()
	read, err := s.as(s.Owner).Playbooks.Get(s.t.Context(), p.ID)
	require.NoError(s.t, err)
	rename := func(n int) string {
		in := back(s.t, read)
		in.Title = fmt.Sprintf("Renamed %d", n)
		raw, err := json.Marshal(in)
		require.NoError(s.t, err)
		return string(raw)
	}
	const get, put = http.MethodGet, http.MethodPut
	usage := "?time_range=28_day&page=0&per_page=100&team_id=" + s.Team.ID
	return []measured{
		{name: "settings", method: get, path: "/settings"},
		{name: "list of playbooks", statements: 4, calls: 5, method: get, path: "/playbooks?per_page=100&team_id=" + s.Team.ID},
		{name: "list of all teams", statements: 4, calls: 6, method: get, path: "/playbooks?per_page=100"},
		{name: "one playbook", statements: 6, calls: 5, method: get, path: "/playbooks/" + p.ID},
		{name: "update", statements: 14, calls: 9, method: put, path: "/playbooks/" + p.ID, body: rename},
		{name: "dashboard", statements: 4, calls: 4, method: get, path: "/stats/playbook?playbook_id=" + p.ID},
		{name: "usage of a team", statements: 1, calls: 5, method: get, path: "/playbooks/insights/teams/" + s.Team.ID + usage},
		{name: "own usage", statements: 1, calls: 5, method: get, path: "/playbooks/insights/user/me" + usage},
	}
}

func (m measured) ask(s *server, n int) {
	s.t.Helper()
	body := ""
	if m.body != nil {
		body = m.body(n)
	}
	s.raw(s.Owner, m.method, m.path, body).is(s.t, 200)
}

// No request about playbooks asks the database or the host more often because there is more.
func TestRequestsCostTheSameWhateverThereIs(t *testing.T) {
	for name, n := range map[string]size{
		"little": {playbooks: 1, members: 1, runs: 1, participants: 1},
		"much":   {playbooks: 30, members: 20, runs: 25, participants: 10},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t)
			for i, m := range s.requests(s.fill(n)) {
				before := s.Host.TotalCalls()
				statements := pgtest.Count(t, s.Store, func() { m.ask(s, i) })
				assert.Equal(t, m.statements, statements, "statements of %s", m.name)
				assert.Equal(t, m.calls, s.Host.TotalCalls()-before, "calls of the host for %s", m.name)
			}
		})
	}
}
