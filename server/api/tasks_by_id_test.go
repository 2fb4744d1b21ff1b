package api_test

import (
	"encoding/json"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
	"playbooks/server/failure"
	"playbooks/server/host"
)

func TestTasksByTheirIDs(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	c, ctx := s.as(s.Owner).Tasks, t.Context()
	first, second := r.Checklists[0].Tasks[0].ID, r.Checklists[0].Tasks[1].ID
	before, err := c.Get(ctx, r.ID, second)
	require.NoError(t, err)
	s.Clock.Advance(time.Minute)

	actions := []wire.TaskAction{{
		Trigger: wire.ActionPart{Type: "keywords_by_users", Payload: `{"keywords":["done"],"user_ids":[]}`},
		Actions: []wire.ActionPart{{Type: "mark_item_as_done", Payload: `{"enabled":true}`}},
	}}
	got, err := c.Update(ctx, r.ID, second, wire.TaskPatch{State: ptr("closed"), UserID: &s.Participant.ID, DueDate: ptr[int64](1_900_000_000_000), TaskActions: &actions})
	require.NoError(t, err)
	now := s.Clock.Now().UnixMilli()
	want := before
	want.State, want.StateModified, want.AssigneeID, want.AssigneeModified = "closed", now, s.Participant.ID, now
	want.DueDate, want.TaskActions, want.UpdateAt = 1_900_000_000_000, actions, now
	require.Equal(t, want, got, "what the patch leaves out stays")

	got, err = c.Update(ctx, r.ID, second, wire.TaskPatch{Type: ptr("owner")})
	require.NoError(t, err)
	require.Equal(t, []string{s.Owner.ID, "owner"}, []string{got.AssigneeID, got.AssigneeType})
	got, err = c.Update(ctx, r.ID, second, wire.TaskPatch{UserID: ptr(""), DueDate: ptr[int64](0)})
	require.NoError(t, err)
	require.Empty(t, got.AssigneeID+got.AssigneeType)
	require.Zero(t, got.DueDate)

	for body, code := range map[string]int{
		`{}`: 200, `{"title":null}`: 200, `{"title":" "}`: 400, `{"state":"done"}`: 400, `{"update_at":5}`: 400, `{"due_date":-1}`: 400, `{`: 400,
		`{"assignee_id":"` + s.Owner.ID + `","assignee_type":"owner"}`: 400, `{"assignee_id":"` + s.Outsider.ID + `"}`: 400,
		`{"title":"lost","state":"done"}`: 400, `{"task_actions":[{"trigger":{"type":"odd","payload":"{}"},"actions":[]}]}`: 400,
	} {
		s.odd(s.Owner, http.MethodPatch, "/runs/"+r.ID+"/tasks/"+second, body).is(t, code)
	}
	_, err = c.Update(ctx, r.ID, unknown, wire.TaskPatch{State: ptr("closed")})
	refused(t, 404, err)

	require.NoError(t, c.Place(ctx, r.ID, second, r.Checklists[1].ID, 0))
	run, err := s.as(s.Owner).Runs.Get(ctx, r.ID)
	require.NoError(t, err)
	require.Equal(t, second, run.Checklists[1].Items[0].ID)
	refused(t, 404, c.Place(ctx, r.ID, second, unknown, 0))
	s.odd(s.Owner, http.MethodPut, "/runs/"+r.ID+"/tasks/"+second+"/place", `{"position":0}`).is(t, 400)
	s.odd(s.Owner, http.MethodPut, "/runs/"+r.ID+"/tasks/"+second+"/place", `{"checklist_id":"`+r.Checklists[1].ID+`","position":-1}`).is(t, 400)
	refused(t, 400, c.Place(ctx, r.ID, second, r.Checklists[1].ID, 99))

	twin, err := c.Copy(ctx, r.ID, first)
	require.NoError(t, err)
	require.NotEqual(t, first, twin.ID)
	require.NoError(t, c.Delete(ctx, r.ID, twin.ID))
	refused(t, 404, c.Delete(ctx, r.ID, twin.ID))
	_, err = c.Copy(ctx, r.ID, twin.ID)
	refused(t, 404, err)

	stranger := s.as(s.Guest).Tasks
	for name, err := range map[string]error{
		"get": errorOf(stranger.Get(ctx, r.ID, first)), "update": errorOf(stranger.Update(ctx, r.ID, first, wire.TaskPatch{})),
		"all": errorOf(stranger.UpdateAll(ctx, r.ID, wire.TaskPatch{}, first)), "delete": stranger.Delete(ctx, r.ID, first),
		"copy": errorOf(stranger.Copy(ctx, r.ID, first)), "place": stranger.Place(ctx, r.ID, first, r.Checklists[1].ID, 0),
		"run": errorOf(stranger.Run(ctx, r.ID, first)),
	} {
		refused(t, 403, err)
		require.Error(t, err, name)
	}
}

