package client

import (
	"context"
	"fmt"
	"net/http"
	"net/url"

	"playbooks/server/api/wire"
)

// Checklists are the operations on the checklists of a run.
type Checklists struct{ c *Client }

// ChecklistRef points at a checklist by its position from 0. With an ID, the server
// refuses with 409 when another one is there.
type ChecklistRef struct {
	RunID    string
	Position int
	ID       string
}

func (r ChecklistRef) path() string {
	return fmt.Sprintf("/runs/%s/checklists/%d", r.RunID, r.Position)
}

func (r ChecklistRef) expected() wire.Expected { return wire.Expected{ChecklistID: r.ID} }

// query says which task or checklist is expected where there is no body to say it in.
func query(e wire.Expected) url.Values {
	v := params{}
	v.text("item_id", e.TaskID)
	v.text("checklist_id", e.ChecklistID)
	return v.Values()
}

// Add appends a checklist.
func (s Checklists) Add(ctx context.Context, runID string, in wire.ChecklistAdd) (wire.Checklist, error) {
	return send[wire.Checklist](ctx, s.c, http.MethodPost, "/runs/"+runID+"/checklists", in)
}

// Duplicate appends a copy.
func (s Checklists) Duplicate(ctx context.Context, at ChecklistRef) (out wire.Checklist, err error) {
	_, err = s.c.do(ctx, http.MethodPost, at.path()+"/duplicate", query(at.expected()), nil, &out)
	return out, err
}

// Rename sets the title.
func (s Checklists) Rename(ctx context.Context, at ChecklistRef, title string) error {
	_, err := s.c.do(ctx, http.MethodPut, at.path()+"/rename", nil, wire.ChecklistRename{Title: title, Expected: at.expected()}, nil)
	return err
}

// Remove removes a checklist with its tasks.
func (s Checklists) Remove(ctx context.Context, at ChecklistRef) error {
	_, err := s.c.do(ctx, http.MethodDelete, at.path(), query(at.expected()), nil, nil)
	return err
}

// Skip skips every task.
func (s Checklists) Skip(ctx context.Context, at ChecklistRef) error {
	_, err := s.c.do(ctx, http.MethodPut, at.path()+"/skip", query(at.expected()), nil, nil)
	return err
}

// Restore opens every task.
func (s Checklists) Restore(ctx context.Context, at ChecklistRef) error {
	_, err := s.c.do(ctx, http.MethodPut, at.path()+"/restore", query(at.expected()), nil, nil)
	return err
}

// Move puts a checklist at a position of the final order.
func (s Checklists) Move(ctx context.Context, from ChecklistRef, to int) error {
	in := wire.ChecklistMove{From: from.Position, To: to, Expected: from.expected()}
	_, err := s.c.do(ctx, http.MethodPost, "/runs/"+from.RunID+"/checklists/move", nil, in, nil)
	return err
}
