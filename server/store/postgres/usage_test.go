package postgres_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/insight"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/store/pgtest"
)

func usedPlaybooks(p insight.UsagePage) []string {
	out := []string{}
	for _, u := range p.Items {
		out = append(out, u.PlaybookID)
	}
	return out
}

func TestPlaybookUsage(t *testing.T) {
	s := pgtest.Open(t)
	members := func(d *playbook.Draft) {
		d.Members = []playbook.Member{{UserID: "me", Roles: []playbook.Role{playbook.RoleMember}}}
	}
	secret := func(d *playbook.Draft) { d.Public = false }
	busy, calm := insertPlaybook(t, s, 1, members), insertPlaybook(t, s, 1)
	hidden, mine := insertPlaybook(t, s, 1, secret), insertPlaybook(t, s, 1, secret, members)
	elsewhere := insertPlaybook(t, s, 1, func(d *playbook.Draft) { d.TeamID = "other team" })
	insertPlaybook(t, s, 1) // never run
	for _, p := range []playbook.Playbook{hidden, elsewhere, calm, mine, busy} {
		insertRun(t, s, p, 1)
	}
	insertRun(t, s, busy, 2, func(r *run.Run) { r.CreateAt = start.Add(time.Hour) })
	insertRun(t, s, busy, 3, func(r *run.Run) { r.CreateAt = start.Add(-time.Millisecond) })
	archived := calm.Clone()
	archived.DeleteAt = start
	require.NoError(t, s.SavePlaybook(ctx, calm, archived))

	f := insight.UsageFilter{
		Visible: sees("me"),
		TeamID:  "team", Since: start, PerPage: 10,
	}
	page, err := s.PlaybookUsage(ctx, f)
	require.NoError(t, err)
	tied := []string{calm.ID, mine.ID}
	slices.Sort(tied)
	require.Equal(t, append([]string{busy.ID}, tied...), usedPlaybooks(page))
	require.False(t, page.More)
	require.Equal(t, insight.Usage{PlaybookID: busy.ID, Title: busy.Title, Runs: 2, LastRunAt: start.Add(time.Hour)}, page.Items[0])

	f.MemberID = "me"
	page, err = s.PlaybookUsage(ctx, f)
	require.NoError(t, err)
	require.Equal(t, []string{busy.ID, mine.ID}, usedPlaybooks(page))

	f.MemberID, f.PerPage = "", 1
	var paged []string
	for more := true; more; f.Page++ {
		page, err = s.PlaybookUsage(ctx, f)
		require.NoError(t, err)
		require.Len(t, page.Items, 1)
		paged, more = append(paged, usedPlaybooks(page)...), page.More
	}
	require.Equal(t, append([]string{busy.ID}, tied...), paged)

	for _, bad := range []insight.UsageFilter{{}, {PerPage: insight.MaxPerPage + 1}, {Page: -1, PerPage: 1}} {
		_, err = s.PlaybookUsage(ctx, bad)
		require.Equal(t, failure.Invalid, failure.Of(err))
	}
}

func TestSiteStatistics(t *testing.T) {
	s := pgtest.Open(t)
	none, err := s.SiteStatistics(ctx)
	require.NoError(t, err)
	require.Zero(t, none)

	p, gone := insertPlaybook(t, s, 1), insertPlaybook(t, s, 1)
	insertRun(t, s, p, 1)
	insertRun(t, s, p, 2, lasting(start, start.Add(time.Hour)))
	insertChecklist(t, s)
	archived := gone.Clone()
	archived.DeleteAt = start
	require.NoError(t, s.SavePlaybook(ctx, gone, archived))
	got, err := s.SiteStatistics(ctx)
	require.NoError(t, err)
	require.Equal(t, insight.Site{ActivePlaybooks: 1, ArchivedPlaybooks: 1, PlaybookRuns: 2, ChannelChecklists: 1, InProgress: 2}, got)
	require.Equal(t, []int{2, 3}, []int{got.Playbooks(), got.Runs()})
}
