package postgres_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

func TestTotals(t *testing.T) {
	s := pgtest.Open(t)
	none, err := s.Totals(ctx, start)
	require.NoError(t, err)
	require.Zero(t, none)

	p := insertPlaybook(t, s, 1, func(d *playbook.Draft) {
		d.StatusUpdatesEnabled, d.ReminderDefault, d.RetrospectiveEnabled = true, time.Hour, true
	})
	insertRun(t, s, p, 1, func(r *run.Run) {
		r.ParticipantIDs, r.FollowerIDs = []string{"owner", "reporter"}, []string{"owner", "reporter", "someone"}
	})
	finished := func(r *run.Run) { r.Status, r.EndAt = run.Finished, start }
	insertRun(t, s, p, 2, finished)
	insertRun(t, s, p, 3, finished, func(r *run.Run) { r.RetrospectiveWasCanceled = true })
	archived := insertPlaybook(t, s, 1)
	gone := archived.Clone()
	gone.DeleteAt = start
	require.NoError(t, s.SavePlaybook(ctx, archived, gone))

	at := func(now time.Time) postgres.Totals {
		got, err := s.Totals(ctx, now)
		require.NoError(t, err)
		return got
	}
	want := postgres.Totals{ActivePlaybooks: 1, ActiveRuns: 1, OwedRetrospectives: 1, Followers: 3, Participants: 2}
	require.Equal(t, want, at(start.Add(time.Hour-time.Millisecond)))
	want.OverdueUpdates = 1
	require.Equal(t, want, at(start.Add(time.Hour)))
}
