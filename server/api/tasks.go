package api

import (
	"strings"

	"playbooks/server/api/wire"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

func (a *API) addTask(r *request) (response, error) {
	var in wire.TaskAdd
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	draft, err := in.Draft()
	if err != nil {
		return response{}, err
	}
	list, err := r.list(wire.Expected{})
	if err != nil {
		return response{}, err
	}
	_, added, err := a.Tasks.Add(r.Context(), r.Actor(), r.ID("id"), list, draft)
	if err != nil {
		return response{}, err
	}
	return created(wire.FromTask(added), ""), nil
}

func (a *API) editTask(r *request) (response, error) {
	var in wire.TaskEdit
	task, err := r.taskWith(&in, &in.Expected)
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.Edit(r.Context(), r.Actor(), r.ID("id"), task, in.Edit())
	return empty, err
}

func (a *API) setTaskCommand(r *request) (response, error) {
	var in wire.TaskCommand
	task, err := r.taskWith(&in, &in.Expected)
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.Edit(r.Context(), r.Actor(), r.ID("id"), task, checklist.TaskEdit{Command: &in.Command})
	return emptyJSON, err
}

func (a *API) setTaskState(r *request) (response, error) {
	var in wire.TaskState
	task, err := r.taskWith(&in, &in.Expected)
	if err != nil {
		return response{}, err
	}
	state, err := checklist.ParseState(in.State)
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.SetState(r.Context(), r.Actor(), r.ID("id"), task, state)
	return emptyJSON, err
}

func (a *API) skipTask(r *request) (response, error) {
	task, err := r.expectedTask()
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.SetState(r.Context(), r.Actor(), r.ID("id"), task, checklist.Skipped)
	return noContent, err
}

func (a *API) restoreTask(r *request) (response, error) {
	task, err := r.expectedTask()
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.SetState(r.Context(), r.Actor(), r.ID("id"), task, checklist.Open)
	return noContent, err
}

func (a *API) assignTask(r *request) (response, error) {
	var in wire.TaskAssignee
	task, err := r.taskWith(&in, &in.Expected)
	if err != nil {
		return response{}, err
	}
	to := run.Assignment{
		UserID: strings.TrimSpace(in.UserID), Type: checklist.AssigneeType(strings.TrimSpace(in.Type)), FieldID: strings.TrimSpace(in.FieldID),
	}
	_, err = a.Tasks.Assign(r.Context(), r.Actor(), r.ID("id"), task, to)
	return emptyJSON, err
}

func (a *API) setTaskDueDate(r *request) (response, error) {
	var in wire.TaskDueDate
	task, err := r.taskWith(&in, &in.Expected)
	if err != nil {
		return response{}, err
	}
	due, err := wire.DueAt(in.DueDate)
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.SetDue(r.Context(), r.Actor(), r.ID("id"), task, due)
	return emptyJSON, err
}

func (a *API) duplicateTask(r *request) (response, error) {
	if err := r.NoBody(); err != nil {
		return response{}, err
	}
	task, err := r.expectedTask()
	if err != nil {
		return response{}, err
	}
	_, added, err := a.Tasks.Duplicate(r.Context(), r.Actor(), r.ID("id"), task)
	if err != nil {
		return response{}, err
	}
	return created(wire.FromTask(added), ""), nil
}

func (a *API) removeTask(r *request) (response, error) {
	task, err := r.expectedTask()
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.Remove(r.Context(), r.Actor(), r.ID("id"), task)
	return noContent, err
}

func (a *API) moveTask(r *request) (response, error) {
	var in wire.TaskMove
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	list, err := bodyList("source_checklist_idx", in.FromChecklist, in.ChecklistID)
	if err != nil {
		return response{}, err
	}
	if in.From < 0 {
		return response{}, negative("source_item_idx")
	}
	to, err := bodyList("dest_checklist_idx", in.ToChecklist, in.ToChecklistID)
	if err != nil {
		return response{}, err
	}
	from := checklist.Ref{List: list, Position: in.From, ID: in.TaskID}
	_, err = a.Tasks.Move(r.Context(), r.Actor(), r.ID("id"), from, to, in.To)
	return empty, err
}

// taskWith reads a body that says which task is expected at the path's positions.
func (r *request) taskWith(into any, expected *wire.Expected) (checklist.Ref, error) {
	if err := r.JSON(into); err != nil {
		return checklist.Ref{}, err
	}
	return r.task(*expected)
}

// bodyList is a checklist at a position of the body. Negative ones would mean
// something else further in. Kind: Invalid.
func bodyList(field string, position int, id string) (checklist.ListRef, error) {
	if position < 0 {
		return checklist.ListRef{}, negative(field)
	}
	return checklist.ListRef{Position: position, ID: id}, nil
}

func negative(field string) error {
	return failure.InvalidFields([]failure.Problem{{Field: field, Message: "must not be negative"}})
}
