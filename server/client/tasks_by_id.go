package client

import (
	"context"
	"net/http"
	"strconv"

	"playbooks/server/api/wire"
)

// IfUnchangedSince gives the same operations for a task whose update_at is this one. When
// somebody changed it meanwhile, Update is refused with status 412, and the Error holds
// what the task is now.
func (t Tasks) IfUnchangedSince(updateAt int64) Tasks {
	c := *t.c
	c.ifMatch = strconv.Quote(strconv.FormatInt(updateAt, 10))
	return Tasks{&c}
}

// Get reads a task of a run.
func (t Tasks) Get(ctx context.Context, runID, taskID string) (wire.Task, error) {
	return get[wire.Task](ctx, t.c, "/runs/"+runID+"/tasks/"+taskID, nil)
}

// Update changes those parts of a task that the patch has, wherever the task is.
func (t Tasks) Update(ctx context.Context, runID, taskID string, patch wire.TaskPatch) (wire.Task, error) {
	return send[wire.Task](ctx, t.c, http.MethodPatch, "/runs/"+runID+"/tasks/"+taskID, patch)
}

// UpdateAll makes the same change of several tasks of a run, of all or of none.
func (t Tasks) UpdateAll(ctx context.Context, runID string, patch wire.TaskPatch, taskIDs ...string) ([]wire.Task, error) {
	return send[[]wire.Task](ctx, t.c, http.MethodPatch, "/runs/"+runID+"/tasks", wire.TasksPatch{TaskIDs: taskIDs, Changes: patch})
}

// Delete removes a task for good.
func (t Tasks) Delete(ctx context.Context, runID, taskID string) error {
	_, err := t.c.do(ctx, http.MethodDelete, "/runs/"+runID+"/tasks/"+taskID, nil, nil, nil)
	return err
}

// Copy inserts a copy after a task.
func (t Tasks) Copy(ctx context.Context, runID, taskID string) (wire.Task, error) {
	return send[wire.Task](ctx, t.c, http.MethodPost, "/runs/"+runID+"/tasks/"+taskID+"/duplicate", nil)
}

// Place moves a task to a position, from 0, of the final order of a checklist.
func (t Tasks) Place(ctx context.Context, runID, taskID, checklistID string, position int) error {
	_, err := t.c.do(ctx, http.MethodPut, "/runs/"+runID+"/tasks/"+taskID+"/place", nil, wire.TaskPlace{ChecklistID: checklistID, Position: position}, nil)
	return err
}

// Run runs the command of a task as the caller and gives the trigger id for a dialog.
func (t Tasks) Run(ctx context.Context, runID, taskID string) (string, error) {
	out, err := send[wire.Triggered](ctx, t.c, http.MethodPost, "/runs/"+runID+"/tasks/"+taskID+"/run", nil)
	return out.TriggerID, err
}

// OwnQuery selects the user's own tasks; zero values give the open ones of all teams.
type OwnQuery struct {
	TeamID     string
	Unassigned bool  // those of nobody in runs that the user owns, too
	Done       bool  // those that are closed or skipped, too
	DueBefore  int64 // milliseconds
	Page       int
	PerPage    int // 0 is the server's maximum
}

// Own gives a page of the user's tasks in runs in progress, the most urgent first.
func (t Tasks) Own(ctx context.Context, q OwnQuery) (wire.OwnTaskList, error) {
	v := params{}
	v.text("team_id", q.TeamID)
	v.flag("unassigned", q.Unassigned)
	v.flag("done", q.Done)
	v.number("due_before", q.DueBefore)
	v.number("page", int64(q.Page))
	v.number("per_page", int64(q.PerPage))
	return get[wire.OwnTaskList](ctx, t.c, "/tasks", v.Values())
}
