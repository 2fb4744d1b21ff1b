package schedule_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
	"playbooks/server/jobs"
	"playbooks/server/reactions/schedule"
)

type inserted []jobs.Args

func (q *inserted) InsertMany(_ context.Context, many []jobs.Args, _ time.Time) error {
	*q = append(*q, many...)
	return nil
}

func project(t *testing.T, e event.Event) inserted {
	t.Helper()
	var q inserted
	c := &editing.RunChange{
		By: access.Actor{UserID: "ada"}, Events: []event.Event{e},
		After: run.Run{ID: "run", FollowerIDs: []string{"ada", "ben", "cleo"}},
	}
	require.NoError(t, schedule.Reaction{Queue: &q}.ProjectRun(context.Background(), c))
	return q
}

func TestEveryEventHasADecision(t *testing.T) {
	for _, e := range event.OfRun() {
		require.NotPanics(t, func() { project(t, e) }, "%T", e)
	}
}

func TestFollowersHearOfTheEndButNotFromThemselves(t *testing.T) {
	require.Equal(t, inserted{
		schedule.TellFinished{RunID: "run", UserID: "ben", ActorID: "ada"},
		schedule.TellFinished{RunID: "run", UserID: "cleo", ActorID: "ada"},
	}, project(t, event.RunFinished{}))
	require.Empty(t, project(t, event.RunRestored{}))
}