func errorOf[T any](_ T, err error) error { return err }

func TestAnOldVersionOfATaskIsNotChanged(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	id := r.Checklists[0].Tasks[0].ID
	c, ctx := s.as(s.Owner).Tasks, t.Context()
	read, err := c.Get(ctx, r.ID, id)
	require.NoError(t, err)
	s.Clock.Advance(time.Minute)
	now, err := s.as(s.Participant).Tasks.IfUnchangedSince(read.UpdateAt).Update(ctx, r.ID, id, wire.TaskPatch{Title: ptr("First")})
	require.NoError(t, err)
	_, err = c.IfUnchangedSince(read.UpdateAt).Update(ctx, r.ID, id, wire.TaskPatch{Title: ptr("Second")})
	var refusal *client.Error
	require.ErrorAs(t, err, &refusal)
	require.Equal(t, 412, refusal.Status)
	var current wire.Task
	require.NoError(t, json.Unmarshal(refusal.Current, &current))
	require.Equal(t, now, current)
	_, err = c.IfUnchangedSince(now.UpdateAt).Update(ctx, r.ID, id, wire.TaskPatch{Title: ptr("Second")})
	require.NoError(t, err)
}

func TestManyTasksAtOnce(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	c, ctx := s.as(s.Owner).Tasks, t.Context()
	var ids []string
	for _, list := range r.Checklists {
		for _, task := range list.Tasks {
			ids = append(ids, task.ID)
		}
	}
	got, err := c.UpdateAll(ctx, r.ID, wire.TaskPatch{State: ptr("skipped"), UserID: &s.Participant.ID}, ids...)
	require.NoError(t, err)
	require.Len(t, got, len(ids))
	for i, task := range got {
		require.Equal(t, []string{ids[i], "skipped", s.Participant.ID}, []string{task.ID, task.State, task.AssigneeID})
	}
	_, err = c.UpdateAll(ctx, r.ID, wire.TaskPatch{State: ptr("closed")}, ids[0], unknown)
	refused(t, 404, err)
	still, err := c.Get(ctx, r.ID, ids[0])
	require.NoError(t, err)
	require.Equal(t, "skipped", still.State, "all or none")
	for _, body := range []string{`{"task_ids":[],"changes":{}}`, `{"changes":{}}`, `{"task_ids":["x"],"title":"x"}`} {
		s.odd(s.Owner, http.MethodPatch, "/runs/"+r.ID+"/tasks", body).is(t, 400)
	}
}

func TestRunningTheCommandOfATask(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	id := r.Checklists[0].Tasks[0].ID
	c, ctx := s.as(s.Owner).Tasks, t.Context()
	_, err := c.Run(ctx, r.ID, id)
	refused(t, 400, err)

	var calls []host.Call
	s.Host.HandleCommand("page", func(call host.Call) error {
		calls = append(calls, call)
		if call.Line == "/page nobody" {
			return failure.New(failure.Invalid, "nobody is there")
		}
		return nil
	})
	command := func(line string) {
		t.Helper()
		_, err := c.Update(ctx, r.ID, id, wire.TaskPatch{Command: &line})
		require.NoError(t, err)
	}
	command("/page $who now")
	_, err = c.Run(ctx, r.ID, id)
	refused(t, 400, err)
	require.Empty(t, calls)
	require.Equal(t, [][]string{{"/page $who now", "$who"}}, s.Undone.CommandsFailed())
	_, err = s.as(s.Owner).Runs.Edit(ctx, r.ID, wire.RunEdit{Summary: ptr("$who=support")})
	require.NoError(t, err)

	s.Clock.Advance(time.Minute)
	trigger, err := c.Run(ctx, r.ID, id)
	require.NoError(t, err)
	require.NotEmpty(t, trigger)
	require.Equal(t, []string{"/page support now", s.Owner.ID, r.ChannelID, r.TeamID}, []string{calls[0].Line, calls[0].UserID, calls[0].ChannelID, calls[0].TeamID})
	got, err := s.as(s.Owner).Runs.Get(ctx, r.ID)
	require.NoError(t, err)
	require.Equal(t, s.Clock.Now().UnixMilli(), got.Checklists[0].Items[0].CommandLastRun)
	last := got.TimelineEvents[len(got.TimelineEvents)-1]
	require.Equal(t, []string{"ran_slash_command", "ran the slash command `/page support now`", s.Owner.ID}, []string{last.EventType, last.Summary, last.SubjectUserID})

	for _, line := range []string{"/page nobody", "/unknown"} {
		command(line)
		s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/checklists/0/item/0/run", "").is(t, 400)
	}
	command("/page all")
	s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/checklists/0/item/0/run", "").is(t, 200)
	s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/checklists/0/items/0/run", "").is(t, 200)
	s.odd(s.Owner, http.MethodPost, "/runs/"+r.ID+"/checklists/0/item/0/run", "{}").is(t, 400)
	s.raw(s.Owner, http.MethodPost, "/runs/"+r.ID+"/checklists/0/item/99/run", "").is(t, 404)
	s.raw(s.Colleague, http.MethodPost, "/runs/"+r.ID+"/checklists/0/item/0/run", "").is(t, 403)
	s.raw(s.Colleague, http.MethodPost, "/runs/"+r.ID+"/checklists/0/items/0/run", "").is(t, 403)
}

