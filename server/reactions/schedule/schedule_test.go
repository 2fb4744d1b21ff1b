package schedule_test

import (
	"context"
	"encoding/json"
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
	to := func(userID string) schedule.Telling {
		return schedule.Telling{RunID: "run", UserID: userID, ActorID: "ada"}
	}
	require.Equal(t, inserted{schedule.TellFinished{Telling: to("ben")}, schedule.TellFinished{Telling: to("cleo")}}, project(t, event.RunFinished{}))
	require.Equal(t, inserted{schedule.TellRestored{Telling: to("ben")}, schedule.TellRestored{Telling: to("cleo")}}, project(t, event.RunRestored{}))
	require.Empty(t, project(t, event.RunRenamed{}))
}

func TestAutoFollowersHearOfTheStartButNotFromThemselves(t *testing.T) {
	require.Equal(t, inserted{schedule.TellStarted{Telling: schedule.Telling{RunID: "run", UserID: "dora", ActorID: "ada"}}},
		project(t, event.AutoFollowed{UserIDs: []string{"ada", "dora"}}))
}

func TestArgumentsAreStoredAsOneObject(t *testing.T) {
	raw, err := json.Marshal(schedule.TellFinished{Telling: schedule.Telling{RunID: "run", UserID: "ben", ActorID: "ada"}})
	require.NoError(t, err)
	require.JSONEq(t, `{"run_id":"run","user_id":"ben","actor_id":"ada"}`, string(raw))
}
