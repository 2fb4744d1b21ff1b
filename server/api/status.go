package api

import (
	"playbooks/server/access"
	"playbooks/server/api/wire"
	"playbooks/server/dialogs"
)

func (a *API) updateRunStatus(r *request) (response, error) {
	var in wire.StatusInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	_, err := a.StatusUpdates.Post(r.Context(), r.Actor(), r.ID("id"), in.Draft())
	return done, err
}

func (a *API) submitStatusDialog(r *request) (response, error) {
	in, err := r.dialog()
	if err != nil || in.Cancelled {
		return empty, err
	}
	draft, err := dialogs.ReadStatus(in)
	if err != nil {
		return response{}, err
	}
	_, err = a.StatusUpdates.Post(r.Context(), r.byDialog(), r.ID("id"), draft)
	return empty, err
}

func (a *API) listStatusUpdates(r *request) (response, error) {
	updates, err := a.StatusUpdates.List(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	out := make([]wire.StatusUpdate, len(updates))
	for i, u := range updates {
		out[i] = wire.FromStatusUpdate(u.ID, u.Message, u.Author, u.CreatedAt)
	}
	return ok(out), nil
}

func (a *API) snoozeRunStatus(r *request) (response, error) {
	var in wire.Snooze
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	_, err := a.StatusUpdates.Snooze(r.Context(), r.Actor(), r.ID("id"), in.Seconds)
	return noContent, err
}

// openStatusDialog is what the button below a request for a status update calls. The host
// reads an answer.
func (a *API) openStatusDialog(r *request) (response, error) {
	var in wire.ButtonClick
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	if in.UserID != r.Actor().UserID {
		return response{}, access.Denied()
	}
	if err := a.Dialogs.OpenStatus(r.Context(), r.Actor(), r.ID("id"), in.TriggerID); err != nil {
		return response{}, err
	}
	return emptyJSON, nil
}

func (a *API) requestRunStatus(r *request) (response, error) {
	_, err := a.StatusUpdates.Request(r.Context(), r.Actor(), r.ID("id"))
	return empty, err
}

func (a *API) switchStatusUpdates(r *request) (response, error) {
	var in wire.StatusSwitch
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	_, err := a.StatusUpdates.Switch(r.Context(), r.Actor(), r.ID("id"), in.Enabled)
	return ok(wire.Success{Success: true}), err
}
