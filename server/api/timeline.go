package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/dialogs"
)

func (a *API) addToTimeline(r *request) (response, error) {
	var in wire.TimelineInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	entry, err := a.Runs.AddToTimeline(r.Context(), r.Actor(), r.ID("id"), in.PostID, in.Summary)
	if err != nil {
		return response{}, err
	}
	return created(wire.FromTimelineEntry(r.ID("id"), entry), ""), nil
}

func (a *API) submitTimelineDialog(r *request) (response, error) {
	in, err := r.dialog()
	if err != nil || in.Cancelled {
		return empty, err
	}
	addition, err := dialogs.ReadTimeline(in)
	if err != nil {
		return response{}, err
	}
	_, err = a.Runs.AddToTimeline(r.Context(), r.byDialog(), addition.RunID, addition.PostID, addition.Summary)
	return empty, err
}

func (a *API) removeFromTimeline(r *request) (response, error) {
	_, err := a.Runs.RemoveFromTimeline(r.Context(), r.Actor(), r.ID("id"), r.ID("event_id"))
	return noContent, err
}
