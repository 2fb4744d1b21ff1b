package api_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
)

// retrospective stores what a published retrospective leaves behind.
func (s *server) retrospective(runID string, canceled bool, values ...run.MetricValue) {
	s.t.Helper()
	before, err := s.Store.Run(s.t.Context(), runID)
	require.NoError(s.t, err)
	after := before.Clone()
	after.RetrospectivePublishedAt, after.RetrospectiveWasCanceled, after.MetricValues = s.Clock.Now(), canceled, values
	require.NoError(s.t, s.Store.SaveRun(s.t.Context(), before, after))
}

func (s *server) runOf(p playbook.Playbook, name string) string {
	s.t.Helper()
	r, err := s.as(s.Owner).Runs.Start(s.t.Context(), wire.RunInput{Name: name, PlaybookID: p.ID, TeamID: s.Team.ID})
	require.NoError(s.t, err)
	return r.ID
}

func TestStatisticsOfAPlaybook(t *testing.T) {
	s := serve(t)
	p := s.Playbook(t, func(d *draft) {
		d.Metrics = []playbook.Metric{{Title: "Time", Type: playbook.MetricDuration}, {Title: "Unused", Type: playbook.MetricInteger}}
		d.InviteEnabled, d.InvitedUserIDs = true, []string{s.Participant.ID}
	})
	for i, v := range []int64{10, 20, 33} {
		s.Clock.Advance(time.Minute)
		id := s.runOf(p, []string{"First", "Second", "Third"}[i])
		s.retrospective(id, false, run.MetricValue{MetricID: p.Metrics[0].ID, Value: &v})
		if i == 0 {
			require.NoError(t, s.as(s.Owner).Runs.Finish(t.Context(), id))
		}
	}
	got, err := s.as(s.Colleague).Insights.Playbook(t.Context(), p.ID)
	require.NoError(t, err)
	require.Equal(t, []int{2, 2, 1}, []int{got.RunsInProgress, got.ParticipantsActive, got.RunsFinished})
	require.EqualValues(t, 99999999, got.RunsFinishedChange)
	require.Equal(t, []int{3, 3, 2}, []int{got.RunsStartedPerWeek[11], got.ActiveRunsPerDay[13], got.ParticipantsPerDay[13]})
	midnight := s.Clock.Now().Truncate(24 * time.Hour)
	require.Equal(t, wire.Interval{midnight.UnixMilli(), midnight.AddDate(0, 0, 1).UnixMilli() - 1}, got.ActiveRunsPerDayTimes[13])
	require.EqualValues(t, []int64{21, 21}, []int64{*got.MetricAverage[0], *got.MetricRollingAverage[0]})
	require.Equal(t, [][]int64{{10, 33}, nil}, got.MetricRange)
	require.Equal(t, [][]int64{{33, 20, 10}, nil}, got.MetricRollingValues)
	require.Equal(t, [][]string{{"Third", "Second", "First"}, {}}, got.MetricRollingRunNames)
	require.Empty(t, got.LastRunNames)
	require.Nil(t, got.MetricRollingChange[0])

	require.NoError(t, s.as(s.Owner).Playbooks.Archive(t.Context(), p.ID))
	_, err = s.as(s.Owner).Insights.Playbook(t.Context(), p.ID)
	require.NoError(t, err, "archived playbooks keep their numbers")
}

func TestWhoSeesTheStatisticsOfAPlaybook(t *testing.T) {
	s := serve(t)
	open, secret := s.Playbook(t), s.Playbook(t, func(d *draft) { d.Public = false })
	for _, c := range []struct {
		who  host.User
		id   string
		want bool
	}{
		{s.Owner, secret.ID, true}, {s.Member, secret.ID, true}, {s.Admin, secret.ID, true}, {s.Colleague, secret.ID, false},
		{s.Colleague, open.ID, true}, {s.Guest, open.ID, false}, {s.Outsider, open.ID, false}, {s.Admin, unknown, false},
	} {
		_, err := s.as(c.who).Insights.Playbook(t.Context(), c.id)
		if c.want {
			require.NoError(t, err, c.who.Username)
		} else {
			refused(t, 403, err)
		}
	}
	s.odd(s.Owner, http.MethodGet, "/stats/playbook", "").is(t, 400)
	s.Host.FailOnce("Granted", failure.New(failure.Unavailable, "down"))
	s.raw(s.Owner, http.MethodGet, "/stats/playbook?playbook_id="+open.ID, "").is(t, 503)
}

func TestStatisticsOfTheSite(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	require.NoError(t, s.as(s.Owner).Playbooks.Archive(t.Context(), r.PlaybookID))
	channel := s.Host.AddChannel(s.Team, "room", hosttest.WithMembers(s.Owner))
	_, err := s.as(s.Owner).Runs.Start(t.Context(), wire.RunInput{Name: "To do", ChannelID: channel.ID, OwnerID: s.Owner.ID})
	require.NoError(t, err)
	got, err := s.as(s.Admin).Insights.Site(t.Context())
	require.NoError(t, err)
	require.Equal(t, wire.SiteStatistics{TotalPlaybooks: 1, TotalRuns: 2, ArchivedPlaybooks: 1, PlaybookRuns: 1, ChannelChecklists: 1, RunsInProgress: 2}, got)

	_, err = s.as(s.Owner).Insights.Site(t.Context())
	refused(t, 403, err)
	s.Host.Grant("system_user", "get_analytics")
	_, err = s.as(s.Owner).Insights.Site(t.Context())
	require.NoError(t, err, "whoever the host lets see its numbers sees ours")
}

