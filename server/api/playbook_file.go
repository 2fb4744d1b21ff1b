package api

import (
	"net/http"

	"playbooks/server/api/wire"
)

func (a *API) exportPlaybook(r *request) (response, error) {
	p, err := a.Playbooks.View(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	raw, err := wire.NewPlaybookFile(p).Encode()
	return response{status: http.StatusOK, file: raw, contentType: "application/json"}, err
}

func (a *API) importPlaybook(r *request) (response, error) {
	var in wire.PlaybookFile
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	q := r.query()
	teamID := q.Text("team_id")
	if err := q.Err(); err != nil {
		return response{}, err
	}
	f, err := in.File()
	if err != nil {
		return response{}, err
	}
	if teamID != "" {
		f.TeamID = teamID
	}
	p, err := a.Playbooks.Import(r.Context(), r.Actor(), f)
	if err != nil {
		return response{}, err
	}
	return created(wire.Imported{ID: p.ID, Notices: p.Notices}, a.Address()+"/playbooks/"+p.ID).at(p.UpdateAt), nil
}
