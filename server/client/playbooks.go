package client

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"

	"playbooks/server/api/wire"
)

// Playbooks are the operations on playbooks.
type Playbooks struct{ c *Client }

// PlaybookQuery selects playbooks; zero values select everything that is active, by title.
type PlaybookQuery struct {
	TeamID       string
	Sort         string // title, stages, steps, runs, last_run_at, active_runs
	Descending   bool
	Page         int
	PerPage      int // 0 is the server's maximum
	Search       string
	WithArchived bool
}

// List gives a page of the playbooks that the user may see.
func (p Playbooks) List(ctx context.Context, q PlaybookQuery) (wire.PlaybookList, error) {
	v := params{}
	v.text("team_id", q.TeamID)
	v.text("sort", q.Sort)
	v.direction(q.Descending)
	v.number("page", int64(q.Page))
	v.number("per_page", int64(q.PerPage))
	v.text("search_term", q.Search)
	v.flag("with_archived", q.WithArchived)
	return get[wire.PlaybookList](ctx, p.c, "/playbooks", v.Values())
}

// Create makes a playbook and gives its id.
func (p Playbooks) Create(ctx context.Context, in wire.PlaybookInput) (string, error) {
	out, err := send[wire.Created](ctx, p.c, http.MethodPost, "/playbooks", in)
	return out.ID, err
}

// Get reads a playbook, archived or not.
func (p Playbooks) Get(ctx context.Context, id string) (wire.Playbook, error) {
	return get[wire.Playbook](ctx, p.c, "/playbooks/"+id, nil)
}

// Replace puts in place what a playbook is. Nil TeamID, Members, Metrics,
// AdminOnlyEdit and OwnerGroupOnlyActions stay; everything else is replaced.
func (p Playbooks) Replace(ctx context.Context, id string, in wire.PlaybookInput) (wire.Playbook, error) {
	return send[wire.Playbook](ctx, p.c, http.MethodPut, "/playbooks/"+id, in)
}

// IfUnchangedSince gives the same operations for a playbook whose update_at is this
// one. When somebody changed it meanwhile, changes are refused with status 412, and the
// Error holds what the playbook is now.
func (p Playbooks) IfUnchangedSince(updateAt int64) Playbooks {
	c := *p.c
	c.ifMatch = strconv.Quote(strconv.FormatInt(updateAt, 10))
	return Playbooks{&c}
}

// Update changes those fields of a playbook that the patch has, in one step.
func (p Playbooks) Update(ctx context.Context, id string, patch wire.PlaybookPatch) error {
	_, err := p.c.do(ctx, http.MethodPatch, "/playbooks/"+id, nil, patch, nil)
	return err
}

// Duplicate makes a copy that belongs to the user and gives its id.
func (p Playbooks) Duplicate(ctx context.Context, id string) (string, error) {
	out, err := send[wire.Created](ctx, p.c, http.MethodPost, "/playbooks/"+id+"/duplicate", nil)
	return out.ID, err
}

// Export gives a playbook as a file, for Import.
func (p Playbooks) Export(ctx context.Context, id string) ([]byte, error) {
	return p.c.file(ctx, "/playbooks/"+id+"/export")
}

// Import makes a public playbook of a file, which belongs to the user alone: in the
// team, or in that of the file for "". The notices say what was left out or filled in.
func (p Playbooks) Import(ctx context.Context, teamID string, file []byte) (out wire.Imported, err error) {
	v := params{}
	v.text("team_id", teamID)
	_, err = p.c.do(ctx, http.MethodPost, "/playbooks/import", v.Values(), json.RawMessage(file), &out)
	return out, err
}

// Archive hides a playbook and stops new runs.
func (p Playbooks) Archive(ctx context.Context, id string) error {
	_, err := p.c.do(ctx, http.MethodDelete, "/playbooks/"+id, nil, nil, nil)
	return err
}

// Restore brings an archived playbook back.
func (p Playbooks) Restore(ctx context.Context, id string) error {
	_, err := p.c.do(ctx, http.MethodPut, "/playbooks/"+id+"/restore", nil, nil, nil)
	return err
}

// Favour makes a playbook a favourite of the user.
func (p Playbooks) Favour(ctx context.Context, id string) error {
	_, err := p.c.do(ctx, http.MethodPut, "/playbooks/"+id+"/favorite", nil, nil, nil)
	return err
}

// Disfavour is the reverse.
func (p Playbooks) Disfavour(ctx context.Context, id string) error {
	_, err := p.c.do(ctx, http.MethodDelete, "/playbooks/"+id+"/favorite", nil, nil, nil)
	return err
}

// AutoFollowers lists who follows every new run of a playbook.
func (p Playbooks) AutoFollowers(ctx context.Context, id string) ([]string, error) {
	return get[[]string](ctx, p.c, "/playbooks/"+id+"/autofollows", nil)
}

// AutoFollow makes a user follow every new run of a playbook: the user of the client, or
// anybody for a system admin.
func (p Playbooks) AutoFollow(ctx context.Context, id, userID string) error {
	_, err := p.c.do(ctx, http.MethodPut, "/playbooks/"+id+"/autofollows/"+userID, nil, nil, nil)
	return err
}

// StopAutoFollow is the reverse. Runs that the user follows already stay as they are.
func (p Playbooks) StopAutoFollow(ctx context.Context, id, userID string) error {
	_, err := p.c.do(ctx, http.MethodDelete, "/playbooks/"+id+"/autofollows/"+userID, nil, nil, nil)
	return err
}

// Suggest gives the playbooks that the slash command offers in a team.
func (p Playbooks) Suggest(ctx context.Context, teamID string, withArchived bool) ([]wire.Suggestion, error) {
	v := params{}
	v.text("team_id", teamID)
	v.flag("with_archived", withArchived)
	return get[[]wire.Suggestion](ctx, p.c, "/playbooks/autocomplete", v.Values())
}
