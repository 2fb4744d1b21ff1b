package api_test

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/host"
)

func TestStatusUpdates(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	owner := s.as(s.Owner).Runs
	require.NoError(t, owner.UpdateStatus(t.Context(), r.ID, wire.StatusInput{Message: "all calm", Reminder: 1800}))
	require.JSONEq(t, `{"status":"OK"}`, s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/status", `{"message":"still","reminder":60}`).is(t, 200).body)

	updates, err := s.as(s.Member).Runs.StatusUpdates(t.Context(), r.ID)
	require.NoError(t, err)
	require.Len(t, updates, 2)
	require.ElementsMatch(t, []string{"all calm", "still"}, []string{updates[0].Message, updates[1].Message})
	require.Equal(t, "owner", updates[0].Author)
	read, err := owner.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Len(t, read.StatusPosts, 2)
	require.Equal(t, int64(60e9), read.PreviousReminder)
	require.Empty(t, r.ReminderPostID)

	_, err = s.as(s.Outsider).Runs.StatusUpdates(t.Context(), r.ID)
	refused(t, 403, err)
	refused(t, 403, s.as(s.Member).Runs.UpdateStatus(t.Context(), r.ID, wire.StatusInput{Message: "x", Reminder: 60}))
	for _, body := range []string{
		`{"message":"","reminder":60}`, `{"message":" \n ","reminder":60}`, `{"message":"x"}`, `{"message":"x","reminder":-1}`,
	} {
		s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/status", body).is(t, 400)
	}
	s.odd(s.Owner, http.MethodPost, "/runs/"+r.ID+"/status", `{"message":"x","reminder":"60"}`).is(t, 400)
	require.NoError(t, s.Host.ArchiveChannel(t.Context(), r.ChannelID))
	refused(t, 409, owner.UpdateStatus(t.Context(), r.ID, wire.StatusInput{Message: "x", Reminder: 60}))
}

func TestStatusDialog(t *testing.T) {
	s := serve(t)
	submit := func(by host.User, id string, submission map[string]any, edits ...func(*wire.DialogSubmission)) error {
		in := wire.DialogSubmission{Type: "dialog_submission", UserID: by.ID, Submission: submission}
		for _, edit := range edits {
			edit(&in)
		}
		return s.as(by).Runs.SubmitStatusDialog(t.Context(), id, in)
	}
	r := s.Run(t)
	require.NoError(t, submit(s.Owner, r.ID, map[string]any{"message": "from the phone", "reminder": "3600", "finish_run": false}))
	got, err := s.as(s.Owner).Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, int64(3600e9), got.PreviousReminder)

	for _, submission := range []map[string]any{
		{"message": 5, "reminder": "60"}, {"message": "x", "reminder": 60}, {"message": "", "reminder": "60"}, {"message": "x"}, {"reminder": "60"},
		{"message": "x", "reminder": "soon"}, {"message": "x", "reminder": "1.5"}, {"message": "x", "reminder": ""}, nil,
	} {
		refused(t, 400, submit(s.Owner, r.ID, submission))
	}
	refused(t, 400, submit(s.Owner, r.ID, map[string]any{"message": "x", "reminder": "60"}, func(in *wire.DialogSubmission) { in.UserID = s.Member.ID }))
	refused(t, 403, submit(s.Colleague, r.ID, map[string]any{"message": "x", "reminder": "60"}))
	require.NoError(t, submit(s.Owner, r.ID, nil, func(in *wire.DialogSubmission) { in.Cancelled = true }))
	require.Len(t, s.Host.PostsIn(r.ChannelID), 1)

	require.NoError(t, submit(s.Owner, r.ID, map[string]any{"message": "over", "reminder": "", "finish_run": true}))
	got, err = s.as(s.Owner).Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, "Finished", got.CurrentStatus)
}

