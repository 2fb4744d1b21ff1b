package report

import (
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/run"
)

func (w *page) timeline() {
	if len(w.Run.Timeline) == 0 {
		return
	}
	w.heading(w.say.Say("report.timeline", nil))
	for _, e := range w.Run.Timeline {
		who := e.CreatorUserID
		if who == "" {
			who = e.SubjectUserID
		}
		parts := []string{w.time(e.EventAt)}
		if who != "" {
			parts = append(parts, "**"+w.person(who)+"**")
		}
		w.put("- %s\n", strings.Join(append(parts, w.happened(e)), " · "))
	}
}

// happened is an entry in words. Most entries say something themselves.
func (w *page) happened(e run.TimelineEntry) string {
	switch e.EventType {
	case "incident_created":
		return w.say.Say("report.event.started", nil)
	case "run_finished":
		return w.say.Say("report.event.finished", nil)
	case "run_restored":
		return w.say.Say("report.event.restored", nil)
	case "status_updated":
		return w.say.Say("report.event.status_updated", nil)
	case "status_update_snoozed":
		return w.say.Say("report.event.snoozed", nil)
	case "status_updates_enabled":
		return w.say.Say("report.event.updates_enabled", nil)
	case "status_updates_disabled":
		return w.say.Say("report.event.updates_disabled", nil)
	case "published_retrospective":
		return w.say.Say("report.event.published", nil)
	case "canceled_retrospective":
		return w.say.Say("report.event.canceled", nil)
	case "channel_archived":
		return w.say.Say("report.event.archived", nil)
	case "channel_unarchived":
		return w.say.Say("report.event.unarchived", nil)
	case "retrospective_enabled":
		return w.say.Say("report.event.retrospective_on", nil)
	case "retrospective_disabled":
		return w.say.Say("report.event.retrospective_off", nil)
	case "user_joined_left", "participants_changed":
		return w.participants(e)
	}
	if e.Summary == "" { // a post about which nobody said anything
		return w.say.Say("report.event.post", nil)
	}
	return line(naming.Plain(e.Summary))
}

func (w *page) participants(e run.TimelineEntry) string {
	names, left, known := e.People()
	people := i18n.Data{"People": i18n.Markdown(line(strings.Join(names, ", ")))}
	switch {
	case !known:
		return w.say.Say("report.event.participants", nil)
	case left:
		return w.say.Say("report.event.left", people)
	}
	return w.say.Say("report.event.joined", people)
}
