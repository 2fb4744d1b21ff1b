package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
	"playbooks/server/domain/run"
)

// opened is a run with Triage (Name an owner, Find the blast radius, Tell support) and
// Repair (Mend it, Watch it), and a client of its owner.
type opened struct {
	*server
	*client.Client
	run run.Run
}

func open(t *testing.T) opened {
	t.Helper()
	s := serve(t)
	return opened{server: s, Client: s.as(s.Owner), run: s.Run(t)}
}

func (o opened) list(i int) client.ChecklistRef {
	return client.ChecklistRef{RunID: o.run.ID, Position: i}
}

func (o opened) task(i, j int) client.TaskRef {
	return client.TaskRef{Checklist: o.list(i), Position: j}
}

func (o opened) now() wire.Run {
	o.t.Helper()
	r, err := o.Runs.Get(o.t.Context(), o.run.ID)
	require.NoError(o.t, err)
	return r
}

// outline lists the titles, as "Triage: a, b".
func (o opened) outline() []string {
	o.t.Helper()
	out := []string{}
	for _, c := range o.now().Checklists {
		titles := []string{}
		for _, task := range c.Items {
			titles = append(titles, task.Title)
		}
		out = append(out, c.Title+": "+strings.Join(titles, ", "))
	}
	return out
}

const (
	triage = "Triage: Name an owner, Find the blast radius, Tell support"
	repair = "Repair: Mend it, Watch it"
)

func TestChecklists(t *testing.T) {
	o := open(t)
	ctx := t.Context()
	added, err := o.Checklists.Add(ctx, o.run.ID, wire.ChecklistAdd{Title: " Gamma ", Items: []wire.TaskAdd{{Title: "g0", Command: "/echo g"}, {Title: "g1"}}})
	require.NoError(t, err)
	require.Equal(t, o.now().Checklists[2], added)
	require.Len(t, added.ItemsOrder, 2)
	require.Equal(t, []string{triage, repair, "Gamma: g0, g1"}, o.outline())

	copied, err := o.Checklists.Duplicate(ctx, o.list(2))
	require.NoError(t, err)
	require.NotEqual(t, added.ID, copied.ID)
	require.NoError(t, o.Checklists.Rename(ctx, o.list(3), " Delta "))
	require.NoError(t, o.Checklists.Move(ctx, o.list(3), 0))
	require.Equal(t, []string{"Delta: g0, g1", triage, repair, "Gamma: g0, g1"}, o.outline())
	require.NoError(t, o.Checklists.Remove(ctx, o.list(3)))
	require.NoError(t, o.Checklists.Remove(ctx, o.list(0)))
	require.Equal(t, []string{triage, repair}, o.outline())

	require.NoError(t, o.Checklists.Skip(ctx, o.list(1)))
	require.Equal(t, 2, o.now().TaskCompleted)
	require.NoError(t, o.Checklists.Restore(ctx, o.list(1)))
	require.Zero(t, o.now().TaskCompleted)
}

