package api_test

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/apitest"
	"playbooks/server/api/wire"
)

// outline is a run as titles of checklists with those of their tasks.
func outline(r wire.Run) []string {
	out := []string{}
	for _, c := range r.Checklists {
		titles := []string{}
		for _, t := range c.Items {
			titles = append(titles, t.Title)
		}
		out = append(out, c.Title+": "+strings.Join(titles, ", "))
	}
	return out
}

func TestTheChecklistsOfARun(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r, c := w.run(), w.Owner().API.Checklists

	_, err := c.Add(t.Context(), r.ID, wire.ChecklistAdd{Title: "After", Items: []wire.TaskAdd{{Title: "Write it down"}}})
	require.NoError(t, err)
	require.NoError(t, c.Rename(t.Context(), list(r, 0), "First"))
	_, err = c.Duplicate(t.Context(), list(r, 2))
	require.NoError(t, err)
	require.NoError(t, c.Move(t.Context(), list(r, 2), 0))
	require.NoError(t, c.Remove(t.Context(), list(r, 3)))
	require.Equal(t, []string{
		"After: Write it down", "First: Name an owner, Find the blast radius, Tell support", "Repair: Mend it, Watch it",
	}, outline(w.Owner().get(r.ID)))

	require.NoError(t, c.Skip(t.Context(), list(r, 2)))
	for _, skipped := range w.Owner().get(r.ID).Checklists[2].Items {
		require.Equal(t, "skipped", skipped.State)
	}
	require.NoError(t, c.Restore(t.Context(), list(r, 2)))
	for _, open := range w.Owner().get(r.ID).Checklists[2].Items {
		require.Empty(t, open.State)
	}

	refused(t, 400, c.Rename(t.Context(), list(r, 0), " "))
	refused(t, 404, c.Remove(t.Context(), list(r, 9)))
	elsewhere := list(r, 0)
	elsewhere.ID = unknown
	refused(t, 409, c.Remove(t.Context(), elsewhere))
}

func TestTheTasksOfARun(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r, c := w.run(inviting(w.Participant())), w.Participant().API.Tasks
	first := task(r, 0, 0)

	_, err := c.Add(t.Context(), list(r, 1), wire.TaskAdd{Title: "Sleep"})
	require.NoError(t, err)
	require.NoError(t, c.SubmitDialog(t.Context(), list(r, 1), wire.DialogSubmission{UserID: w.Participant().id, Submission: map[string]any{"name": "Eat"}}))
	_, err = c.Duplicate(t.Context(), task(r, 1, 2))
	require.NoError(t, err)
	title, description := "Name the owner", "Somebody who is **awake**."
	require.NoError(t, c.Edit(t.Context(), first, wire.TaskEdit{Title: &title, Description: &description}))
	require.NoError(t, c.Move(t.Context(), task(r, 0, 2), list(r, 1), 0))
	require.NoError(t, c.Remove(t.Context(), task(r, 0, 1)))
	require.Equal(t, []string{"Triage: Name the owner", "Repair: Tell support, Mend it, Watch it, Sleep, Sleep, Eat"}, outline(w.Owner().get(r.ID)))

	const due = 1_900_000_000_000
	require.NoError(t, c.SetState(t.Context(), first, "in_progress"))
	require.NoError(t, c.Assign(t.Context(), first, wire.TaskAssignee{UserID: w.Owner().id}))
	require.NoError(t, c.SetDueDate(t.Context(), first, due))
	require.NoError(t, c.SetCommand(t.Context(), first, "/away"))
	got := w.Owner().get(r.ID).Checklists[0].Items[0]
	require.Equal(t, []any{title, description, "in_progress", w.Owner().id, int64(due), "/away"},
		[]any{got.Title, got.Description, got.State, got.AssigneeID, got.DueDate, got.Command})

	require.NoError(t, c.Skip(t.Context(), first))
	require.Equal(t, "skipped", w.Owner().get(r.ID).Checklists[0].Items[0].State)
	require.NoError(t, c.Restore(t.Context(), first))
	require.Empty(t, w.Owner().get(r.ID).Checklists[0].Items[0].State)

	refused(t, 400, c.SetState(t.Context(), first, "done"))
	refused(t, 400, c.SetDueDate(t.Context(), first, -5))
	refused(t, 400, c.Assign(t.Context(), first, wire.TaskAssignee{UserID: w.Outsider().id}))
	refused(t, 404, c.SetState(t.Context(), task(r, 0, 9), "closed"))
	stale := first
	stale.ID = r.Checklists[1].Items[0].ID
	refused(t, 409, c.SetState(t.Context(), stale, "closed"))
}

// Older clients say items where newer ones say item.
func TestTasksHaveASecondAddress(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run()
	for _, c := range []struct{ method, what, body string }{
		{"PUT", "", `{"title":"Name the owner"}`},
		{"PUT", "/state", `{"new_state":"closed"}`},
		{"PUT", "/skip", ""},
		{"PUT", "/restore", ""},
		{"PUT", "/assignee", `{"assignee_id":""}`},
		{"PUT", "/duedate", `{"due_date":0}`},
		{"PUT", "/command", `{"command":""}`},
		{"POST", "/duplicate", ""},
		{"DELETE", "", ""},
	} {
		path := fmt.Sprintf("/runs/%s/checklists/0/items/0%s", r.ID, c.what)
		require.Equal(t, 403, w.Colleague().raw(c.method, path, c.body), path)
		require.Less(t, w.Owner().raw(c.method, path, c.body), 300, path)
	}
	require.Equal(t, []string{"Triage: Name the owner, Find the blast radius, Tell support", "Repair: Mend it, Watch it"}, outline(w.Owner().get(r.ID)))
}

// raw sends a request that the client has no method for, and gives the status.
func (p *person) raw(method, path, body string) int {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), method, server.url+apitest.Plugin+"/api/v0"+path, strings.NewReader(body))
	require.NoError(p.t, err)
	r.Header.Set("Authorization", "Bearer "+p.token)
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	res, err := apitest.NewChecker(p.t, connections, &seen).RoundTrip(r)
	require.NoError(p.t, err)
	_, err = io.Copy(io.Discard, res.Body)
	require.NoError(p.t, err)
	require.NoError(p.t, res.Body.Close())
	return res.StatusCode
}
