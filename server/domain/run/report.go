package run

import (
	"slices"
	"time"
	"unicode/utf8"

	"playbooks/server/domain/playbook"
)

// Limits of a report, so that one is bounded whatever a run holds.
const (
	// MaxReportEntries and MaxReportUpdates are how much of the history it has, the newest.
	MaxReportEntries = 5000
	MaxReportUpdates = 1000
	// MaxReportText is how much people's longer texts may take together, in bytes.
	MaxReportText = 8 << 20
)

// Person is somebody whom a report names.
type Person struct {
	ID       string
	Username string // "" when nobody knows
	// Name is what the host calls them: a full name where it shows those.
	Name string
}

// ReportedUpdate is a status update in a report.
type ReportedUpdate struct {
	PostID   string
	AuthorID string // "" when nobody knows
	At       time.Time
	DeleteAt time.Time
	Message  string // "" when it is deleted or kept from the reader
	// Kept says that the reader may not read the channel that it was posted in.
	Kept bool
}

// Report is a run together with what a reader outside of the product needs to understand
// it, as far as the reader may know it.
type Report struct {
	Run Run
	// At is when it was written.
	At time.Time
	// Locale and Zone are the reader's; a nil Zone is UTC.
	Locale string
	Zone   *time.Location

	Playbook string // its title; "" for a checklist, and when the playbook is gone
	Metrics  []playbook.Metric
	Team     string // "" in direct and group messages
	Channel  string // "" when the reader may not read it
	Updates  []ReportedUpdate
	people   map[string]Person

	// Left out because of the limits: entries and updates, and texts that were cut.
	LeftOutEntries, LeftOutUpdates, CutTexts int
}

// PeopleIn lists everybody whom a report about the run names, each once.
func (r Run) PeopleIn() []string {
	ids := slices.Concat([]string{r.OwnerID, r.ReporterID}, r.ParticipantIDs, r.PeopleInValues())
	for _, c := range r.Checklists {
		for _, t := range c.Tasks {
			ids = append(ids, t.AssigneeID)
		}
	}
	for _, e := range r.Timeline {
		ids = append(ids, e.SubjectUserID, e.CreatorUserID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	return slices.DeleteFunc(ids, func(id string) bool { return id == "" })
}

// Name makes the people known.
func (p *Report) Name(people []Person) {
	p.people = make(map[string]Person, len(people))
	for _, one := range people {
		p.people[one.ID] = one
	}
}

// Person is somebody by id. Who is not known is called by the id.
func (p Report) Person(id string) Person {
	if one, known := p.people[id]; known || id == "" {
		return one
	}
	return Person{ID: id, Name: id}
}

// Names are what to call people, by id.
func (p Report) Names() map[string]string {
	out := make(map[string]string, len(p.people))
	for id, one := range p.people {
		out[id] = one.Name
	}
	return out
}

// StateChanges says who changed states of tasks, by the time when they did. No two people
// change a run at the same time.
func (p Report) StateChanges() map[time.Time]string {
	out := map[time.Time]string{}
	for _, e := range p.Run.Timeline {
		if e.EventType == "task_state_modified" {
			out[e.EventAt] = e.SubjectUserID
		}
	}
	return out
}

// Bound drops what is over the limits: of the history the oldest, of longer texts the end.
func (p *Report) Bound() {
	p.Run = p.Run.Clone()
	if n := len(p.Run.Timeline) - MaxReportEntries; n > 0 {
		p.Run.Timeline, p.LeftOutEntries = p.Run.Timeline[n:], n
	}
	if n := len(p.Updates) - MaxReportUpdates; n > 0 {
		p.Updates, p.LeftOutUpdates = p.Updates[n:], n
	}
	left := MaxReportText
	cut := func(text *string) {
		if len(*text) > left {
			*text = startOf(*text, left) + "…"
			p.CutTexts++
		}
		left = max(0, left-len(*text))
	}
	cut(&p.Run.Retrospective)
	for i := range p.Updates {
		cut(&p.Updates[i].Message)
	}
	for i := range p.Run.Checklists {
		for j := range p.Run.Checklists[i].Tasks {
			t := &p.Run.Checklists[i].Tasks[j]
			cut(&t.Description)
			cut(&t.Command)
		}
	}
}

// startOf is the start of a text, of at most so many bytes, that ends with a whole character.
func startOf(text string, most int) string {
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	return text[:most]
}
