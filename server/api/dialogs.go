package api

import (
	"net/http"

	"playbooks/server/access"
	"playbooks/server/api/wire"
	"playbooks/server/dialogs"
	"playbooks/server/failure"
)

// dialog reads what the user who asks submitted. Kinds: Invalid, also for somebody
// else's dialog.
func (r *request) dialog() (dialogs.Submission, error) {
	var in wire.DialogSubmission
	if err := r.JSON(&in); err != nil {
		return dialogs.Submission{}, err
	}
	if in.UserID != r.Actor().UserID {
		return dialogs.Submission{}, failure.New(failure.Invalid, "user_id: the dialog belongs to somebody else")
	}
	return dialogs.Submission(in), nil
}

// byDialog is the actor who came by a dialog.
func (r *request) byDialog() access.Actor {
	return access.Actor{UserID: r.Actor().UserID, Way: access.ByDialog}
}

func (a *API) submitRunDialog(r *request) (response, error) {
	in, err := r.dialog()
	if err != nil || in.Cancelled {
		return empty, err
	}
	start, err := dialogs.ReadRun(in)
	if err != nil {
		return response{}, err
	}
	started, err := a.Runs.Start(r.Context(), r.byDialog(), start)
	if err != nil {
		return response{}, err
	}
	return response{status: http.StatusCreated, location: runPlace(started.ID)}, nil
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
	draft, err := dialogs.ReadTask(in)
	if err != nil {
		return response{}, err
	}
	_, _, err = a.Tasks.Add(r.Context(), r.byDialog(), r.ID("id"), list, draft)
	return empty, err
}

func (a *API) submitFinishDialog(r *request) (response, error) {
	in, err := r.dialog()
	if err != nil || in.Cancelled {
		return emptyJSON, err
	}
	_, err = a.Runs.Finish(r.Context(), r.byDialog(), r.ID("id"))
	if failure.Is(err, failure.Forbidden) {
		err = failure.Wrap(err, failure.Forbidden, "You don't have permission to finish this run.")
	}
	return emptyJSON, err
}
