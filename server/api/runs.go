package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/app/runs"
)

func (a *API) startRun(r *request) (response, error) {
	var in wire.RunInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	values, err := in.Values()
	if err != nil {
		return response{}, err
	}
	started, err := a.Runs.Start(r.Context(), r.Actor(), runs.StartRequest{
		Name: in.Name, Summary: in.SummaryText(), PlaybookID: in.PlaybookID, OwnerID: in.OwnerID,
		TeamID: in.TeamID, ChannelID: in.ChannelID, PostID: in.PostID, PublicChannel: in.CreatePublicRun, Values: values,
	})
	if err != nil {
		return response{}, err
	}
	return created(wire.RunFor(r.Actor().UserID, started), runPlace(started.ID)), nil
}

func (a *API) getRun(r *request) (response, error) {
	found, err := a.Runs.Get(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	return ok(wire.RunFor(r.Actor().UserID, found)), nil
}

func (a *API) updateRun(r *request) (response, error) {
	var in wire.RunEdit
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	changed, err := a.Runs.Update(r.Context(), r.Actor(), r.ID("id"), in.Edit(), in.Settings())
	if err != nil {
		return response{}, err
	}
	return ok(wire.RunFor(r.Actor().UserID, changed)), nil
}

func (a *API) getRunMetadata(r *request) (response, error) {
	m, err := a.Runs.Metadata(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	return ok(wire.RunMetadata{
		ChannelName: m.ChannelName, ChannelDisplayName: m.ChannelDisplayName, TeamName: m.TeamName,
		NumParticipants: int64(m.NumParticipants), TotalPosts: int64(m.TotalPosts), Followers: wire.IDs(m.Followers),
	}), nil
}

func (a *API) listRunFollowers(r *request) (response, error) {
	ids, err := a.Runs.Followers(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	return ok(wire.IDs(ids)), nil
}

func (a *API) followRun(r *request) (response, error) {
	_, err := a.Runs.Follow(r.Context(), r.Actor(), r.ID("id"))
	return empty, err
}

func (a *API) unfollowRun(r *request) (response, error) {
	_, err := a.Runs.Unfollow(r.Context(), r.Actor(), r.ID("id"))
	return empty, err
}

func (a *API) finishRun(r *request) (response, error) {
	_, err := a.Runs.Finish(r.Context(), r.Actor(), r.ID("id"))
	return done, err
}

func (a *API) restoreRun(r *request) (response, error) {
	_, err := a.Runs.Restore(r.Context(), r.Actor(), r.ID("id"))
	return done, err
}

func (a *API) changeRunOwner(r *request) (response, error) {
	var in wire.OwnerChange
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	_, err := a.Runs.ChangeOwner(r.Context(), r.Actor(), r.ID("id"), in.OwnerID)
	return emptyJSON, err
}
