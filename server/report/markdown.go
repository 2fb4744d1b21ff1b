package report

import (
	"fmt"
	"strings"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
)

// Markdown is the report for people, in the reader's language and with the times of their
// time zone.
func (of Writer) Markdown(p run.Report) []byte {
	w := &page{Report: p, say: of.Messages.In(p.Locale, "en"), by: p.StateChanges(), names: p.Names()}
	if w.Zone == nil {
		w.Zone = time.UTC
	}
	w.facts()
	w.attributes()
	w.tasks()
	w.updates()
	w.metrics()
	w.retrospective()
	w.timeline()
	w.end()
	return []byte(w.out.String())
}

type page struct {
	run.Report
	say   i18n.Speaker
	by    map[time.Time]string
	names map[string]string
	out   strings.Builder
}

func (w *page) put(format string, args ...any) { fmt.Fprintf(&w.out, format, args...) }

func (w *page) heading(text string) { w.put("\n## %s\n\n", text) }

func (w *page) row(name, value string) {
	if value != "" {
		w.put("| %s | %s |\n", name, value)
	}
}

func (w *page) time(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(w.Zone).Format("2006-01-02 15:04")
}

func (w *page) person(id string) string { return line(w.Person(id).Name) }

func (w *page) facts() {
	r := w.Run
	title := line(w.say.RunName(r.Name))
	if r.SequentialID != "" && !strings.Contains(r.Name, r.SequentialID) {
		title = line(r.SequentialID) + " · " + title
	}
	w.put("# %s\n\n", title)
	if r.Summary != "" {
		w.put("%s\n", quote("", r.Summary))
	}
	w.put("| %s | |\n|---|---|\n", w.say.Say("report.run", nil))
	state := w.say.Say("report.in_progress", nil)
	if r.Status == run.Finished {
		state = w.say.Say("report.finished", nil)
	}
	w.row(w.say.Say("report.status", nil), state)
	total, done := r.Checklists.Count()
	w.row(w.say.Say("report.progress", nil), w.say.Say("report.done_of", i18n.Data{"Done": done, "Total": total}))
	w.row(w.say.Say("report.owner", nil), w.person(r.OwnerID))
	w.row(w.say.Say("report.started", nil), w.moment(r.CreateAt, r.ReporterID))
	if r.Status == run.Finished {
		w.row(w.say.Say("report.ended", nil), w.time(r.EndAt))
		w.row(w.say.Say("report.duration", nil), span(r.EndAt.Sub(r.CreateAt)))
	}
	w.row(w.say.Say("report.participants", nil), strings.Join(each(r.ParticipantIDs, w.person), ", "))
	w.row(w.say.Say("report.playbook", nil), line(w.Playbook))
	w.row(w.say.Say("report.team", nil), line(w.Team))
	w.row(w.say.Say("report.channel", nil), line(w.Channel))
	w.row(w.say.Say("report.next_update", nil), w.time(r.ReminderDueAt()))
}

