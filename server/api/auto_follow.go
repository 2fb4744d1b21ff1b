package api

import "playbooks/server/api/wire"

func (a *API) listAutoFollowers(r *request) (response, error) {
	ids, err := a.Playbooks.AutoFollowers(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	return ok(wire.IDs(ids)), nil
}

func (a *API) autoFollow(r *request) (response, error) {
	return empty, a.Playbooks.AutoFollow(r.Context(), r.Actor(), r.ID("id"), r.ID("user_id"))
}

func (a *API) stopAutoFollow(r *request) (response, error) {
	return empty, a.Playbooks.StopAutoFollow(r.Context(), r.Actor(), r.ID("id"), r.ID("user_id"))
}
