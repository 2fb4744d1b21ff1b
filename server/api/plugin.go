package api

import (
	"net/http"

	description "playbooks/docs/api"
	"playbooks/server/access"
	"playbooks/server/api/wire"
)

func (a *API) getSettings(*request) (response, error) {
	return ok(wire.Settings{EnableExperimentalFeatures: a.Settings().EnableExperimentalFeatures}), nil
}

// connect is what clients call when they start or come back.
func (a *API) connect(*request) (response, error) { return empty, nil }

// notifyAdmins asked admins to buy what the caller wanted to use. Everything is free to
// use, so there is nothing to ask for.
func (a *API) notifyAdmins(r *request) (response, error) {
	var in wire.AdminNotice
	return empty, r.JSON(&in)
}

// startTrial was behind a button of such a message. Nobody may.
func (a *API) startTrial(*request) (response, error) { return response{}, access.Denied() }

// closedTab answers for the tab in another chat product, which is never open.
func closedTab(w http.ResponseWriter, r *http.Request) { writeError(w, r, access.Denied()) }

// getDescription gives the description of this API.
func (a *API) getDescription(*request) (response, error) {
	return response{status: http.StatusOK, file: description.OpenAPI, contentType: "application/yaml"}, nil
}
