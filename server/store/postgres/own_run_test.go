package postgres_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/run"
	"playbooks/server/store/pgtest"
)

func TestOwnRuns(t *testing.T) {
	s := pgtest.Open(t)
	with := func(owner, name string, edit func(r *run.Run)) {
		tasked(t, s, owner, "seen", func(r *run.Run) {
			r.Name = name
			r.AddParticipants("me")
			r.StatusUpdatesEnabled, r.LastStatusUpdateAt = true, start
			edit(r)
		})
	}
	due := func(r *run.Run) { r.ReminderEvery = time.Hour }
	with("me", "zulu", due)
	with("mira", "Mike of others", due)
	with("me", "later", func(r *run.Run) { r.ReminderEvery = 2 * time.Hour })
	with("me", "Never", func(*run.Run) {})
	with("me", "kilo, switched off", func(r *run.Run) { r.ReminderEvery, r.StatusUpdatesEnabled = time.Hour, false })
	with("me", "over", func(r *run.Run) { due(r); r.Finish(start) })
	with("me", "elsewhere", func(r *run.Run) { due(r); r.TeamID = "elsewhere" })
	tasked(t, s, "mira", "seen", func(r *run.Run) { r.Name = "without me" })

	f := run.OwnRunFilter{UserID: "me", Now: start.Add(time.Hour), Visible: run.Visibility{ChannelIDs: []string{"seen"}}}
	f.Visible.UserID, f.Visible.TeamIDs = "me", []string{"team"}
	var page run.OwnRunPage
	require.Equal(t, 1, pgtest.Count(t, s, func() {
		var err error
		page, err = s.OwnRuns(ctx, f)
		require.NoError(t, err)
	}))
	require.Equal(t, 5, page.Total)
	names := []string{}
	for _, r := range page.Runs {
		require.Equal(t, r.Name == "zulu", r.Overdue, r.Name)
		require.NotEmpty(t, r.ID)
		names = append(names, r.Name)
	}
	require.Equal(t, []string{"zulu", "kilo, switched off", "later", "Mike of others", "Never"}, names)

	f.UserID = "nobody"
	page, err := s.OwnRuns(ctx, f)
	require.NoError(t, err)
	require.Equal(t, run.OwnRunPage{Runs: []run.OwnRun{}}, page)
}
