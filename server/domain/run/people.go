package run

import (
	"slices"

	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// MaxAsked bounds how many people can be added at once.
const MaxAsked = 1000

// Invite makes users take part on behalf of somebody else. toChannel brings them into
// the run's channel whatever the settings say. Kind: Invalid when the run has ended.
func (r *Run) Invite(userIDs []string, toChannel bool) error {
	if err := r.mustBeActive(); err != nil {
		return err
	}
	r.addParticipants(userIDs, toChannel)
	return nil
}

// TurnAway notes whom the actor wanted in the run and who cannot be, because they are
// not in its team, or in its conversation.
func (r *Run) TurnAway(userIDs ...string) {
	if len(userIDs) > 0 {
		r.record(event.InvitationsFailed{UserIDs: userIDs})
	}
}

// Leave ends the part of a user of their own accord, in a run that has ended, too. Who
// leaves does not follow any more. Kind: Invalid for the owner.
func (r *Run) Leave(userID string) error { return r.removeParticipants([]string{userID}) }

// Remove ends the part of users on behalf of somebody else. Kind: Invalid when the run
// has ended, and for the owner.
func (r *Run) Remove(userIDs ...string) error {
	if err := r.mustBeActive(); err != nil {
		return err
	}
	return r.removeParticipants(userIDs)
}

func (r *Run) removeParticipants(userIDs []string) error {
	if slices.Contains(userIDs, r.OwnerID) {
		return failure.New(failure.Invalid, "the owner takes part as long as the run is theirs: hand it over first")
	}
	var removed []string
	for _, id := range userIDs {
		if at, found := slices.BinarySearch(r.ParticipantIDs, id); found {
			r.ParticipantIDs = slices.Delete(r.ParticipantIDs, at, at+1)
			removed = append(removed, id)
		}
	}
	if len(removed) == 0 {
		return nil
	}
	r.record(event.ParticipantsRemoved{UserIDs: removed})
	for _, id := range removed {
		r.Unfollow(id)
	}
	return nil
}

// TakesNewMembers tells whether somebody may still ask to be let into its channel. Kind:
// Invalid when the run has ended.
func (r *Run) TakesNewMembers() error { return r.mustBeActive() }
