package client

import (
	"context"
	"net/http"

	"playbooks/server/api/wire"
)

// Categories are the operations on the user's own sidebar.
type Categories struct{ c *Client }

// ItemRef points at what can be in a category.
type ItemRef struct {
	Type string // "p" for a playbook, "r" for a run
	ID   string
}

// List gives the sidebar of a team: the user's categories, then what is in none of them.
func (s Categories) List(ctx context.Context, teamID string) ([]wire.Category, error) {
	v := params{}
	v.text("team_id", teamID)
	return get[[]wire.Category](ctx, s.c, "/my_categories", v.Values())
}

// Create makes an empty category and gives its id.
func (s Categories) Create(ctx context.Context, in wire.CategoryInput) (string, error) {
	return send[string](ctx, s.c, http.MethodPost, "/my_categories", in)
}

// Replace gives the category in.ID its name and whether it is collapsed.
func (s Categories) Replace(ctx context.Context, in wire.CategoryInput) error {
	return s.do(ctx, http.MethodPut, "/"+in.ID, in)
}

// Collapse hides or shows what is in a category.
func (s Categories) Collapse(ctx context.Context, id string, collapsed bool) error {
	return s.do(ctx, http.MethodPut, "/"+id+"/collapse", collapsed)
}

// Delete takes a category away. What was in it is in none then.
func (s Categories) Delete(ctx context.Context, id string) error {
	return s.do(ctx, http.MethodDelete, "/"+id, nil)
}

// Add puts an item into a category and takes it out of every other one.
func (s Categories) Add(ctx context.Context, id string, item ItemRef) error {
	return s.do(ctx, http.MethodPut, "/"+id+"/items/"+item.Type+"/"+item.ID, nil)
}

// Remove takes an item out of a category.
func (s Categories) Remove(ctx context.Context, id string, item ItemRef) error {
	return s.do(ctx, http.MethodDelete, "/"+id+"/items/"+item.Type+"/"+item.ID, nil)
}

// IsFavourite tells whether an item is a favourite of the user in a team; "" is the team
// of runs in direct and group messages.
func (s Categories) IsFavourite(ctx context.Context, teamID string, item ItemRef) (bool, error) {
	v := params{}
	v.text("team_id", teamID)
	v.text("item_id", item.ID)
	v.text("type", item.Type)
	return get[bool](ctx, s.c, "/my_categories/favorites", v.Values())
}

func (s Categories) do(ctx context.Context, method, path string, in any) error {
	_, err := s.c.do(ctx, method, "/my_categories"+path, nil, in, nil)
	return err
}
