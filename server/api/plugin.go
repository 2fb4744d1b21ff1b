package api

import "playbooks/server/api/wire"

func (a *API) getSettings(*request) (response, error) {
	return ok(wire.Settings{EnableExperimentalFeatures: a.Settings().EnableExperimentalFeatures}), nil
}

// connect is what clients call when they start or come back.
func (a *API) connect(*request) (response, error) { return empty, nil }
