package dialogs

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/app/statusupdates"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Elements of the dialog "Status update".
const (
	statusMessage  = "message"
	statusReminder = "reminder"
	statusFinish   = "finish_run"
)

// maxStatusDefault is what the host takes as the default of a text area, in characters.
const maxStatusDefault = 3000

// StatusForm is what the dialog "Status update" begins with.
type StatusForm struct {
	statusupdates.Form
	// Testing offers a very short reminder.
	Testing bool
}

// Status builds the dialog "Status update".
func Status(say i18n.Speaker, f StatusForm) host.Dialog {
	message := []rune(f.Message)
	reminder := host.Element{
		Name: statusReminder, Type: host.SelectElement, Label: say.Say("dialog.status.reminder", nil), Optional: true, Options: f.reminders(say),
	}
	if f.Next > 0 {
		reminder.Default = inSeconds(f.Next)
	}
	return host.Dialog{
		Path: api + "/runs/" + f.RunID + "/update-status-dialog", Title: say.Say("dialog.status.title", nil),
		Introduction: say.Count("dialog.status.introduction", f.Channels, nil), SubmitLabel: say.Say("dialog.status.submit", nil),
		Elements: []host.Element{
			{Name: statusMessage, Type: host.TextareaElement, Label: say.Say("dialog.status.message", nil), Default: string(message[:min(len(message), maxStatusDefault)])},
			reminder,
			{Name: statusFinish, Type: host.BoolElement, Label: say.Say("dialog.status.finish", nil), Optional: true},
		},
	}
}

// reminders are the times from which to choose, with the one that was chosen last.
func (f StatusForm) reminders(say i18n.Speaker) []host.Option {
	out := []host.Option{}
	add := func(text string, d time.Duration) { out = append(out, host.Option{Text: text, Value: inSeconds(d)}) }
	minutes := func(n int) { add(say.Count("dialog.status.minutes", n, nil), time.Duration(n)*time.Minute) }
	hours := func(n int) { add(say.Count("dialog.status.hours", n, nil), time.Duration(n)*time.Hour) }
	minutes(15)
	if f.Testing {
		add(say.Count("dialog.status.seconds", 10, nil), 10*time.Second)
	}
	minutes(30)
	minutes(60)
	hours(4)
	hours(24)
	add(say.Count("dialog.status.weeks", 1, nil), 7*24*time.Hour)
	if f.Next > 0 && !slices.ContainsFunc(out, func(o host.Option) bool { return o.Value == inSeconds(f.Next) }) {
		add(say.Say("dialog.status.as_before", i18n.Data{"Duration": f.Next.String()}), f.Next)
	}
	return out
}

func inSeconds(d time.Duration) string { return strconv.FormatInt(int64(d/time.Second), 10) }

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