// moment is a time and who acted then, as far as both are known.
func (w *page) moment(at time.Time, userID string) string {
	parts := []string{}
	for _, part := range []string{w.person(userID), w.time(at)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

func (w *page) attributes() {
	if len(w.Run.Fields) == 0 {
		return
	}
	w.heading(w.say.Say("report.attributes", nil))
	w.put("| %s | %s |\n|---|---|\n", w.say.Say("report.attribute", nil), w.say.Say("report.value", nil))
	for _, f := range w.Run.Fields {
		w.put("| %s | %s |\n", line(f.Name), line(f.Display(w.Run.Value(f.ID).Content, w.names)))
	}
}

// tasks leaves out what conditions hide: nobody was meant to do that.
func (w *page) tasks() {
	w.heading(w.say.Say("report.tasks", nil))
	for i, c := range w.Run.Checklists {
		if i > 0 {
			w.put("\n")
		}
		w.put("### %s\n\n", line(c.Title))
		shown := 0
		for _, t := range c.Tasks {
			if t.Visible() {
				w.task(t)
				shown++
			}
		}
		if shown == 0 {
			w.put("*%s*\n", w.say.Say("report.no_tasks", nil))
		}
	}
}

func (w *page) task(t checklist.Task) {
	box, title := " ", "**"+line(t.Title)+"**"
	var notes []string
	note := func(label, text string) {
		if text != "" {
			notes = append(notes, label+": "+text)
		}
	}
	switch t.State {
	case checklist.Closed:
		box = "x"
		note(w.say.Say("report.done", nil), w.moment(t.StateModified, w.by[t.StateModified]))
	case checklist.Skipped:
		title = "~~" + line(t.Title) + "~~"
		note(w.say.Say("report.skipped", nil), w.moment(t.StateModified, w.by[t.StateModified]))
	case checklist.InProgress:
		note(w.say.Say("report.in_progress", nil), w.moment(t.StateModified, w.by[t.StateModified]))
	case checklist.Open:
	}
	note(w.say.Say("report.assignee", nil), w.person(t.AssigneeID))
	note(w.say.Say("report.due", nil), w.time(t.DueAt))
	w.put("- [%s] %s\n", box, title)
	if len(notes) > 0 {
		w.put("  - %s\n", strings.Join(notes, " · "))
	}
	if t.Command != "" {
		w.put("  - %s", code(t.Command))
		if !t.CommandLastRun.IsZero() {
			w.put(" · %s: %s", w.say.Say("report.command_ran", nil), w.time(t.CommandLastRun))
		}
		w.put("\n")
	}
	if strings.TrimSpace(t.Description) != "" {
		w.put("\n%s\n", quote("  ", t.Description))
	}
}

func (w *page) updates() {
	if len(w.Updates) == 0 {
		return
	}
	w.heading(w.say.Say("report.updates", nil))
	for _, u := range w.Updates {
		w.put("### %s\n\n", w.moment(u.At, u.AuthorID))
		switch {
		case !u.DeleteAt.IsZero():
			w.put("*%s*\n\n", w.say.Say("report.update_deleted", nil))
		case u.Kept:
			w.put("*%s*\n\n", w.say.Say("report.update_kept", nil))
		default:
			w.put("%s\n", quote("", u.Message))
		}
	}
}

func (w *page) metrics() {
	if len(w.Metrics) == 0 {
		return
	}
	w.heading(w.say.Say("report.metrics", nil))
	w.put("| %s | %s | %s |\n|---|---:|---:|\n", w.say.Say("report.metric", nil), w.say.Say("report.value", nil), w.say.Say("report.target", nil))
	for i, m := range metricsOf(w.Report) {
		kind := w.Metrics[i].Type
		w.put("| %s | %s | %s |\n", line(m.Title), amount(kind, m.Value), amount(kind, m.Target))
	}
}

func (w *page) retrospective() {
	r := w.Run
	if !r.RetrospectiveEnabled && r.Retrospective == "" {
		return
	}
	w.heading(w.say.Say("report.retrospective", nil))
	switch {
	case r.RetrospectiveWasCanceled:
		w.put("*%s*\n\n", w.say.Say("report.canceled", nil))
	case r.RetrospectivePublished():
		w.put("*%s: %s*\n\n", w.say.Say("report.published", nil), w.time(r.RetrospectivePublishedAt))
	default:
		w.put("*%s*\n\n", w.say.Say("report.draft", nil))
	}
	if strings.TrimSpace(r.Retrospective) != "" {
		w.put("%s", quote("", r.Retrospective))
	}
}

// end says how to read the report, and what is missing in it.
func (w *page) end() {
	w.put("\n---\n\n*%s*\n", w.say.Say("report.written", i18n.Data{"Time": i18n.Markdown(w.time(w.At)), "Zone": w.Zone.String()}))
	if w.LeftOutEntries+w.LeftOutUpdates+w.CutTexts > 0 {
		w.put("\n*%s*\n", w.say.Say("report.left_out", i18n.Data{"Entries": w.LeftOutEntries, "Updates": w.LeftOutUpdates, "Texts": w.CutTexts}))
	}
}
