package api

import (
	"time"

	"playbooks/server/api/wire"
	"playbooks/server/domain/checklist"
	"playbooks/server/failure"
)

// named is the task of the path by its id, wherever it is.
func (r *request) named() checklist.Ref {
	return checklist.Ref{Position: checklist.ByID, ID: r.ID("task_id")}
}

func (a *API) getTask(r *request) (response, error) {
	t, err := a.Tasks.Task(r.Context(), r.Actor(), r.ID("id"), r.ID("task_id"))
	return ok(wire.FromTask(t)).at(t.UpdateAt), err
}

func (a *API) updateTask(r *request) (response, error) {
	var in wire.TaskPatch
	if err := r.Changes(&in); err != nil {
		return response{}, err
	}
	change, err := in.Change()
	if err != nil {
		return response{}, err
	}
	base, err := r.base()
	if err != nil {
		return response{}, err
	}
	_, changed, err := a.Tasks.Change(r.Context(), r.Actor(), r.ID("id"), []checklist.Ref{r.named()}, change, base)
	if err != nil {
		return response{}, a.outdatedTask(r, err)
	}
	return ok(wire.FromTask(changed[0])).at(changed[0].UpdateAt), nil
}

// outdatedTask shows the current task to whoever meant an older one.
func (a *API) outdatedTask(r *request, err error) error {
	if !failure.Is(err, failure.Stale) {
		return err
	}
	current, unseen := a.Tasks.Task(r.Context(), r.Actor(), r.ID("id"), r.ID("task_id"))
	if unseen != nil {
		return err
	}
	return outdated{error: err, current: wire.FromTask(current)}
}

func (a *API) updateTasks(r *request) (response, error) {
	var in wire.TasksPatch
	if err := r.Changes(&in); err != nil {
		return response{}, err
	}
	change, err := in.Changes.Change()
	if err != nil {
		return response{}, err
	}
	refs := make([]checklist.Ref, len(in.TaskIDs))
	for i, id := range in.TaskIDs {
		refs[i] = checklist.Ref{Position: checklist.ByID, ID: id}
	}
	_, changed, err := a.Tasks.Change(r.Context(), r.Actor(), r.ID("id"), refs, change, time.Time{})
	if err != nil {
		return response{}, err
	}
	return ok(wire.FromTasks(changed)), nil
}

func (a *API) removeNamedTask(r *request) (response, error) {
	_, err := a.Tasks.Remove(r.Context(), r.Actor(), r.ID("id"), r.named())
	return noContent, err
}

func (a *API) duplicateNamedTask(r *request) (response, error) {
	_, added, err := a.Tasks.Duplicate(r.Context(), r.Actor(), r.ID("id"), r.named())
	if err != nil {
		return response{}, err
	}
	return created(wire.FromTask(added), "").at(added.UpdateAt), nil
}

func (a *API) placeTask(r *request) (response, error) {
	var in wire.TaskPlace
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	if in.ChecklistID == "" {
		return response{}, failure.InvalidFields([]failure.Problem{{Field: "checklist_id", Message: "is required"}})
	}
	if in.Position < 0 {
		return response{}, negative("position")
	}
	to := checklist.ListRef{Position: checklist.ByID, ID: in.ChecklistID}
	_, err := a.Tasks.Move(r.Context(), r.Actor(), r.ID("id"), r.named(), to, in.Position)
	return noContent, err
}

func (a *API) runNamedTask(r *request) (response, error) {
	if err := r.NoBody(); err != nil {
		return response{}, err
	}
	return a.runCommand(r, r.named())
}

func (a *API) runTask(r *request) (response, error) {
	if err := r.NoBody(); err != nil {
		return response{}, err
	}
	task, err := r.expectedTask()
	if err != nil {
		return response{}, err
	}
	return a.runCommand(r, task)
}

func (a *API) runCommand(r *request, task checklist.Ref) (response, error) {
	triggerID, err := a.Tasks.RunCommand(r.Context(), r.Actor(), r.ID("id"), task)
	if err != nil {
		return response{}, err
	}
	return ok(wire.Triggered{TriggerID: triggerID}), nil
}
