package wire

import (
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/run"
)

// StatusInput is a new status update.
type StatusInput struct {
	Message   string `json:"message"`
	Reminder  int64  `json:"reminder,omitempty"` // seconds
	FinishRun bool   `json:"finish_run,omitempty"`
}

// Draft converts the input.
func (in StatusInput) Draft() run.StatusDraft {
	return run.StatusDraft{Message: in.Message, Reminder: in.Reminder, Finish: in.FinishRun}
}

// StatusPost is a status update's post.
type StatusPost struct {
	ID       string `json:"id"`
	CreateAt int64  `json:"create_at"`
	DeleteAt int64  `json:"delete_at"`
}

// FromStatusPost converts a status update of a run.
func FromStatusPost(p run.StatusPost) StatusPost {
	return StatusPost{ID: p.ID, CreateAt: clock.Millis(p.CreateAt), DeleteAt: clock.Millis(p.DeleteAt)}
}

// StatusUpdate is a status update with its text.
type StatusUpdate struct {
	StatusPost
	Message string `json:"message"`
	Author  string `json:"author_user_name"`
}

// FromStatusUpdate converts a status update whose post is still there.
func FromStatusUpdate(id, message, author string, at time.Time) StatusUpdate {
	return StatusUpdate{StatusPost: StatusPost{ID: id, CreateAt: clock.Millis(at)}, Message: message, Author: author}
}

// Snooze moves the next status update.
type Snooze struct {
	Seconds int64 `json:"new_reminder_seconds"`
}

// StatusSwitch lets a run take status updates, or no longer.
type StatusSwitch struct {
	Enabled bool `json:"status_enabled"`
}