func TestSnooze(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	c := s.as(s.Owner).Runs
	require.NoError(t, c.Snooze(t.Context(), r.ID, 900))
	got, err := c.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, int64(900e9), got.PreviousReminder)
	last := got.TimelineEvents[len(got.TimelineEvents)-1]
	require.Equal(t, []string{"status_update_snoozed", s.Owner.ID}, []string{last.EventType, last.SubjectUserID})
	for _, body := range []string{`{}`, `{"new_reminder_seconds":0}`, `{"new_reminder_seconds":-5}`} {
		s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/reminder", body).is(t, 400)
	}
	refused(t, 403, s.as(s.Member).Runs.Snooze(t.Context(), r.ID, 5))
}

func TestTheButtonOfAReminderOpensTheDialog(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	path := "/runs/" + r.ID + "/reminder/button-update"
	click := func(u, named host.User) answer {
		return s.raw(u, http.MethodPost, path, `{"user_id":"`+named.ID+`","trigger_id":"`+s.Host.TriggerID(named.ID)+`"}`)
	}
	click(s.Participant, s.Participant).is(t, 200)
	opened := s.Host.OpenedDialogs(s.Participant.ID)
	require.Len(t, opened, 1)
	require.Equal(t, "/plugins/playbooks/api/v0/runs/"+r.ID+"/update-status-dialog", opened[0].Dialog.Path)
	require.Equal(t, "Status update", opened[0].Dialog.Title)

	s.odd(s.Owner, http.MethodPost, path, "").is(t, 400)
	s.raw(s.Owner, http.MethodPost, path, `{"user_id":"`+s.Owner.ID+`","trigger_id":"old"}`).is(t, 400)
	click(s.Owner, s.Member).is(t, 403)
	click(s.Member, s.Member).is(t, 403)
	require.Len(t, s.Host.OpenedDialogs(s.Participant.ID), 1)
}

func TestRequestingAnUpdate(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	require.NoError(t, s.as(s.Colleague).Runs.RequestUpdate(t.Context(), r.ID))
	got, err := s.as(s.Owner).Runs.Get(t.Context(), r.ID)
	require.NoError(t, err)
	last := got.TimelineEvents[len(got.TimelineEvents)-1]
	require.Equal(t, []string{"status_update_requested", "@colleague requested a status update", s.Colleague.ID, s.Colleague.ID},
		[]string{last.EventType, last.Summary, last.SubjectUserID, last.CreatorUserID})
	refused(t, 429, s.as(s.Member).Runs.RequestUpdate(t.Context(), r.ID))
	refused(t, 403, s.as(s.Outsider).Runs.RequestUpdate(t.Context(), r.ID))
	require.NoError(t, s.as(s.Owner).Runs.Finish(t.Context(), r.ID))
	refused(t, 400, s.as(s.Member).Runs.RequestUpdate(t.Context(), r.ID))
}

func TestSwitchingStatusUpdates(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	c := s.as(s.Owner).Runs
	path := "/runs/" + r.ID + "/status-update-enabled"
	require.JSONEq(t, `{"success":true}`, s.raw(s.Owner, http.MethodPut, path, `{}`).is(t, 200).body)
	require.NoError(t, c.SwitchStatusUpdates(t.Context(), r.ID, false))
	got, err := c.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.False(t, got.StatusUpdateEnabled)
	refused(t, 400, c.UpdateStatus(t.Context(), r.ID, wire.StatusInput{Message: "x", Reminder: 60}))
	require.NoError(t, c.SwitchStatusUpdates(t.Context(), r.ID, true))
	got, err = c.Get(t.Context(), r.ID)
	require.NoError(t, err)
	var types []string
	for _, e := range got.TimelineEvents[len(got.TimelineEvents)-2:] {
		types = append(types, e.EventType)
	}
	require.Equal(t, []string{"status_updates_disabled", "status_updates_enabled"}, types, "the same value changes nothing")
	refused(t, 403, s.as(s.Member).Runs.SwitchStatusUpdates(t.Context(), r.ID, false))
	s.odd(s.Owner, http.MethodPut, path, `{"broken":`).is(t, 400)
}
