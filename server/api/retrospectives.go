package api

import (
	"encoding/json"

	"playbooks/server/api/wire"
)

func (a *API) saveRetrospective(r *request) (response, error) {
	var in wire.RetrospectiveInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	_, err := a.Retrospectives.Save(r.Context(), r.Actor(), r.ID("id"), in.Draft())
	return empty, err
}

func (a *API) publishRetrospective(r *request) (response, error) {
	var in wire.RetrospectiveInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	_, err := a.Retrospectives.Publish(r.Context(), r.Actor(), r.ID("id"), in.Draft())
	return empty, err
}

// cancelRetrospective is what the button below a request for a retrospective calls. Its
// body says nothing that matters; the answer is JSON, as the host wants it.
func (a *API) cancelRetrospective(r *request) (response, error) {
	_, err := a.Retrospectives.Cancel(r.Context(), r.Actor(), r.ID("id"))
	return ok(json.RawMessage("null")), err
}

func (a *API) switchRetrospective(r *request) (response, error) {
	var in wire.RetrospectiveSwitch
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	on, err := in.On()
	if err != nil {
		return response{}, err
	}
	_, err = a.Retrospectives.Switch(r.Context(), r.Actor(), r.ID("id"), on)
	return ok(wire.Success{Success: true}), err
}
