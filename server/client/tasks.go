package client

import (
	"context"
	"fmt"
	"net/http"

	"playbooks/server/api/wire"
)

// Tasks are the operations on the tasks of a run.
type Tasks struct{ c *Client }

// TaskRef points at a task by positions from 0. With an ID, the server refuses with
// 409 when another one is there.
type TaskRef struct {
	Checklist ChecklistRef
	Position  int
	ID        string
}

func (r TaskRef) path() string { return fmt.Sprintf("%s/item/%d", r.Checklist.path(), r.Position) }

func (r TaskRef) expected() wire.Expected {
	return wire.Expected{TaskID: r.ID, ChecklistID: r.Checklist.ID}
}

// Add appends a task to a checklist.
func (s Tasks) Add(ctx context.Context, to ChecklistRef, in wire.TaskAdd) (wire.Task, error) {
	return send[wire.Task](ctx, s.c, http.MethodPost, to.path()+"/add", in)
}

// SubmitDialog adds a task as the host does for somebody who submits the dialog.
func (s Tasks) SubmitDialog(ctx context.Context, to ChecklistRef, in wire.DialogSubmission) error {
	_, err := s.c.do(ctx, http.MethodPost, to.path()+"/add-dialog", nil, in, nil)
	return err
}

// Duplicate inserts a copy after a task.
func (s Tasks) Duplicate(ctx context.Context, at TaskRef) (out wire.Task, err error) {
	_, err = s.c.do(ctx, http.MethodPost, at.path()+"/duplicate", query(at.expected()), nil, &out)
	return out, err
}

// Edit changes the texts of a task; nil ones stay.
func (s Tasks) Edit(ctx context.Context, at TaskRef, in wire.TaskEdit) error {
	in.Expected = at.expected()
	return s.put(ctx, at, "", in)
}

// SetState sets the state: "", "in_progress", "closed" or "skipped".
func (s Tasks) SetState(ctx context.Context, at TaskRef, state string) error {
	return s.put(ctx, at, "/state", wire.TaskState{State: state, Expected: at.expected()})
}

// Assign gives a task to a user, to a role or, with nothing set, to nobody.
func (s Tasks) Assign(ctx context.Context, at TaskRef, in wire.TaskAssignee) error {
	in.Expected = at.expected()
	return s.put(ctx, at, "/assignee", in)
}

// SetDueDate sets the due date in milliseconds; 0 clears it.
func (s Tasks) SetDueDate(ctx context.Context, at TaskRef, due int64) error {
	return s.put(ctx, at, "/duedate", wire.TaskDueDate{DueDate: due, Expected: at.expected()})
}

// SetCommand sets the slash command; "" clears it.
func (s Tasks) SetCommand(ctx context.Context, at TaskRef, command string) error {
	return s.put(ctx, at, "/command", wire.TaskCommand{Command: command, Expected: at.expected()})
}

// Skip skips a task.
func (s Tasks) Skip(ctx context.Context, at TaskRef) error {
	return s.bare(ctx, http.MethodPut, at, "/skip")
}

// Restore opens a task.
func (s Tasks) Restore(ctx context.Context, at TaskRef) error {
	return s.bare(ctx, http.MethodPut, at, "/restore")
}

// Remove removes a task for good.
func (s Tasks) Remove(ctx context.Context, at TaskRef) error {
	return s.bare(ctx, http.MethodDelete, at, "")
}

// Move puts a task at a position of the final order of a checklist of its run.
func (s Tasks) Move(ctx context.Context, from TaskRef, to ChecklistRef, position int) error {
	in := wire.TaskMove{
		FromChecklist: from.Checklist.Position, From: from.Position, ToChecklist: to.Position, To: position,
		Expected: from.expected(), ToChecklistID: to.ID,
	}
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+from.Checklist.RunID+"/checklists/move-item", nil, in, nil)
	return err
}

func (s Tasks) put(ctx context.Context, at TaskRef, what string, in any) error {
	_, err := s.c.do(ctx, http.MethodPut, at.path()+what, nil, in, nil)
	return err
}

func (s Tasks) bare(ctx context.Context, method string, at TaskRef, what string) error {
	_, err := s.c.do(ctx, method, at.path()+what, query(at.expected()), nil, nil)
	return err
}
