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

// at is when the last jobs were to run.
var at time.Time

func (q *inserted) InsertMany(_ context.Context, many []jobs.Args, when time.Time) error {
	at = when
	*q = append(*q, many...)
	return nil
}

type waiting []run.Notice

func (w *waiting) AddNotices(_ context.Context, notices []run.Notice) error {
	*w = append(*w, notices...)
	return nil
}

func project(t *testing.T, e event.Event) inserted {
	t.Helper()
	jobs, _ := plan(t, run.Run{ID: "run", FollowerIDs: []string{"ada", "ben", "cleo"}}, e)
	return jobs
}

func plan(t *testing.T, r run.Run, events ...event.Event) (inserted, waiting) {
	t.Helper()
	var (
		q inserted
		w waiting
	)
	c := &editing.RunChange{By: access.Actor{UserID: "ada"}, Events: events, After: r}
	require.NoError(t, schedule.Reaction{Queue: &q, Notices: &w}.ProjectRun(context.Background(), c))
	return q, w
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

func TestBroadcastsWaitInTheirOrderBehindOneJobForEachChannel(t *testing.T) {
	r := run.Run{ID: "run", ChannelID: "here", Settings: run.Settings{BroadcastEnabled: true, BroadcastChannelIDs: []string{"a", "here", "b"}}}
	jobs, notices := plan(t, r, event.StatusUpdated{PostID: "post"}, event.RunFinished{})
	require.Equal(t, inserted{schedule.Broadcast{RunID: "run", ChannelID: "a"}, schedule.Broadcast{RunID: "run", ChannelID: "b"}}, jobs)
	notice := func(channel string, kind run.NoticeKind, post string) run.Notice {
		return run.Notice{RunID: "run", ChannelID: channel, Kind: kind, ActorID: "ada", PostID: post}
	}
	require.Equal(t, waiting{
		notice("a", run.NoticeOfStatus, "post"), notice("b", run.NoticeOfStatus, "post"), notice("a", run.NoticeOfFinish, ""), notice("b", run.NoticeOfFinish, ""),
	}, notices)

	r.BroadcastEnabled = false
	jobs, notices = plan(t, r, event.RunFinished{})
	require.Empty(t, jobs)
	require.Empty(t, notices)
}

func TestAStatusUpdateIsCopiedToFollowers(t *testing.T) {
	require.Equal(t, inserted{
		schedule.TellStatus{Telling: schedule.Telling{RunID: "run", UserID: "ben", ActorID: "ada"}, PostID: "post"},
		schedule.TellStatus{Telling: schedule.Telling{RunID: "run", UserID: "cleo", ActorID: "ada"}, PostID: "post"},
	}, project(t, event.StatusUpdated{PostID: "post"}))
}

func TestTheNextUpdateIsRemindedOfWheneverItIsDueAtAnotherTime(t *testing.T) {
	start := time.UnixMilli(5000).UTC()
	active := run.Run{ID: "run", Status: run.InProgress, Settings: run.Settings{StatusUpdatesEnabled: true}, LastStatusUpdateAt: start, ReminderEvery: time.Hour}
	remind := func(before, after run.Run) inserted {
		var q inserted
		c := &editing.RunChange{Before: before, After: after, Events: []event.Event{event.RunRenamed{}}}
		require.NoError(t, schedule.Reaction{Queue: &q, Notices: &waiting{}}.ProjectRun(context.Background(), c))
		return q
	}
	asked := inserted{schedule.Remind{RunID: "run", Due: 5000 + time.Hour.Milliseconds()}}
	finished, off, other := active, active, active
	finished.Status, off.StatusUpdatesEnabled = run.Finished, false
	other.ReminderEvery = time.Minute
	for name, before := range map[string]run.Run{"a new run": {}, "a restored run": finished, "updates switched on": off, "an update or a snooze": other} {
		require.Equal(t, asked, remind(before, active), name)
		require.Equal(t, start.Add(time.Hour), at)
	}
	require.Empty(t, remind(active, active))
	require.Empty(t, remind(active, off))
	require.Empty(t, remind(active, finished))
}

func TestAllFollowersHearOfAnOverdueUpdate(t *testing.T) {
	jobs, _ := plan(t, run.Run{ID: "run", FollowerIDs: []string{"ben", "cleo"}}, event.ReminderPosted{PostID: "post"})
	require.Equal(t, inserted{
		schedule.TellOverdue{Telling: schedule.Telling{RunID: "run", UserID: "ben", ActorID: "ada"}},
		schedule.TellOverdue{Telling: schedule.Telling{RunID: "run", UserID: "cleo", ActorID: "ada"}},
	}, jobs)
}

func TestAJobLooksAfterTheChannelOfAnEndedRun(t *testing.T) {
	for _, e := range []event.Event{event.ChannelArchived{}, event.ChannelUnarchived{}} {
		jobs, _ := plan(t, run.Run{ID: "run"}, e)
		require.Equal(t, inserted{schedule.SettleChannel{RunID: "run"}}, jobs)
	}
}

func TestARetrospectiveIsAskedForFromWhenItIsOwed(t *testing.T) {
	since := time.UnixMilli(5000).UTC()
	owed := run.Run{ID: "run", Status: run.Finished, Settings: run.Settings{RetrospectiveEnabled: true, RetrospectiveReminderEvery: time.Hour}, RetrospectiveOwedSince: since}
	remind := func(before run.Run) inserted {
		var q inserted
		c := &editing.RunChange{At: since, Before: before, After: owed, Events: []event.Event{event.RunRenamed{}}}
		require.NoError(t, schedule.Reaction{Queue: &q, Notices: &waiting{}}.ProjectRun(context.Background(), c))
		return q
	}
	earlier := owed
	earlier.RetrospectiveOwedSince = since.Add(-time.Minute)
	for name, before := range map[string]run.Run{"it just ended": {}, "it is owed anew": earlier} {
		require.Equal(t, inserted{schedule.RemindRetrospective{RunID: "run", Since: 5000}}, remind(before), name)
		require.Equal(t, since.Add(time.Hour), at)
	}
	require.Empty(t, remind(owed))
}

func TestArgumentsAreStoredAsOneObject(t *testing.T) {
	raw, err := json.Marshal(schedule.TellFinished{Telling: schedule.Telling{RunID: "run", UserID: "ben", ActorID: "ada"}})
	require.NoError(t, err)
	require.JSONEq(t, `{"run_id":"run","user_id":"ben","actor_id":"ada"}`, string(raw))
}