func TestRefusedChecklists(t *testing.T) {
	o := open(t)
	ctx := t.Context()
	for _, body := range []string{`{}`, `{"title":" \t"}`, `{"title":5}`, `{`, `{"title":"x","items":[{"title":""}]}`, `{"title":"x","items":[{"title":"y","due_date":-1}]}`} {
		o.raw(o.Owner, http.MethodPost, "/runs/"+o.run.ID+"/checklists", body).is(t, 400)
	}
	refused(t, 400, o.Checklists.Rename(ctx, o.list(0), "  "))
	for _, at := range []client.ChecklistRef{o.list(2), {RunID: o.run.ID, Position: 0, ID: unknown}} {
		want := 404
		if at.ID != "" {
			want = 409
		}
		refused(t, want, o.Checklists.Rename(ctx, at, "x"))
		refused(t, want, o.Checklists.Remove(ctx, at))
		refused(t, want, o.Checklists.Skip(ctx, at))
		refused(t, want, o.Checklists.Restore(ctx, at))
		refused(t, want, o.Checklists.Move(ctx, at, 0))
		_, err := o.Checklists.Duplicate(ctx, at)
		refused(t, want, err)
	}
	for _, to := range [][2]int{{0, 2}, {0, -1}, {-1, 0}} {
		refused(t, 400, o.Checklists.Move(ctx, o.list(to[0]), to[1]))
	}
	o.raw(o.Owner, http.MethodPost, "/runs/"+o.run.ID+"/checklists/move", `{`).is(t, 400)
	o.raw(o.Owner, http.MethodPut, "/runs/"+o.run.ID+"/checklists/0/rename", `{"broken":`).is(t, 400)
	require.Equal(t, []string{triage, repair}, o.outline())

	stranger := o.as(o.Colleague)
	_, err := stranger.Checklists.Add(ctx, o.run.ID, wire.ChecklistAdd{Title: "x"})
	refused(t, 403, err)
	refused(t, 403, stranger.Checklists.Remove(ctx, o.list(0)))
	_, err = o.Checklists.Add(ctx, unknown, wire.ChecklistAdd{Title: "x"})
	refused(t, 403, err)
}

func TestAddTask(t *testing.T) {
	o := open(t)
	ctx := t.Context()
	due := o.Clock.Now().Add(time.Hour).UnixMilli()
	added, err := o.Tasks.Add(ctx, o.list(1), wire.TaskAdd{Title: "  Rest ", Description: "d", Command: "/echo x", DueDate: due})
	require.NoError(t, err)
	require.Equal(t, o.now().Checklists[1].Items[2], added)
	require.Equal(t, []string{"Rest", "d", "/echo x"}, []string{added.Title, added.Description, added.Command})
	require.Equal(t, due, added.DueDate)

	// What the server decides cannot be smuggled in.
	id := o.now().Checklists[0].Items[0].ID
	o.raw(o.Owner, http.MethodPost, "/runs/"+o.run.ID+"/checklists/0/add", fmt.Sprintf(`{"title":"x","id":%q,"state_modified":5,"command_last_run":5}`, id)).is(t, 201)
	smuggled := o.now().Checklists[0].Items[3]
	require.NotEqual(t, id, smuggled.ID)
	require.Zero(t, smuggled.CommandLastRun)

	for _, body := range []string{`{}`, `{"title":" "}`, `{"title":1}`, `{`, `{"title":"x","due_date":-5}`, `{"title":"x","state":"done"}`, `{"title":"x","task_actions":[{"trigger":{"type":"odd","payload":"{}"},"actions":[]}]}`} {
		o.raw(o.Owner, http.MethodPost, "/runs/"+o.run.ID+"/checklists/0/add", body).is(t, 400)
	}
	_, err = o.Tasks.Add(ctx, o.list(9), wire.TaskAdd{Title: "x"})
	refused(t, 404, err)
	_, err = o.as(o.Colleague).Tasks.Add(ctx, o.list(0), wire.TaskAdd{Title: "x"})
	refused(t, 403, err)
}

