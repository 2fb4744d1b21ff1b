package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/domain/checklist"
)

func (a *API) addChecklist(r *request) (response, error) {
	var in wire.ChecklistAdd
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	draft, err := in.Draft()
	if err != nil {
		return response{}, err
	}
	_, added, err := a.Tasks.AddChecklist(r.Context(), r.Actor(), r.ID("id"), draft)
	if err != nil {
		return response{}, err
	}
	return created(wire.FromChecklist(added), ""), nil
}

func (a *API) moveChecklist(r *request) (response, error) {
	var in wire.ChecklistMove
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	from, err := bodyList("source_checklist_idx", in.From, in.ChecklistID)
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.MoveChecklist(r.Context(), r.Actor(), r.ID("id"), from, in.To)
	return empty, err
}

func (a *API) renameChecklist(r *request) (response, error) {
	var in wire.ChecklistRename
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	list, err := r.list(in.Expected)
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.RenameChecklist(r.Context(), r.Actor(), r.ID("id"), list, in.Title)
	return empty, err
}

func (a *API) duplicateChecklist(r *request) (response, error) {
	list, err := r.expectedList()
	if err != nil {
		return response{}, err
	}
	_, added, err := a.Tasks.DuplicateChecklist(r.Context(), r.Actor(), r.ID("id"), list)
	if err != nil {
		return response{}, err
	}
	return created(wire.FromChecklist(added), ""), nil
}

func (a *API) removeChecklist(r *request) (response, error) {
	list, err := r.expectedList()
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.RemoveChecklist(r.Context(), r.Actor(), r.ID("id"), list)
	return noContent, err
}

func (a *API) skipChecklist(r *request) (response, error) {
	list, err := r.expectedList()
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.SkipChecklist(r.Context(), r.Actor(), r.ID("id"), list)
	return noContent, err
}

func (a *API) restoreChecklist(r *request) (response, error) {
	list, err := r.expectedList()
	if err != nil {
		return response{}, err
	}
	_, err = a.Tasks.RestoreChecklist(r.Context(), r.Actor(), r.ID("id"), list)
	return noContent, err
}

// expectedList is the checklist of the path of an endpoint without a body. Kind: Invalid.
func (r *request) expectedList() (checklist.ListRef, error) {
	expected, err := r.expected()
	if err != nil {
		return checklist.ListRef{}, err
	}
	return r.list(expected)
}

// expectedTask is the task of the path of an endpoint without a body. Kind: Invalid.
func (r *request) expectedTask() (checklist.Ref, error) {
	expected, err := r.expected()
	if err != nil {
		return checklist.Ref{}, err
	}
	return r.task(expected)
}
