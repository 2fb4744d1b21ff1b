package dialogs

import (
	"strconv"
	"strings"

	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// Elements of the dialog "Status update".
const (
	statusMessage  = "message"
	statusReminder = "reminder"
	statusFinish   = "finish_run"
)

// ReadStatus reads the dialog "Status update" back. No reminder is 0. Kind: Invalid.
func ReadStatus(s Submission) (run.StatusDraft, error) {
	message, err := s.text(statusMessage)
	if err != nil {
		return run.StatusDraft{}, err
	}
	text, err := s.text(statusReminder)
	if err != nil {
		return run.StatusDraft{}, err
	}
	d := run.StatusDraft{Message: message}
	d.Finish, _ = s.Submission[statusFinish].(bool)
	if text = strings.TrimSpace(text); text == "" {
		return d, nil
	}
	if d.Reminder, err = strconv.ParseInt(text, 10, 64); err != nil {
		return run.StatusDraft{}, failure.InvalidFields([]failure.Problem{{Field: "submission." + statusReminder, Message: "must be a whole number of seconds"}})
	}
	return d, nil
}