func TestTaskDialog(t *testing.T) {
	o := open(t)
	submit := func(c *client.Client, edit func(*wire.DialogSubmission)) error {
		in := wire.DialogSubmission{UserID: o.Owner.ID, Submission: map[string]any{"name": "From a dialog", "description": "why"}}
		edit(&in)
		return c.Tasks.SubmitDialog(t.Context(), o.list(1), in)
	}
	keep := func(*wire.DialogSubmission) {}
	require.NoError(t, submit(o.Client, keep))
	task := o.now().Checklists[1].Items[2]
	require.Equal(t, []string{"From a dialog", "why"}, []string{task.Title, task.Description})
	require.NoError(t, submit(o.Client, func(in *wire.DialogSubmission) { in.Cancelled = true }))
	require.Len(t, o.now().Checklists[1].Items, 3)

	refused(t, 400, submit(o.as(o.Participant), keep))
	refused(t, 400, submit(o.Client, func(in *wire.DialogSubmission) { in.Submission["name"] = " " }))
	refused(t, 400, submit(o.Client, func(in *wire.DialogSubmission) { in.Submission["name"] = 5 }))
	refused(t, 400, submit(o.Client, func(in *wire.DialogSubmission) { in.Submission["description"] = 5 }))
	refused(t, 403, submit(o.as(o.Colleague), func(in *wire.DialogSubmission) { in.UserID = o.Colleague.ID }))
	o.raw(o.Owner, http.MethodPost, "/runs/"+o.run.ID+"/checklists/0/add-dialog", "null").is(t, 400)
	o.raw(o.Owner, http.MethodPost, "/runs/"+o.run.ID+"/checklists/99999999999999999999/add-dialog", `{"user_id":"`+o.Owner.ID+`"}`).is(t, 400)
}

func TestChangeTask(t *testing.T) {
	o := open(t)
	ctx := t.Context()
	text := func(s string) *string { return &s }
	require.NoError(t, o.Tasks.SetCommand(ctx, o.task(0, 0), "/echo keep"))
	require.NoError(t, o.Tasks.SetDueDate(ctx, o.task(0, 0), 1900000000000))
	require.NoError(t, o.Tasks.SetState(ctx, o.task(0, 0), "in_progress"))
	require.NoError(t, o.Tasks.Assign(ctx, o.task(0, 0), wire.TaskAssignee{UserID: " " + o.Participant.ID + " "}))
	require.NoError(t, o.Tasks.Edit(ctx, o.task(0, 0), wire.TaskEdit{Title: text(" From the phone ")}))
	task := o.now().Checklists[0].Items[0]
	require.Equal(t, []string{"From the phone", "/echo keep", "in_progress", o.Participant.ID}, []string{task.Title, task.Command, task.State, task.AssigneeID})
	require.EqualValues(t, 1900000000000, task.DueDate)

	require.NoError(t, o.Tasks.Assign(ctx, o.task(0, 0), wire.TaskAssignee{Type: "owner"}))
	task = o.now().Checklists[0].Items[0]
	require.Equal(t, []string{"owner", o.Owner.ID}, []string{task.AssigneeType, task.AssigneeID})
	for _, body := range []string{`{}`, `{"assignee_id":""}`, `{"assignee_id":null}`} {
		require.Equal(t, "{}\n", o.odd(o.Owner, http.MethodPut, "/runs/"+o.run.ID+"/checklists/0/item/0/assignee", body).is(t, 200).body)
		require.Empty(t, o.now().Checklists[0].Items[0].AssigneeID)
	}
	require.NoError(t, o.Tasks.SetCommand(ctx, o.task(0, 0), ""))
	require.NoError(t, o.Tasks.SetDueDate(ctx, o.task(0, 0), 0))
	require.NoError(t, o.Tasks.Edit(ctx, o.task(0, 0), wire.TaskEdit{Description: text("why"), Command: text("/echo y")}))
	task = o.now().Checklists[0].Items[0]
	require.Zero(t, task.DueDate)
	require.Equal(t, []string{"/echo y", "why"}, []string{task.Command, task.Description})

	require.NoError(t, o.Tasks.Skip(ctx, o.task(0, 1)))
	task = o.now().Checklists[0].Items[1]
	require.Equal(t, "skipped", task.State)
	require.Equal(t, task.UpdateAt, task.DeleteAt)
	require.NoError(t, o.Tasks.Restore(ctx, o.task(0, 1)))
	require.Empty(t, o.now().Checklists[0].Items[1].State)

	copied, err := o.Tasks.Duplicate(ctx, o.task(1, 0))
	require.NoError(t, err)
	require.Equal(t, o.now().Checklists[1].Items[1], copied)
	require.NoError(t, o.Tasks.Move(ctx, o.task(1, 1), o.list(0), 3))
	require.NoError(t, o.Tasks.Remove(ctx, o.task(1, 0)))
	require.Equal(t, []string{"Triage: From the phone, Find the blast radius, Tell support, Mend it", "Repair: Watch it"}, o.outline())
}

