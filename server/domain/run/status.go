package run

import (
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// MaxStatus is the host's limit for a post, in characters.
const MaxStatus = 16383

// maxReminder keeps nanoseconds on the wire within 64 bits, with room to add.
const maxReminder = 100 * 365 * 24 * time.Hour

// StatusPost is a status update as the run remembers it. The text is that of the post.
type StatusPost struct {
	ID       string
	CreateAt time.Time
	DeleteAt time.Time // zero while the post is there
}

// StatusDraft is a status update as somebody wrote it.
type StatusDraft struct {
	Message string
	// Reminder is after how many seconds the next update is due. An update that ends the
	// run needs none.
	Reminder int64
	Finish   bool
}

// Check gives the text without outer blanks and the time until the next update, 0 for
// an update that ends the run. Kind: Invalid.
func (d StatusDraft) Check() (message string, next time.Duration, err error) {
	message = strings.TrimSpace(d.Message)
	switch {
	case message == "":
		return "", 0, failure.New(failure.Invalid, "message must not be empty")
	case utf8.RuneCountInString(message) > MaxStatus:
		return "", 0, failure.New(failure.Invalid, "message: must have at most %d characters", MaxStatus)
	case d.Finish:
		return message, 0, nil
	case d.Reminder <= 0:
		return "", 0, failure.New(failure.Invalid, "the reminder must be set and not 0")
	}
	next, err = reminderAfter("reminder", d.Reminder)
	return message, next, err
}

// reminderAfter reads a positive number of seconds.
func reminderAfter(field string, seconds int64) (time.Duration, error) {
	if most := int64(maxReminder / time.Second); seconds > most {
		return 0, failure.New(failure.Invalid, "%s: must be at most %d seconds", field, most)
	}
	return time.Duration(seconds) * time.Second, nil
}

// TakesStatusUpdates tells whether somebody may say how the run is going. Kind: Invalid
// when it has ended, and while status updates are switched off.
func (r *Run) TakesStatusUpdates() error {
	if err := r.mustBeActive(); err != nil {
		return err
	}
	if !r.StatusUpdatesEnabled {
		return failure.New(failure.Invalid, "status updates are switched off for this run: switch them on first")
	}
	return nil
}

// UpdateStatus notes the post of a status update, with its text, and when the next one is
// due, 0 for never. Kinds: those of TakesStatusUpdates.
func (r *Run) UpdateStatus(postID, message string, postedAt time.Time, next time.Duration, at time.Time) error {
	if err := r.TakesStatusUpdates(); err != nil {
		return err
	}
	r.StatusPosts = append(r.StatusPosts, StatusPost{ID: postID, CreateAt: postedAt})
	r.remindAfter(next, at)
	r.record(event.StatusUpdated{PostID: postID, Message: message, At: postedAt})
	return nil
}

// Snooze moves the next status update to so many seconds from now. Kind: Invalid when the
// run has ended, while status updates are switched off, and for no time at all.
func (r *Run) Snooze(seconds int64, at time.Time) error {
	if err := r.TakesStatusUpdates(); err != nil {
		return err
	}
	if seconds <= 0 {
		return failure.New(failure.Invalid, "new_reminder_seconds must be > 0")
	}
	next, err := reminderAfter("new_reminder_seconds", seconds)
	if err != nil {
		return err
	}
	r.remindAfter(next, at)
	r.record(event.StatusUpdateSnoozed{})
	return nil
}

// WantsReminder tells whether somebody is to be reminded of the status update that was
// due at the time.
func (r *Run) WantsReminder(due time.Time) bool {
	return !due.IsZero() && r.ReminderDueAt().Equal(due) && r.ReminderPostID == ""
}

// Remind notes the post that asks for the status update that was due at the time. Kind:
// Conflict when nobody wants it any more.
func (r *Run) Remind(postID string, due time.Time) error {
	if !r.WantsReminder(due) {
		return failure.New(failure.Conflict, "this status update is not due any more")
	}
	r.ReminderPostID = postID
	r.record(event.ReminderPosted{PostID: postID})
	return nil
}

// remindAfter counts the time until the next status update from now. Whatever asks for
// one now has been answered.
func (r *Run) remindAfter(next time.Duration, at time.Time) {
	r.ReminderEvery, r.LastStatusUpdateAt, r.ReminderPostID = next, at, ""
}

// requestEvery is how long the people of a run have to answer a request for a status
// update before somebody may call them again.
const requestEvery = 5 * time.Minute

// RequestUpdate asks the people of the run for a status update. Kinds: those of
// TakesStatusUpdates; Limited while a request of the last minutes waits for an answer.
func (r *Run) RequestUpdate(at time.Time) error {
	if err := r.TakesStatusUpdates(); err != nil {
		return err
	}
	again := r.UpdateRequestedAt.Add(requestEvery)
	if at.Before(again) && !r.LastStatusUpdateAt.After(r.UpdateRequestedAt) {
		return failure.New(failure.Limited, "a status update was requested moments ago: ask again in %d seconds", int64(again.Sub(at).Seconds())+1)
	}
	r.UpdateRequestedAt = at
	r.record(event.UpdateRequested{})
	return nil
}

// SwitchStatusUpdates lets the run take status updates, or no longer: then nobody is
// asked for one. Nothing happens when that is so already. Kind: Invalid when the run has
// ended.
func (r *Run) SwitchStatusUpdates(on bool) error {
	if err := r.mustBeActive(); err != nil {
		return err
	}
	if r.StatusUpdatesEnabled == on {
		return nil
	}
	r.StatusUpdatesEnabled = on
	if on {
		r.record(event.StatusUpdatesEnabled{})
		return nil
	}
	r.ReminderPostID = ""
	r.record(event.StatusUpdatesDisabled{})
	return nil
}

// LoseStatusPost notes that the post of a status update is gone. Nothing happens when
// there is no such update, or it is gone already.
func (r *Run) LoseStatusPost(postID string, at time.Time) {
	for i, p := range r.StatusPosts {
		if p.ID == postID && p.DeleteAt.IsZero() {
			r.StatusPosts[i].DeleteAt = at
			r.record(event.StatusPostDeleted{PostID: postID})
		}
	}
}
