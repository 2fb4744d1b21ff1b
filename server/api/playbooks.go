package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/app/playbooks"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

func (a *API) listPlaybooks(r *request) (response, error) {
	q := r.query()
	f := playbook.Filter{
		TeamID: q.Text("team_id"), Search: q.Text("search_term"), WithArchived: q.Bool("with_archived"),
		Sort: playbook.Sort(q.OneOf("sort", string(playbook.SortTitle), string(playbook.SortStages), string(playbook.SortSteps),
			string(playbook.SortRuns), string(playbook.SortLastRunAt), string(playbook.SortActiveRuns))),
		Descending: q.OneOf("direction", "asc", "desc") == "desc",
		Page:       clampPage(q.Count("page", 0)), PerPage: clampPerPage(q.Count("per_page", 0), playbook.MaxPerPage),
	}
	if err := q.Err(); err != nil {
		return response{}, err
	}
	found, err := a.Playbooks.List(r.Context(), r.Actor(), f)
	if err != nil {
		return response{}, err
	}
	roles := func(teamID string) wire.SchemeRoles { return wire.SchemeRoles(found.Roles[teamID]) }
	return ok(wire.FromPlaybookPage(found.Page, f.Page, f.PerPage, roles)), nil
}

func (a *API) createPlaybook(r *request) (response, error) {
	var in wire.PlaybookInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	if in.ID != "" {
		return response{}, failure.InvalidFields([]failure.Problem{{Field: "id", Message: "must be empty for a new playbook"}})
	}
	p, err := a.Playbooks.Create(r.Context(), r.Actor(), in.Draft())
	if err != nil {
		return response{}, err
	}
	return created(wire.Created{ID: p.ID}, a.Address()+"/playbooks/"+p.ID), nil
}

func (a *API) getPlaybook(r *request) (response, error) {
	p, err := a.Playbooks.Get(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	return ok(fromShown(p)), nil
}

func (a *API) replacePlaybook(r *request) (response, error) {
	var in wire.PlaybookInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	p, err := a.Playbooks.Replace(r.Context(), r.Actor(), r.ID("id"), in.Draft())
	if err != nil {
		return response{}, err
	}
	return ok(fromShown(p)), nil
}

func fromShown(p playbooks.Shown) wire.Playbook {
	return wire.FromPlaybook(p.Playbook, p.Stats, wire.SchemeRoles(p.Roles))
}

func (a *API) archivePlaybook(r *request) (response, error) {
	return noContent, a.Playbooks.Archive(r.Context(), r.Actor(), r.ID("id"))
}

func (a *API) restorePlaybook(r *request) (response, error) {
	return noContent, a.Playbooks.Restore(r.Context(), r.Actor(), r.ID("id"))
}