func TestMostUsedPlaybooks(t *testing.T) {
	s := serve(t)
	busy := s.Playbook(t)
	secret := s.Playbook(t, func(d *draft) { d.Public = false })
	calm := s.Playbook(t, func(d *draft) { d.Members = d.Members[:1] })
	s.runOf(busy, "One")
	s.runOf(busy, "Two")
	s.runOf(secret, "Three")
	s.runOf(secret, "Four")
	s.runOf(secret, "Five")
	last := s.runOf(calm, "Six")

	week := client.UsageQuery{TeamID: s.Team.ID, Range: "7_day"}
	for _, c := range []struct {
		who       host.User
		own, team []string
	}{
		{s.Owner, []string{secret.ID, busy.ID, calm.ID}, []string{secret.ID, busy.ID, calm.ID}},
		{s.Member, []string{secret.ID, busy.ID}, []string{secret.ID, busy.ID, calm.ID}},
		{s.Colleague, []string{}, []string{busy.ID, calm.ID}},
		{s.Admin, []string{}, []string{secret.ID, busy.ID, calm.ID}},
	} {
		own, err := s.as(c.who).Insights.Own(t.Context(), week)
		require.NoError(t, err)
		require.Equal(t, c.own, used(own), c.who.Username)
		team, err := s.as(c.who).Insights.Team(t.Context(), week)
		require.NoError(t, err)
		require.Equal(t, c.team, used(team), c.who.Username)
		require.False(t, team.HasNext)
	}
	second, err := s.as(s.Colleague).Insights.Team(t.Context(), client.UsageQuery{TeamID: s.Team.ID, Range: "today", Page: 1, PerPage: 1})
	require.NoError(t, err)
	r, err := s.Store.Run(t.Context(), last)
	require.NoError(t, err)
	require.Equal(t, wire.UsageList{Items: []wire.Usage{{PlaybookID: calm.ID, NumRuns: 1, Title: calm.Title, LastRunAt: r.CreateAt.UnixMilli()}}}, second)
	first, err := s.as(s.Colleague).Insights.Team(t.Context(), client.UsageQuery{TeamID: s.Team.ID, Range: "28_day", PerPage: 1})
	require.NoError(t, err)
	require.True(t, first.HasNext)
}

func used(l wire.UsageList) []string {
	out := []string{}
	for _, u := range l.Items {
		out = append(out, u.PlaybookID)
	}
	return out
}

// The day begins where the caller lives.
func TestUsageOfToday(t *testing.T) {
	s := serve(t)
	tokyo := s.Host.AddUser("tokyo", hosttest.In(s.Team), hosttest.Living("Asia/Tokyo"))
	nowhere := s.Host.AddUser("nowhere", hosttest.In(s.Team), hosttest.Living("Mars/Olympus"))
	s.runOf(s.Playbook(t), "In the morning")
	today := client.UsageQuery{TeamID: s.Team.ID, Range: "today"}
	hits := func(who host.User) int {
		got, err := s.as(who).Insights.Team(t.Context(), today)
		require.NoError(t, err)
		return len(got.Items)
	}
	require.Equal(t, []int{1, 1, 1}, []int{hits(s.Owner), hits(tokyo), hits(nowhere)})
	s.Clock.Advance(6 * time.Hour) // 15:00 in UTC is midnight in Tokyo
	require.Equal(t, []int{1, 0, 1}, []int{hits(s.Owner), hits(tokyo), hits(nowhere)})
}

func TestRefusedUsage(t *testing.T) {
	s := serve(t)
	for _, query := range []string{
		"time_range=year&page=0&per_page=5", "page=0&per_page=5", "time_range=&page=0&per_page=5", "time_range=today&per_page=5",
		"time_range=today&page=0", "time_range=today&page=x&per_page=5", "time_range=today&page=-1&per_page=5", "time_range=today&page=0&per_page=-5",
	} {
		s.odd(s.Owner, http.MethodGet, "/playbooks/insights/teams/"+s.Team.ID+"?"+query, "").is(t, 400)
		s.odd(s.Owner, http.MethodGet, "/playbooks/insights/user/me?team_id="+s.Team.ID+"&"+query, "").is(t, 400)
	}
	s.odd(s.Owner, http.MethodGet, "/playbooks/insights/user/me?time_range=today&page=0&per_page=5", "").is(t, 400)
	other := s.Host.AddTeam("other")
	for who, teamID := range map[host.User]string{s.Outsider: s.Team.ID, s.Guest: s.Team.ID, s.Owner: other.ID, s.Colleague: unknown} {
		for _, ask := range []func(client.Insights) error{
			func(i client.Insights) error {
				_, err := i.Own(t.Context(), client.UsageQuery{TeamID: teamID, Range: "today"})
				return err
			},
			func(i client.Insights) error {
				_, err := i.Team(t.Context(), client.UsageQuery{TeamID: teamID, Range: "today"})
				return err
			},
		} {
			refused(t, 403, ask(s.as(who).Insights))
		}
	}
}
