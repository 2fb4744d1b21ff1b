package api

import (
	"time"

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
	return created(wire.Created{ID: p.ID}, a.Address()+"/playbooks/"+p.ID).at(p.UpdateAt), nil
}

func (a *API) getPlaybook(r *request) (response, error) {
	p, err := a.Playbooks.Get(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	return ok(fromShown(p)).at(p.UpdateAt), nil
}

func (a *API) replacePlaybook(r *request) (response, error) {
	var in wire.PlaybookInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.Edit(r.Context(), r.Actor(), r.ID("id"), in.Edit(), base)
	})
	if err != nil {
		return response{}, err
	}
	// Whoever could edit it sees the result, even if they gave up their own access with it.
	shown, err := a.Playbooks.Complete(r.Context(), p)
	return ok(fromShown(shown)).at(p.UpdateAt), err
}

func (a *API) updatePlaybook(r *request) (response, error) {
	var in wire.PlaybookPatch
	if err := r.Changes(&in); err != nil {
		return response{}, err
	}
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.Edit(r.Context(), r.Actor(), r.ID("id"), in.Edit(), base)
	})
	return noContent.at(p.UpdateAt), err
}

func (a *API) archivePlaybook(r *request) (response, error) {
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.Archive(r.Context(), r.Actor(), r.ID("id"), base)
	})
	return noContent.at(p.UpdateAt), err
}

func (a *API) restorePlaybook(r *request) (response, error) {
	p, err := a.changePlaybook(r, func(base time.Time) (playbook.Playbook, error) {
		return a.Playbooks.Restore(r.Context(), r.Actor(), r.ID("id"), base)
	})
	return noContent.at(p.UpdateAt), err
}

func (a *API) duplicatePlaybook(r *request) (response, error) {
	p, err := a.Playbooks.Duplicate(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	return created(wire.Created{ID: p.ID}, "").at(p.UpdateAt), nil
}

// changePlaybook makes a change of the version that the caller names. Where that is not
// the current one, the refusal shows the current one to those who may see it.
func (a *API) changePlaybook(r *request, change func(base time.Time) (playbook.Playbook, error)) (playbook.Playbook, error) {
	base, err := r.base()
	if err != nil {
		return playbook.Playbook{}, err
	}
	p, err := change(base)
	if failure.Is(err, failure.Stale) {
		if current, unseen := a.Playbooks.Get(r.Context(), r.Actor(), r.ID("id")); unseen == nil {
			err = outdated{error: err, current: fromShown(current)}
		}
	}
	return p, err
}

func fromShown(p playbooks.Shown) wire.Playbook {
	return wire.FromPlaybook(p.Playbook, p.Stats, wire.SchemeRoles(p.Roles))
}