// Both spellings of a task's path reach the same endpoints.
func TestPathsOfTasksInThePlural(t *testing.T) {
	o := open(t)
	path := "/runs/" + o.run.ID + "/checklists/0/items/0"
	calls := [][3]string{
		{http.MethodPut, "", `{"title":"T"}`},
		{http.MethodPut, "/state", `{"new_state":"closed"}`},
		{http.MethodPut, "/skip", ""},
		{http.MethodPut, "/restore", ""},
		{http.MethodPut, "/assignee", `{"assignee_id":"` + o.Participant.ID + `"}`},
		{http.MethodPut, "/duedate", `{"due_date":5}`},
		{http.MethodPut, "/command", `{"command":"/x"}`},
		{http.MethodPost, "/duplicate", ""},
	}
	for _, c := range calls {
		require.Less(t, o.raw(o.Owner, c[0], path+c[1], c[2]).code, 300, c)
	}
	task := o.now().Checklists[0].Items[0]
	require.Equal(t, []string{"T", "", o.Participant.ID, "/x"}, []string{task.Title, task.State, task.AssigneeID, task.Command})
	require.EqualValues(t, 5, task.DueDate)
	require.Len(t, o.now().Checklists[0].Items, 4)
	o.raw(o.Owner, http.MethodDelete, path, "").is(t, 204)
	require.Len(t, o.now().Checklists[0].Items, 3)
	for _, c := range append(calls, [3]string{http.MethodDelete, "", ""}) {
		o.raw(o.Colleague, c[0], path+c[1], c[2]).is(t, 403)
	}
}

func TestRefusedTasks(t *testing.T) {
	o := open(t)
	ctx := t.Context()
	path := "/runs/" + o.run.ID + "/checklists/0/item/0"
	for _, c := range [][2]string{
		{"", `{"title":" "}`},
		{"", `{"broken":`},
		{"", `{"title":5}`},
		{"/state", `{"new_state":"Closed"}`},
		{"/state", `{"new_state":1}`},
		{"/state", ``},
		{"/assignee", `{"assignee_type":"owner","assignee_id":"` + o.Owner.ID + `"}`},
		{"/assignee", `{"assignee_type":"boss"}`},
		{"/assignee", `{"assignee_type":"property_user"}`},
		{"/assignee", `{"assignee_property_field_id":"short"}`},
		{"/assignee", `{"assignee_id":"` + unknown + `"}`},
		{"/assignee", `{"assignee_id":"` + o.Outsider.ID + `"}`},
		{"/duedate", `{"due_date":"tomorrow"}`},
		{"/duedate", `{"due_date":-5}`},
		{"/duedate", `{"due_date":9000000000000000000}`},
		{"/command", `{"command":1}`},
		{"/command", `{"command":"` + strings.Repeat("c", 4097) + `"}`},
	} {
		o.raw(o.Owner, http.MethodPut, path+c[0], c[1]).is(t, 400)
	}
	o.raw(o.Owner, http.MethodPost, path+"/duplicate", `{"a":1}`).is(t, 400)
	require.Equal(t, o.run.Checklists[0].Tasks[0].Title, o.now().Checklists[0].Items[0].Title)

	stranger := o.as(o.Colleague)
	refused(t, 403, stranger.Tasks.SetState(ctx, o.task(0, 0), "closed"))
	refused(t, 403, stranger.Tasks.Skip(ctx, o.task(0, 0)))
	refused(t, 403, stranger.Tasks.Restore(ctx, o.task(0, 0)))
	gone := o.task(0, 0)
	gone.Checklist.RunID = unknown
	refused(t, 403, o.Tasks.SetState(ctx, gone, "closed"))
}

