package run

import (
	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// Place is a channel and its team; TeamID is empty in direct and group messages.
type Place struct{ TeamID, ChannelID string }

// Move takes the run to another channel, which it does not count as its own. Kind:
// Invalid when the run has ended, for a channel of another team, and for a direct or
// group message unless this is a checklist.
func (r *Run) Move(to Place) error {
	if err := r.mustBeActive(); err != nil {
		return err
	}
	switch {
	case to.ChannelID == r.ChannelID:
		return nil
	case to.TeamID == "" && r.Type != ChannelChecklist:
		return failure.New(failure.Invalid, "channel_id: playbooks cannot run in direct or group messages")
	case to.TeamID != "" && r.TeamID != "" && to.TeamID != r.TeamID:
		return failure.New(failure.Invalid, "channel_id: the channel belongs to another team")
	}
	r.record(event.RunMoved{FromChannelID: r.ChannelID, ToChannelID: to.ChannelID})
	r.TeamID, r.ChannelID, r.ChannelCreated, r.AutoArchive = to.TeamID, to.ChannelID, false, false
	return nil
}
