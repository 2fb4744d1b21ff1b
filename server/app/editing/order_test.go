package editing_test

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/testkit"
)

// hearing is a listener that looks at the change.
type hearing func(editing.RunChange)

func (h hearing) RunChanged(_ context.Context, c editing.RunChange)         { h(c) }
func (hearing) PlaybookChanged(_ context.Context, _ editing.PlaybookChange) {}

// A change that is announced slowly holds up the announcement of the next one, not the
// change itself.
func TestChangesAreAnnouncedInTheOrderOfTheirCommits(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	var (
		edit  *editing.Runs
		heard []string // without a lock: the race detector sees to it that announcements do not overlap
		done  = make(chan error)
	)
	request := editing.RunRequest{By: testkit.As(w.Owner), RunID: r.ID, Rule: access.EditRun}
	listen := func(c editing.RunChange) {
		if c.After.Name == "first" {
			go func() {
				_, err := edit.Change(ctx, request, rename("second"))
				done <- err
			}()
			assert.Eventually(t, func() bool {
				got, err := w.Store.Run(ctx, r.ID)
				return err == nil && got.Name == "second"
			}, 10*time.Second, time.Millisecond)
		}
		heard = append(heard, c.After.Name)
	}
	edit = editing.NewRuns(editing.RunsDeps{
		Store: w.Store, Facts: w.Facts, Names: w.People, Clock: w.Clock, Observer: &counter{},
		Announcer: &editing.Announcer{
			Observer: &counter{}, Log: slog.New(slog.DiscardHandler), Limit: time.Minute,
			Listeners: []editing.NamedListener{{Name: "test", Listener: hearing(listen)}},
		},
	})

	_, err := edit.Change(ctx, request, rename("first"))
	require.NoError(t, err)
	require.NoError(t, <-done)
	require.Equal(t, []string{"first", "second"}, heard)

	// What fails or changes nothing holds up nobody.
	_, err = edit.Change(ctx, request, func(*run.Run, access.Facts, time.Time) error { return errors.New("no") })
	require.Error(t, err)
	_, err = edit.Change(ctx, request, func(*run.Run, access.Facts, time.Time) error { return nil })
	require.NoError(t, err)
	_, err = edit.Change(ctx, request, rename("third"))
	require.NoError(t, err)
	require.Equal(t, []string{"first", "second", "third"}, heard)
}
