package digests

import (
	"strings"
	"unicode/utf8"

	"playbooks/assets/i18n"
	"playbooks/server/domain/digest"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/run"
)

// Extent is how much of a digest is told.
type Extent int

const (
	// Everything has all sections and all tasks: somebody asked.
	Everything Extent = iota
	// Daily has the sections in which there is something, with the tasks that are due.
	Daily
	// Weekly has all sections, with the tasks that are due.
	Weekly
)

// Where the links of a digest come from, for the statistics of the web client.
const (
	fromOverdue  = "?from=digest_overduestatus"
	fromTasks    = "?from=digest_assignedtask"
	fromProgress = "?from=digest_runsinprogress"
)

// sectionSize is how long a section gets, in characters: three of them and what frames
// them fit into a post.
const sectionSize = 4500

// Text tells the digest in Markdown, at most as long as a post. It is "" when nothing
// would be said, which is only so for Daily.
func Text(say i18n.Speaker, d digest.Digest, extent Extent) string {
	w := writer{say: say, extent: extent}
	w.runs(words{"digest.overdue.heading", "digest.overdue.none", "digest.overdue.count"}, d.Overdue, len(d.Overdue), fromOverdue)
	w.tasks(d)
	w.runs(words{"digest.progress.heading", "digest.progress.none", "digest.progress.count"}, d.Runs, d.TotalRuns, fromProgress)
	return strings.Join(w.sections, "\n\n")
}

type writer struct {
	say      i18n.Speaker
	extent   Extent
	sections []string
}

// words are the messages of a section: its heading, and how much there is.
type words struct{ heading, none, count string }

func (w *writer) open(id words, total int) section {
	lines := []string{"##### " + w.say.Say(id.heading, nil), w.say.Say(id.none, nil)}
	if total > 0 {
		lines[1] = w.say.Count(id.count, total, nil)
	}
	return section{lines: lines}
}

func (w *writer) runs(id words, runs []run.OwnRun, total int, from string) {
	s := w.open(id, total)
	for _, r := range runs {
		s.add("- " + string(w.link(r.Name, r.ID, from)))
	}
	w.close(s, total)
}

func (w *writer) tasks(d digest.Digest) {
	told, total, id := d, d.TotalTasks, words{"digest.tasks.heading", "digest.tasks.none", "digest.tasks.count"}
	if w.extent != Everything {
		told, total = d.DueToday()
		id.none, id.count = "digest.tasks.none_due", "digest.tasks.due_count"
	}
	s := w.open(id, total)
	for _, g := range told.Groups {
		head := string(w.link(g.RunName, g.RunID, fromTasks))
		for _, t := range g.Tasks {
			s.addBelow(head, w.task(d, t))
		}
	}
	if later := d.TotalTasks - total; later > 0 {
		s.after = w.say.Count("digest.tasks.later", later, nil)
	}
	w.close(s, total)
}

// task is a line such as "- [ ] First: Call the team **`Due today`**".
func (w *writer) task(d digest.Digest, t run.OwnTask) string {
	line := "- [ ] " + string(i18n.Literal(naming.Short(t.ChecklistTitle))) + ": " + string(i18n.Literal(naming.Short(naming.Plain(t.Title))))
	days, dated := d.DaysUntil(t.DueAt)
	switch {
	case !dated:
		return line
	case days > 0:
		return line + " `" + w.say.Count("digest.due_in", days, nil) + "`"
	case days == 0:
		return line + " **`" + w.say.Say("digest.due_today", nil) + "`**"
	case days == -1:
		return line + " **`" + w.say.Say("digest.due_yesterday", nil) + "`**"
	}
	return line + " **`" + w.say.Count("digest.due_ago", -days, nil) + "`**"
}

func (w *writer) link(name, id, from string) i18n.Markdown {
	return w.say.RunLink(naming.Short(name), id, from)
}

// close ends a section that tells of so many things, unless it is left out.
func (w *writer) close(s section, total int) {
	if total == 0 && w.extent == Daily {
		return
	}
	if left := total - s.told; left > 0 {
		s.lines = append(s.lines, w.say.Count("digest.more", left, nil))
	}
	if s.after != "" {
		s.lines = append(s.lines, "", s.after)
	}
	w.sections = append(w.sections, strings.Join(s.lines, "\n"))
}

// section is text that takes lines until it is full.
type section struct {
	lines []string
	// head is what the latest lines stand below.
	head  string
	after string
	size  int
	told  int
	full  bool
}

// add takes a line as long as there is room, and none after the first that had none.
func (s *section) add(lines ...string) {
	for _, l := range lines {
		s.size += utf8.RuneCountInString(l) + 1
	}
	if s.full = s.full || s.size > sectionSize; s.full {
		return
	}
	s.lines = append(s.lines, lines...)
	s.told++
}

// addBelow is add for a line that stands below a head.
func (s *section) addBelow(head, line string) {
	if s.head == head {
		s.add(line)
		return
	}
	s.head = head
	s.add("", head, line)
}
