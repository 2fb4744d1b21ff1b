package api

import (
	"encoding/json"
	"net/http"

	"playbooks/server/access"
	"playbooks/server/api/wire"
	"playbooks/server/app/editing"
	"playbooks/server/app/runs"
	"playbooks/server/domain/checklist"
	"playbooks/server/failure"
)

// dialog reads the submission of a dialog by the user who asks. Kinds: Invalid, also
// for somebody else's dialog.
func (r *request) dialog() (wire.DialogSubmission, error) {
	var in wire.DialogSubmission
	if err := r.JSON(&in); err != nil {
		return wire.DialogSubmission{}, err
	}
	if in.UserID != r.Actor().UserID {
		return wire.DialogSubmission{}, failure.New(failure.Invalid, "user_id: the dialog belongs to somebody else")
	}
	return in, nil
}

// byDialog is the actor who came by a dialog.
func (r *request) byDialog() access.Actor {
	return access.Actor{UserID: r.Actor().UserID, Way: access.ByDialog}
}

// entered is the text of a dialog's element. Kind: Invalid.
func entered(in wire.DialogSubmission, element string) (string, error) {
	switch v := in.Submission[element].(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	}
	return "", failure.InvalidFields([]failure.Problem{{Field: "submission." + element, Message: "must be a string"}})
}

func (a *API) submitRunDialog(r *request) (response, error) {
	in, err := r.dialog()
	if err != nil || in.Cancelled {
		return empty, err
	}
	var state struct {
		PostID   string `json:"post_id"`
		ClientID string `json:"client_id"`
	}
	if err := json.Unmarshal([]byte(in.State), &state); err != nil {
		return response{}, failure.Wrap(err, failure.Invalid, "state: must be a JSON object with post_id and client_id")
	}
	playbookID, err := entered(in, "playbookID")
	if err != nil {
		return response{}, err
	}
	if playbookID == "" {
		return response{}, failure.New(failure.Invalid, "playbookID: choose a playbook")
	}
	name, err := entered(in, "playbookRunName")
	if err != nil {
		return response{}, err
	}
	started, err := a.Runs.Start(r.Context(), r.byDialog(), runs.StartRequest{
		Name: name, PlaybookID: playbookID, TeamID: in.TeamID, PostID: state.PostID, FollowPlaybook: true,
		Origin: editing.Origin{ClientID: state.ClientID, ChannelID: in.ChannelID},
	})
	if err != nil {
		return response{}, err
	}
	return response{status: http.StatusCreated, location: "/runs/" + started.ID}, nil
}

func (a *API) submitTaskDialog(r *request) (response, error) {
	in, err := r.dialog()
	if err != nil || in.Cancelled {
		return empty, err
	}
	list, err := r.list(wire.Expected{})
	if err != nil {
		return response{}, err
	}
	name, err := entered(in, "name")
	if err != nil {
		return response{}, err
	}
	description, err := entered(in, "description")
	if err != nil {
		return response{}, err
	}
	_, _, err = a.Tasks.Add(r.Context(), r.byDialog(), r.ID("id"), list, checklist.TaskDraft{Title: name, Description: description})
	return empty, err
}