// Every operation on a task notices that the caller means another one.
func TestMisplacedTasks(t *testing.T) {
	o := open(t)
	ctx := t.Context()
	title := "x"
	operations := map[string]func(client.TaskRef) error{
		"edit":      func(at client.TaskRef) error { return o.Tasks.Edit(ctx, at, wire.TaskEdit{Title: &title}) },
		"state":     func(at client.TaskRef) error { return o.Tasks.SetState(ctx, at, "closed") },
		"assign":    func(at client.TaskRef) error { return o.Tasks.Assign(ctx, at, wire.TaskAssignee{UserID: o.Owner.ID}) },
		"due":       func(at client.TaskRef) error { return o.Tasks.SetDueDate(ctx, at, 5) },
		"command":   func(at client.TaskRef) error { return o.Tasks.SetCommand(ctx, at, "/x") },
		"skip":      func(at client.TaskRef) error { return o.Tasks.Skip(ctx, at) },
		"restore":   func(at client.TaskRef) error { return o.Tasks.Restore(ctx, at) },
		"remove":    func(at client.TaskRef) error { return o.Tasks.Remove(ctx, at) },
		"move":      func(at client.TaskRef) error { return o.Tasks.Move(ctx, at, o.list(1), 0) },
		"duplicate": func(at client.TaskRef) error { _, err := o.Tasks.Duplicate(ctx, at); return err },
	}
	before := o.now()
	for name, do := range operations {
		t.Run(name, func(t *testing.T) {
			refused(t, 404, do(o.task(0, 3)))
			refused(t, 404, do(o.task(2, 0)))
			other := o.task(0, 0)
			other.ID = before.Checklists[0].Items[1].ID
			refused(t, 409, do(other))
			other = o.task(0, 0)
			other.Checklist.ID = before.Checklists[1].ID
			refused(t, 409, do(other))
		})
	}
	require.Equal(t, before, o.now())

	right := o.task(0, 1)
	right.ID, right.Checklist.ID = before.Checklists[0].Items[1].ID, before.Checklists[0].ID
	for _, name := range []string{"edit", "state", "assign", "due", "command", "skip", "restore", "duplicate", "move"} {
		require.NoError(t, operations[name](right), name)
	}
}

func TestRefusedMoves(t *testing.T) {
	o := open(t)
	ctx := t.Context()
	for _, to := range [][4]int{{0, 0, 0, 3}, {0, 0, 1, 3}, {0, 0, 0, -1}, {-1, 0, 0, 0}, {0, -1, 0, 0}, {0, 0, -1, 0}} {
		refused(t, 400, o.Tasks.Move(ctx, o.task(to[0], to[1]), o.list(to[2]), to[3]))
	}
	refused(t, 404, o.Tasks.Move(ctx, o.task(0, 0), o.list(2), 0))
	refused(t, 409, o.Tasks.Move(ctx, o.task(0, 0), client.ChecklistRef{Position: 1, ID: unknown}, 0))
	o.raw(o.Owner, http.MethodPost, "/runs/"+o.run.ID+"/checklists/move-item", `{"source_checklist_idx":"x"}`).is(t, 400)
	require.Equal(t, []string{triage, repair}, o.outline())
}

func TestTasksOfAFinishedRun(t *testing.T) {
	o := open(t)
	ctx := t.Context()
	require.NoError(t, o.Runs.Finish(ctx, o.run.ID))
	refused(t, 400, o.Tasks.SetState(ctx, o.task(0, 0), "closed"))
	refused(t, 400, o.Tasks.Remove(ctx, o.task(0, 0)))
	refused(t, 400, o.Checklists.Rename(ctx, o.list(0), "late"))
	_, err := o.Tasks.Add(ctx, o.list(0), wire.TaskAdd{Title: "late"})
	refused(t, 400, err)
}
