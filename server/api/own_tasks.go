package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/domain/run"
)

// ownTasksPerPage is the size of a page of one's own tasks unless the caller names one.
const ownTasksPerPage = 50

func (a *API) listOwnTasks(r *request) (response, error) {
	q := r.query()
	f := run.TaskFilter{
		TeamID: q.ID("team_id"), Unassigned: q.Bool("unassigned"), Done: q.Bool("done"), DueBefore: q.Since("due_before"),
		Page: clampPage(q.Count("page", 0)), PerPage: clampPerPage(q.Count("per_page", ownTasksPerPage), run.MaxTasksPerPage),
	}
	if err := q.Err(); err != nil {
		return response{}, err
	}
	found, err := a.Tasks.Own(r.Context(), r.Actor(), f)
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromTaskPage(found, f.Page, f.PerPage)), nil
}
