package run_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

func TestStatusDrafts(t *testing.T) {
	cases := []struct {
		name    string
		draft   run.StatusDraft
		message string
		next    time.Duration
		refused string
	}{
		{"trimmed", run.StatusDraft{Message: "  all calm\n", Reminder: 60}, "all calm", time.Minute, ""},
		{"the last one needs no reminder", run.StatusDraft{Message: "over", Finish: true}, "over", 0, ""},
		{"the last one has no reminder", run.StatusDraft{Message: "over", Reminder: 60, Finish: true}, "over", 0, ""},
		{"blank", run.StatusDraft{Message: " \n ", Reminder: 60}, "", 0, "message must not be empty"},
		{"too long", run.StatusDraft{Message: strings.Repeat("ä", run.MaxStatus+1), Reminder: 60}, "", 0, "at most 16383 characters"},
		{"no reminder", run.StatusDraft{Message: "x"}, "", 0, "must be set and not 0"},
		{"reminder in the past", run.StatusDraft{Message: "x", Reminder: -1}, "", 0, "must be set and not 0"},
		{"reminder beyond all times", run.StatusDraft{Message: "x", Reminder: 1 << 60}, "", 0, "at most 3153600000 seconds"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			message, next, err := c.draft.Check()
			if c.refused != "" {
				require.ErrorContains(t, err, c.refused)
				require.Equal(t, failure.Invalid, failure.Of(err))
				return
			}
			require.NoError(t, err)
			require.Equal(t, c.message, message)
			require.Equal(t, c.next, next)
		})
	}
}

func TestAStatusUpdateAnswersTheReminder(t *testing.T) {
	r := run.Run{Status: run.InProgress, Settings: run.Settings{StatusUpdatesEnabled: true}, ReminderPostID: "asking", ReminderEvery: time.Hour}
	at := time.UnixMilli(5000).UTC()
	require.NoError(t, r.UpdateStatus("post", "calm", at.Add(-time.Second), time.Minute, at))
	require.Empty(t, r.ReminderPostID)
	require.Equal(t, at, r.LastStatusUpdateAt)
	require.Equal(t, at.Add(time.Minute), r.ReminderDueAt())
	require.Equal(t, []run.StatusPost{{ID: "post", CreateAt: at.Add(-time.Second)}}, r.StatusPosts)
	require.Equal(t, []event.Event{event.StatusUpdated{PostID: "post", Message: "calm", At: at.Add(-time.Second)}}, r.Events())
}

func TestStatusUpdatesAreRefused(t *testing.T) {
	off := run.Run{Status: run.InProgress}
	require.ErrorContains(t, off.UpdateStatus("post", "calm", time.Time{}, time.Minute, time.Time{}), "switched off")
	ended := run.Run{Status: run.Finished, Settings: run.Settings{StatusUpdatesEnabled: true}}
	require.ErrorContains(t, ended.UpdateStatus("post", "calm", time.Time{}, time.Minute, time.Time{}), "finished")
	require.Empty(t, append(off.Events(), ended.Events()...))
}

func TestAStatusPostIsLostOnce(t *testing.T) {
	r := run.Run{StatusPosts: []run.StatusPost{{ID: "a"}, {ID: "b"}}}
	at := time.UnixMilli(5000).UTC()
	r.LoseStatusPost("b", at)
	r.LoseStatusPost("b", at.Add(time.Second))
	r.LoseStatusPost("c", at)
	require.Equal(t, []run.StatusPost{{ID: "a"}, {ID: "b", DeleteAt: at}}, r.StatusPosts)
	require.Equal(t, []event.Event{event.StatusPostDeleted{PostID: "b"}}, r.Events())
}

func TestSnoozing(t *testing.T) {
	r := run.Run{Status: run.InProgress, Settings: run.Settings{StatusUpdatesEnabled: true}, ReminderPostID: "asking", ReminderEvery: time.Hour}
	at := time.UnixMilli(5000).UTC()
	for _, seconds := range []int64{0, -5, 1 << 60} {
		require.Equal(t, failure.Invalid, failure.Of(r.Snooze(seconds, at)))
	}
	require.NoError(t, r.Snooze(90, at))
	require.Empty(t, r.ReminderPostID)
	require.Equal(t, at.Add(90*time.Second), r.ReminderDueAt())
	require.Equal(t, []event.Event{event.StatusUpdateSnoozed{}}, r.Events())
	r.StatusUpdatesEnabled = false
	require.ErrorContains(t, r.Snooze(90, at), "switched off")
}

func TestARunIsRemindedOnceOfWhatIsDue(t *testing.T) {
	at := time.UnixMilli(5000).UTC()
	r := run.Run{Status: run.InProgress, Settings: run.Settings{StatusUpdatesEnabled: true}, LastStatusUpdateAt: at, ReminderEvery: time.Hour}
	due := at.Add(time.Hour)
	require.Error(t, r.Remind("early", at))
	require.Error(t, r.Remind("never", time.Time{}))
	require.NoError(t, r.Remind("asking", due))
	require.Equal(t, failure.Conflict, failure.Of(r.Remind("again", due)))
	require.Equal(t, "asking", r.ReminderPostID)
	require.Equal(t, []event.Event{event.ReminderPosted{PostID: "asking"}}, r.Events())
	r.Finish(due)
	require.Empty(t, r.ReminderPostID, "a finished run asks for nothing")
	require.False(t, r.WantsReminder(due))
}

func TestRequestsForUpdatesAreFew(t *testing.T) {
	at := time.UnixMilli(5000).UTC()
	r := run.Run{Status: run.InProgress, Settings: run.Settings{StatusUpdatesEnabled: true}, LastStatusUpdateAt: at.Add(-time.Hour)}
	require.NoError(t, r.RequestUpdate(at))
	err := r.RequestUpdate(at.Add(time.Minute))
	require.Equal(t, failure.Limited, failure.Of(err))
	require.ErrorContains(t, err, "ask again in 241 seconds")
	require.NoError(t, r.RequestUpdate(at.Add(5*time.Minute)), "nobody answered")
	require.NoError(t, r.UpdateStatus("post", "calm", at, time.Hour, at.Add(6*time.Minute)))
	require.NoError(t, r.RequestUpdate(at.Add(7*time.Minute)), "the answer raised a question")
	r.StatusUpdatesEnabled = false
	require.Equal(t, failure.Invalid, failure.Of(r.RequestUpdate(at.Add(time.Hour))))
	r.Finish(at)
	require.ErrorContains(t, r.RequestUpdate(at.Add(time.Hour)), "finished")
}

func TestStatusUpdatesAreSwitched(t *testing.T) {
	r := run.Run{Status: run.InProgress, Settings: run.Settings{StatusUpdatesEnabled: true}, ReminderPostID: "asking"}
	require.NoError(t, r.SwitchStatusUpdates(true))
	require.Empty(t, r.Events())
	require.NoError(t, r.SwitchStatusUpdates(false))
	require.NoError(t, r.SwitchStatusUpdates(false))
	require.Empty(t, r.ReminderPostID, "nobody is asked any more")
	require.NoError(t, r.SwitchStatusUpdates(true))
	require.Equal(t, []event.Event{event.StatusUpdatesDisabled{}, event.StatusUpdatesEnabled{}}, r.Events())
	r.Finish(time.UnixMilli(5000))
	require.Equal(t, failure.Invalid, failure.Of(r.SwitchStatusUpdates(false)))
}
