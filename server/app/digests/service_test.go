package digests_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/app/digests"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/digest"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host/hosttest"
	"playbooks/server/store/pgtest"
	"playbooks/server/testkit"
)

var ctx = context.Background()

func TestADigestIsAboutEverythingOfOnePerson(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	far := w.Host.AddUser("far", hosttest.In(w.Team), hosttest.Living("Pacific/Auckland"))
	r := w.Run(t, func(d *playbook.Draft) { d.StatusUpdatesEnabled, d.ReminderDefault = true, time.Hour })
	_, _, err := w.Runs.AddParticipants(ctx, testkit.As(w.Owner), r.ID, []string{far.ID}, false)
	require.NoError(t, err)
	for i, who := range []string{w.Owner.ID, far.ID, w.Owner.ID} {
		_, err := w.Tasks.Assign(ctx, testkit.As(w.Owner), r.ID, checklist.Ref{Position: i}, run.Assignment{UserID: who})
		require.NoError(t, err)
	}
	_, err = w.Tasks.SetState(ctx, testkit.As(w.Owner), r.ID, checklist.Ref{Position: 2}, checklist.Closed)
	require.NoError(t, err)
	w.Clock.Advance(2 * time.Hour)

	own := digest.Group{RunID: r.ID, RunName: r.Name}
	titles := func(d digest.Digest) (out []string) {
		for _, g := range d.Groups {
			require.Equal(t, own, digest.Group{RunID: g.RunID, RunName: g.RunName})
			for _, task := range g.Tasks {
				out = append(out, task.Title)
			}
		}
		return out
	}
	mine, err := w.Digests.Of(ctx, w.Owner)
	require.NoError(t, err)
	overdue := []run.OwnRun{{ID: r.ID, Name: r.Name, Overdue: true}}
	require.Equal(t, overdue, mine.Overdue)
	require.Equal(t, overdue, mine.Runs)
	require.Equal(t, []string{"Name an owner"}, titles(mine), "what is done is done")

	others, err := w.Digests.Of(ctx, far)
	require.NoError(t, err)
	require.Empty(t, others.Overdue, "the owner writes the updates")
	require.Len(t, others.Runs, 1)
	require.Equal(t, []string{"Find the blast radius"}, titles(others))
	require.Equal(t, "Pacific/Auckland", others.At.Location().String())

	none, err := w.Digests.Of(ctx, w.Outsider)
	require.NoError(t, err)
	require.True(t, none.Empty())
}

func TestADigestTellsNothingOfWhatIsOutOfSight(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	r := w.Run(t)
	_, err := w.Tasks.Assign(ctx, testkit.As(w.Owner), r.ID, checklist.Ref{}, run.Assignment{UserID: w.Participant.ID})
	require.NoError(t, err)
	w.Host.LeaveTeam(w.Team.ID, w.Participant.ID)
	d, err := w.Digests.Of(ctx, w.Participant)
	require.NoError(t, err)
	require.True(t, d.Empty())
}

func TestADigestTakesThreeStatements(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	for range 3 {
		r := w.Run(t)
		_, err := w.Tasks.Assign(ctx, testkit.As(w.Owner), r.ID, checklist.Ref{}, run.Assignment{UserID: w.Owner.ID})
		require.NoError(t, err)
		require.Equal(t, 3, pgtest.Count(t, w.Store, func() {
			_, err := w.Digests.Of(ctx, w.Owner)
			require.NoError(t, err)
		}))
	}
}

func TestEverybodyChoosesForThemselves(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	by := access.Actor{UserID: w.Owner.ID, Way: access.ByCommand}
	off := false
	now, err := w.Digests.Choose(ctx, by, digest.Choice{Weekly: &off})
	require.NoError(t, err)
	require.Equal(t, digest.Settings{Daily: true}, now)
	for who, want := range map[string]digest.Settings{w.Owner.ID: now, w.Member.ID: digest.DefaultSettings()} {
		got, err := w.Digests.Settings(ctx, access.Actor{UserID: who})
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	all := w.Host.AuditRecords()
	last := all[len(all)-1]
	require.Equal(t, "chooseDigests", last.Event)
	require.Equal(t, w.Owner.ID, last.UserID)
	require.Equal(t, map[string]any{"way": "command", "daily": true, "weekly": false}, last.Parameters)
}

func TestNewNeedsEverything(t *testing.T) {
	require.Panics(t, func() { digests.New(digests.Deps{}) })
}
