package retrospectives_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
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

func TestSwitching(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t, func(d *playbook.Draft) { d.RetrospectiveEnabled, d.RetrospectiveReminderEvery = true, time.Hour })
	flip := func(by host.User, on bool) (run.Run, failure.Kind) {
		t.Helper()
		w.Clock.Advance(time.Minute)
		got, err := w.Retrospectives.Switch(ctx, testkit.As(by), r.ID, on)
		if err == nil {
			return got, -1
		}
		return got, failure.Of(err)
	}
	done, err := w.Runs.Finish(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	off, _ := flip(w.Owner, false)
	require.False(t, off.RetrospectiveEnabled)
	on, _ := flip(w.Admin, true)
	again, err := w.Retrospectives.Remind(ctx, r.ID, done.EndAt)
	require.NoError(t, err)
	require.Zero(t, again, "the reminders of before are void")
	again, err = w.Retrospectives.Remind(ctx, r.ID, on.RetrospectiveOwedSince)
	require.NoError(t, err)
	require.Equal(t, time.Hour, again)

	_, kind := flip(w.Participant, false)
	require.Equal(t, failure.Forbidden, kind)
	_, kind = flip(w.Outsider, false)
	require.Equal(t, failure.Forbidden, kind)
	require.NoError(t, w.Host.ArchiveChannel(ctx, r.ChannelID))
	_, kind = flip(w.Participant, false)
	require.Equal(t, failure.Forbidden, kind, "whoever may not hears nothing of the channel")
	_, kind = flip(w.Owner, false)
	require.Equal(t, failure.Invalid, kind)
	off, _ = flip(w.Admin, false)
	require.False(t, off.RetrospectiveEnabled)
}
