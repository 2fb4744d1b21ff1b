package api

import (
	"playbooks/server/api/wire"
	"playbooks/server/failure"
)

func (a *API) addParticipants(r *request) (response, error) {
	var in wire.ParticipantsInput
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	after, turnedAway, err := a.Runs.AddParticipants(r.Context(), r.Actor(), r.ID("id"), in.UserIDs, in.ForceAddToChannel)
	if err != nil {
		return response{}, err
	}
	return ok(wire.ParticipantsAnswer{ParticipantIDs: wire.IDs(after.ParticipantIDs), NotAddedIDs: wire.IDs(turnedAway)}), nil
}

func (a *API) removeParticipant(r *request) (response, error) {
	_, err := a.Runs.RemoveParticipant(r.Context(), r.Actor(), r.ID("id"), r.ID("user_id"))
	return noContent, err
}

func (a *API) moveRun(r *request) (response, error) {
	var in wire.RunMove
	if err := r.JSON(&in); err != nil {
		return response{}, err
	}
	if in.ChannelID == "" {
		return response{}, failure.InvalidFields([]failure.Problem{{Field: "channel_id", Message: "is required"}})
	}
	after, err := a.Runs.Move(r.Context(), r.Actor(), r.ID("id"), in.ChannelID)
	if err != nil {
		return response{}, err
	}
	return ok(wire.RunFor(r.Actor().UserID, after)), nil
}

func (a *API) requestRunChannel(r *request) (response, error) {
	return empty, a.Runs.AskToJoin(r.Context(), r.Actor(), r.ID("id"))
}
