package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
)

// BenchmarkRequests times requests through Mattermost, as clients see them, in a team with
// 100 playbooks of 50 members and 500 runs of one of them. Judge by how they compare with
// settings, a request for which the plugin does nothing. See docs/performance.md.
func BenchmarkRequests(b *testing.B) {
	w := newWorld(b)
	busy := w.crowd(100, 50, 500)
	read, err := w.Owner().API.Playbooks.Get(b.Context(), busy)
	require.NoError(b, err)
	written, err := json.Marshal(read)
	require.NoError(b, err)
	var in wire.PlaybookInput
	require.NoError(b, json.Unmarshal(written, &in))

	usage := "?time_range=28_day&page=0&per_page=100&team_id=" + w.Team.Id
	for _, m := range []struct {
		name, method, path string
		body               func(n int) any
	}{
		{name: "settings", method: http.MethodGet, path: "/settings"},
		{name: "list_of_playbooks", method: http.MethodGet, path: "/playbooks?per_page=100&team_id=" + w.Team.Id},
		{name: "one_playbook", method: http.MethodGet, path: "/playbooks/" + busy},
		{name: "update", method: http.MethodPut, path: "/playbooks/" + busy, body: func(n int) any {
			in.Title = fmt.Sprintf("Renamed %d", n)
			return in
		}},
		{name: "dashboard", method: http.MethodGet, path: "/stats/playbook?playbook_id=" + busy},
		{name: "usage_of_a_team", method: http.MethodGet, path: "/playbooks/insights/teams/" + w.Team.Id + usage},
	} {
		b.Run(m.name, func(b *testing.B) {
			var took []time.Duration
			for n := 0; b.Loop(); n++ {
				var body []byte
				if m.body != nil {
					body, err = json.Marshal(m.body(n))
					require.NoError(b, err)
				}
				began := time.Now() //nolint:forbidigo // measures, decides nothing
				w.Owner().ask(b, m.method, m.path, body)
				took = append(took, time.Since(began))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*9/10].Microseconds())/1000, "p90-ms")
		})
	}
}

// crowd makes playbooks with members, and runs of the last one in a channel that they share.
func (w *world) crowd(playbooks, members, runs int) (last string) {
	w.t.Helper()
	for i := range playbooks {
		last = w.playbook(func(in *wire.PlaybookInput) {
			in.Title = fmt.Sprintf("Playbook %d", i)
			in.Members = []wire.MemberInput{{UserID: w.Owner().id, Roles: []string{"playbook_member", "playbook_admin"}}}
			for range members - 1 {
				in.Members = append(in.Members, wire.MemberInput{UserID: model.NewId(), Roles: []string{"playbook_member"}})
			}
		})
	}
	room := w.channel(model.ChannelTypeOpen)
	for i := range runs {
		_, err := w.Owner().API.Runs.Start(w.t.Context(), wire.RunInput{Name: fmt.Sprintf("Run %d", i), PlaybookID: last, ChannelID: room.Id, TeamID: w.Team.Id})
		require.NoError(w.t, err)
	}
	return last
}

// ask sends a request that must succeed, without what the checks of other tests cost.
func (p *person) ask(b *testing.B, method, path string, body []byte) {
	r, err := http.NewRequestWithContext(b.Context(), method, strings.TrimSuffix(server.url, "/")+"/plugins/playbooks/api/v0"+path, bytes.NewReader(body))
	require.NoError(b, err)
	r.Header.Set("Authorization", "Bearer "+p.token)
	res, err := connections.RoundTrip(r)
	require.NoError(b, err)
	_, err = io.Copy(io.Discard, res.Body)
	require.NoError(b, err)
	require.NoError(b, res.Body.Close())
	require.Equal(b, http.StatusOK, res.StatusCode)
}