// A command may end the run, or take the task away under the one who runs it.
func TestACommandMayChangeItsRun(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	id := r.Checklists[0].Tasks[0].ID
	c, ctx := s.as(s.Owner).Tasks, t.Context()
	s.Host.HandleCommand("finish", func(host.Call) error { return s.as(s.Owner).Runs.Finish(ctx, r.ID) })
	s.Host.HandleCommand("clean", func(host.Call) error { return c.Delete(ctx, r.ID, id) })
	_, err := c.Update(ctx, r.ID, r.Checklists[0].Tasks[1].ID, wire.TaskPatch{Command: ptr("/finish")})
	require.NoError(t, err)
	_, err = c.Update(ctx, r.ID, id, wire.TaskPatch{Command: ptr("/clean")})
	require.NoError(t, err)
	_, err = c.Run(ctx, r.ID, id)
	require.NoError(t, err)
	_, err = c.Run(ctx, r.ID, r.Checklists[0].Tasks[1].ID)
	require.NoError(t, err)
	got, err := s.as(s.Owner).Runs.Get(ctx, r.ID)
	require.NoError(t, err)
	require.Positive(t, got.Checklists[0].Items[0].CommandLastRun)
	_, err = c.Run(ctx, r.ID, r.Checklists[0].Tasks[1].ID)
	refused(t, 400, err)
}

func TestOwnTasks(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	c, ctx := s.as(s.Owner).Tasks, t.Context()
	first, second := r.Checklists[0].Tasks[0].ID, r.Checklists[0].Tasks[1].ID
	past := s.Clock.Now().Add(-time.Hour).UnixMilli()
	_, err := c.Update(ctx, r.ID, first, wire.TaskPatch{UserID: &s.Participant.ID, DueDate: &past})
	require.NoError(t, err)
	_, err = c.Update(ctx, r.ID, second, wire.TaskPatch{UserID: &s.Participant.ID, State: ptr("closed")})
	require.NoError(t, err)

	mine := s.as(s.Participant).Tasks
	got, err := mine.Own(ctx, client.OwnQuery{TeamID: s.Team.ID})
	require.NoError(t, err)
	require.Equal(t, []int{1, 1, 1, 1}, []int{got.TotalCount, got.AssignedCount, got.OverdueCount, len(got.Items)})
	task, err := mine.Get(ctx, r.ID, first)
	require.NoError(t, err)
	require.Equal(t, wire.OwnTask{
		RunID: r.ID, RunName: r.Name, RunOwnerID: s.Owner.ID, RunType: "playbook", TeamID: s.Team.ID, ChannelID: r.ChannelID, PlaybookID: r.PlaybookID,
		ChecklistID: r.Checklists[0].ID, ChecklistTitle: r.Checklists[0].Title, Task: task,
	}, got.Items[0])
	got, err = mine.Own(ctx, client.OwnQuery{Done: true, PerPage: 1})
	require.NoError(t, err)
	require.Equal(t, []int{2, 1, 2, 1}, []int{got.TotalCount, got.AssignedCount, got.PageCount, len(got.Items)})
	require.True(t, got.HasMore)
	got, err = c.Own(ctx, client.OwnQuery{Unassigned: true})
	require.NoError(t, err)
	require.Positive(t, got.TotalCount)
	require.Zero(t, got.AssignedCount)
	s.odd(s.Owner, http.MethodGet, "/tasks?page=-1", "").is(t, 400)
	s.odd(s.Owner, http.MethodGet, "/tasks?due_before=soon", "").is(t, 400)
}
