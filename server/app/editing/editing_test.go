package editing_test

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/run"
	"playbooks/server/testkit"
)

var ctx = context.Background()

type counter struct{ failed, done atomic.Int64 }

func (c *counter) ChangeDone(string, time.Duration, error) { c.done.Add(1) }
func (c *counter) ListenerFailed(string)                   { c.failed.Add(1) }

type listener func(context.Context)

func (l listener) RunChanged(ctx context.Context, _ editing.RunChange)           { l(ctx) }
func (l listener) PlaybookChanged(ctx context.Context, _ editing.PlaybookChange) { l(ctx) }

type projection func(*editing.RunChange) error

func (p projection) ProjectRun(_ context.Context, c *editing.RunChange) error { return p(c) }

func pipeline(w *testkit.World, observer *counter, projections []editing.Projection, listeners ...listener) *editing.Runs {
	a := &editing.Announcer{Observer: observer, Log: slog.New(slog.DiscardHandler), Limit: 50 * time.Millisecond}
	for _, l := range listeners {
		a.Listeners = append(a.Listeners, editing.NamedListener{Name: "test", Listener: l})
	}
	return editing.NewRuns(editing.RunsDeps{
		Store: w.Store, Facts: w.Facts, Names: w.People, Clock: w.Clock, Projections: projections, Announcer: a, Observer: observer,
	})
}

func rename(to string) editing.RunEdit {
	return func(r *run.Run, _ access.Facts, at time.Time) error { return r.Edit(run.Edit{Name: &to}, at) }
}

func TestListenersCannotHarmTheChangeOrOneAnother(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	observer := &counter{}
	heard := 0
	edit := pipeline(w, observer, nil,
		func(context.Context) { panic("broken") },
		func(ctx context.Context) { <-ctx.Done() },
		func(context.Context) { heard++ },
	)
	gone, cancel := context.WithCancel(ctx)
	got, err := edit.Change(gone, editing.RunRequest{By: testkit.As(w.Owner), RunID: r.ID, Rule: access.EditRun}, func(r *run.Run, f access.Facts, at time.Time) error {
		return rename("after")(r, f, at)
	})
	cancel()
	require.NoError(t, err)
	require.Equal(t, "after", got.Name)
	require.Equal(t, 1, heard)
	require.EqualValues(t, 2, observer.failed.Load())
	require.EqualValues(t, 1, observer.done.Load())
}

func TestAFailingProjectionUndoesTheChange(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	heard := false
	edit := pipeline(w, &counter{}, []editing.Projection{projection(func(*editing.RunChange) error { return errors.New("no") })},
		func(context.Context) { heard = true })
	_, err := edit.Change(ctx, editing.RunRequest{By: testkit.As(w.Owner), RunID: r.ID, Rule: access.EditRun}, rename("after"))
	require.ErrorContains(t, err, "no")
	require.False(t, heard, "nobody hears of a change that did not happen")
	got, err := w.Store.Run(ctx, r.ID)
	require.NoError(t, err)
	require.Equal(t, r.Name, got.Name)
}

func TestTheRuleIsCheckedAgainOnTheLockedRun(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	asked := 0
	rule := func(access.Facts, run.Subject) error {
		if asked++; asked > 1 {
			return access.Denied()
		}
		return nil
	}
	_, err := pipeline(w, &counter{}, nil).Change(ctx, editing.RunRequest{By: testkit.As(w.Owner), RunID: r.ID, Rule: rule}, rename("after"))
	require.Error(t, err)
	require.Equal(t, 2, asked)
}

func TestPreparationsAreUndoneWhenTheChangeFails(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	var done []string
	request := editing.RunRequest{By: testkit.As(w.Owner), RunID: r.ID, Rule: access.EditRun, Prepare: func(context.Context) (func(context.Context), error) {
		done = append(done, "prepared")
		return func(ctx context.Context) {
			require.NoError(t, ctx.Err())
			done = append(done, "undone")
		}, nil
	}}
	edit := pipeline(w, &counter{}, nil)
	_, err := edit.Change(ctx, request, rename("after"))
	require.NoError(t, err)
	require.Equal(t, []string{"prepared"}, done)

	leaving, cancel := context.WithCancel(ctx)
	_, err = edit.Change(leaving, request, func(*run.Run, access.Facts, time.Time) error { cancel(); return errors.New("no") })
	require.ErrorContains(t, err, "no")
	require.Equal(t, []string{"prepared", "prepared", "undone"}, done)

	request.By = testkit.As(w.Outsider)
	_, err = edit.Change(ctx, request, rename("after"))
	require.Error(t, err)
	require.Len(t, done, 3, "nothing is prepared for somebody who may not")
	request.By, request.Prepare = testkit.As(w.Owner), func(context.Context) (func(context.Context), error) { return nil, errors.New("down") }
	_, err = edit.Change(ctx, request, rename("later"))
	require.ErrorContains(t, err, "down")
}

func TestTheTimeOfAChangeAlwaysMovesOn(t *testing.T) {
	last := time.UnixMilli(5000)
	require.Equal(t, time.UnixMilli(5001), editing.After(last, last))
	require.Equal(t, time.UnixMilli(5001), editing.After(last.Add(-time.Hour), last))
	require.Equal(t, last.Add(time.Hour), editing.After(last.Add(time.Hour), last))
	require.Panics(t, func() { editing.NewRuns(editing.RunsDeps{Clock: clock.System{}}) })
	require.Panics(t, func() { editing.NewPlaybooks(editing.PlaybooksDeps{Clock: clock.System{}}) })
}
