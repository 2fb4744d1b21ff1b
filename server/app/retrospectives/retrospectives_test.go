package retrospectives_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/testkit"
)

var ctx = context.Background()

func TestReminders(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t, func(d *playbook.Draft) { d.RetrospectiveEnabled, d.RetrospectiveReminderEvery = true, time.Hour })
	said := func() int { return len(w.Host.PostsIn(r.ChannelID)) }
	begin := said()
	remind := func(ended time.Time) time.Duration {
		t.Helper()
		again, err := w.Retrospectives.Remind(ctx, r.ID, ended)
		require.NoError(t, err)
		return again
	}
	require.Zero(t, remind(r.EndAt), "it goes on")
	done, err := w.Runs.Finish(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Zero(t, remind(done.EndAt.Add(-time.Minute)), "of an earlier end")
	require.Equal(t, time.Hour, remind(done.EndAt))
	require.Equal(t, begin+1, said())
	_, err = w.Retrospectives.Publish(ctx, testkit.As(w.Owner), r.ID, run.RetrospectiveDraft{Text: "done"})
	require.NoError(t, err)
	require.Zero(t, remind(done.EndAt))
	require.Equal(t, begin+1, said())
	again, err := w.Retrospectives.Remind(ctx, w.IDs.New(), done.EndAt)
	require.NoError(t, err)
	require.Zero(t, again, "a run that is gone")
}
