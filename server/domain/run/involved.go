package run

import "slices"

// Involves tells whether the user owns the run or takes part in it. Only such people
// learn the addresses of its webhooks, which often hold tokens.
func (r Run) Involves(userID string) bool {
	return r.OwnerID == userID || slices.Contains(r.ParticipantIDs, userID)
}
