package digest

import (
	"slices"
	"strings"
	"time"

	"playbooks/server/domain/run"
)

// Digest is what somebody has to do. Lists hold the first of what there is, totals count
// all of it.
type Digest struct {
	// At is when it was made, in the time zone of whoever reads it.
	At time.Time
	// Overdue are the user's own runs whose status update is due.
	Overdue []run.OwnRun
	// Groups are tasks that are assigned to the user and not done, by run.
	Groups     []Group
	TotalTasks int
	// Runs are those in progress in which the user takes part, overdue ones too.
	Runs      []run.OwnRun
	TotalRuns int
}

// Group is the tasks of one run, those with a due date first, the most urgent first.
type Group struct {
	RunID, RunName string
	Tasks          []run.OwnTask
}

// New puts together what was read: tasks and runs in the order of the store.
func New(at time.Time, runs run.OwnRunPage, tasks run.TaskPage) Digest {
	d := Digest{At: at, Runs: slices.Clone(runs.Runs), TotalRuns: runs.Total, TotalTasks: tasks.Total, Groups: groups(tasks.Tasks)}
	for _, r := range runs.Runs {
		if r.Overdue {
			d.Overdue = append(d.Overdue, r)
		}
	}
	slices.SortStableFunc(d.Runs, func(a, b run.OwnRun) int { return byName(a.Name, b.Name) })
	return d
}

func groups(tasks []run.OwnTask) []Group {
	var out []Group
	place := map[string]int{}
	for _, t := range tasks {
		at, known := place[t.RunID]
		if !known {
			at = len(out)
			place[t.RunID] = at
			out = append(out, Group{RunID: t.RunID, RunName: t.RunName})
		}
		out[at].Tasks = append(out[at].Tasks, t)
	}
	slices.SortStableFunc(out, func(a, b Group) int { return byName(a.RunName, b.RunName) })
	return out
}

func byName(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) }

// Empty tells that there is nothing to do.
func (d Digest) Empty() bool { return len(d.Overdue) == 0 && len(d.Groups) == 0 && len(d.Runs) == 0 }

// DueToday leaves the tasks that are due today or were before, and tells how many there
// are. TotalTasks stays what it was.
func (d Digest) DueToday() (due Digest, count int) {
	due = d
	due.Groups = nil
	for _, g := range d.Groups {
		g.Tasks = slices.DeleteFunc(slices.Clone(g.Tasks), func(t run.OwnTask) bool {
			days, dated := d.DaysUntil(t.DueAt)
			return !dated || days > 0
		})
		if len(g.Tasks) > 0 {
			due.Groups = append(due.Groups, g)
			count += len(g.Tasks)
		}
	}
	return due, count
}

// DaysUntil counts calendar days from the digest to the time, where the reader lives: 0 is
// today, -1 yesterday. It is false for no time.
func (d Digest) DaysUntil(at time.Time) (days int, dated bool) {
	if at.IsZero() {
		return 0, false
	}
	return int(noon(at.In(d.At.Location())).Sub(noon(d.At)) / (24 * time.Hour)), true
}

// noon gives the calendar day of a time as a moment whose distance to other days is a
// whole number of days, whatever the clocks do in between.
func noon(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 12, 0, 0, 0, time.UTC)
}
