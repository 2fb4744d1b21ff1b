package run

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// Edit is a change of a run's texts; nil fields stay as they are.
type Edit struct {
	Name    *string
	Summary *string
}

// Edit changes name and summary. A summary that was sent counts as modified even
// when it is equal. Kind: Invalid, nothing changed; also when the run has ended.
func (r *Run) Edit(e Edit, at time.Time) error {
	if err := r.mustBeActive(); err != nil {
		return err
	}
	name := r.Name
	if e.Name != nil {
		name = strings.TrimSpace(*e.Name)
		if name == "" {
			return failure.New(failure.Invalid, "name must not be empty")
		}
		if utf8.RuneCountInString(name) > MaxName {
			return failure.New(failure.Invalid, "name: must have at most %d characters", MaxName)
		}
	}
	if e.Summary != nil {
		summary := strings.TrimSpace(*e.Summary)
		if err := checkSummary(summary); err != nil {
			return err
		}
		r.Summary, r.SummaryModifiedAt = summary, at
		r.record(event.SummaryChanged{})
	}
	if name != r.Name {
		r.record(event.RunRenamed{From: r.Name, To: name})
		r.Name = name
	}
	return nil
}

func checkSummary(s string) error {
	if utf8.RuneCountInString(s) > MaxSummary {
		return failure.New(failure.Invalid, "summary: must have at most %d characters", MaxSummary)
	}
	return nil
}

// Finish ends the run; it does nothing to a run that has ended. Open tasks do not prevent
// it, and nobody is asked for a status update any more. A run that is set to do so archives
// the channel that was made for it.
func (r *Run) Finish(at time.Time) {
	if r.Status == Finished {
		return
	}
	r.Status, r.EndAt, r.ReminderPostID = Finished, at, ""
	r.record(event.RunFinished{})
	if r.AutoArchive && r.ChannelCreated {
		r.ChannelArchived = true
		r.record(event.ChannelArchived{})
	}
	r.oweRetrospective(at)
}

// Restore puts a finished run back in progress, with the time until the next
// status update counted from now; it does nothing to a run in progress. A channel that the
// run archived is opened, unless channelOpen says that somebody did that already.
func (r *Run) Restore(channelOpen bool, at time.Time) {
	if r.Status != Finished {
		return
	}
	r.Status, r.EndAt, r.LastStatusUpdateAt = InProgress, time.Time{}, at
	r.record(event.RunRestored{})
	if r.ChannelArchived {
		r.ChannelArchived = false
		if !channelOpen {
			r.record(event.ChannelUnarchived{})
		}
	}
	r.oweRetrospective(at)
}

// ChangeOwner hands the run over. The new owner takes part from now on, and tasks
// that belong to the owner's role follow. Nothing happens when they own it already.
// Kind: Invalid when the run has ended.
func (r *Run) ChangeOwner(to string, at time.Time) error {
	if err := r.mustBeActive(); err != nil {
		return err
	}
	if to == "" {
		return failure.New(failure.Invalid, "owner_id: is required")
	}
	if to == r.OwnerID {
		return nil
	}
	from := r.OwnerID
	r.OwnerID = to
	r.record(event.OwnerChanged{From: from, To: to})
	r.AddParticipants(to)
	for i := range r.Checklists {
		for j := range r.Checklists[i].Tasks {
			if r.Checklists[i].Tasks[j].AssigneeType == checklist.ByOwner {
				r.assign(i, j, to, checklist.ByOwner, "", at)
			}
		}
	}
	return nil
}

// AddParticipants makes users take part and follow. Those who do already stay as they are.
func (r *Run) AddParticipants(userIDs ...string) { r.addParticipants(userIDs, false) }

func (r *Run) addParticipants(userIDs []string, toChannel bool) {
	var added []string
	for _, id := range userIDs {
		if id == "" {
			continue
		}
		if at, found := slices.BinarySearch(r.ParticipantIDs, id); !found {
			r.ParticipantIDs = slices.Insert(r.ParticipantIDs, at, id)
			added = append(added, id)
		}
	}
	if len(added) == 0 {
		return
	}
	r.record(event.ParticipantsAdded{UserIDs: added, ToChannel: toChannel})
	for _, id := range added {
		r.Follow(id)
	}
}

// Follow makes a user hear of the run; it does nothing when they do already.
func (r *Run) Follow(userID string) {
	at, found := slices.BinarySearch(r.FollowerIDs, userID)
	if found {
		return
	}
	r.FollowerIDs = slices.Insert(r.FollowerIDs, at, userID)
	r.record(event.FollowerAdded{UserID: userID})
}

// AutoFollow makes users hear of a new run because they follow all runs of its playbook.
// They are named even when they follow already by taking part.
func (r *Run) AutoFollow(userIDs ...string) {
	if len(userIDs) == 0 {
		return
	}
	for _, id := range userIDs {
		if at, found := slices.BinarySearch(r.FollowerIDs, id); !found {
			r.FollowerIDs = slices.Insert(r.FollowerIDs, at, id)
		}
	}
	r.record(event.AutoFollowed{UserIDs: userIDs})
}

// Unfollow is the reverse of Follow; participants may unfollow and still take part.
func (r *Run) Unfollow(userID string) {
	at, found := slices.BinarySearch(r.FollowerIDs, userID)
	if !found {
		return
	}
	r.FollowerIDs = slices.Delete(r.FollowerIDs, at, at+1)
	r.record(event.FollowerRemoved{UserID: userID})
}
