package checklist

import (
	"slices"
	"strings"
	"time"

	"playbooks/server/clock"
	"playbooks/server/failure"
)

// Checklist is an ordered list of tasks of a run.
type Checklist struct {
	ID       string
	Title    string
	Tasks    []Task
	UpdateAt time.Time
}

// Lists are the checklists of one run, in order.
type Lists []Checklist

// Clone copies everything, so that changes of one copy never show in the other.
func (l Lists) Clone() Lists {
	out := make(Lists, len(l))
	for i, c := range l {
		c.Tasks = slices.Clone(c.Tasks)
		for j := range c.Tasks {
			c.Tasks[j] = c.Tasks[j].clone()
		}
		out[i] = c
	}
	return out
}

// Count gives the number of visible tasks and of those that are done.
func (l Lists) Count() (total, done int) {
	for _, c := range l {
		for _, t := range c.Tasks {
			if !t.Visible() {
				continue
			}
			total++
			if t.State.Done() {
				done++
			}
		}
	}
	return total, done
}

// Progress gives the number of visible tasks and of those that were checked off. Tasks
// that were skipped count as not checked off.
func (l Lists) Progress() (tasks, checked int) {
	for _, c := range l {
		for _, t := range c.Tasks {
			if !t.Visible() {
				continue
			}
			tasks++
			if t.State == Closed {
				checked++
			}
		}
	}
	return tasks, checked
}

// Size gives the number of all tasks, hidden ones included.
func (l Lists) Size() int {
	n := 0
	for _, c := range l {
		n += len(c.Tasks)
	}
	return n
}

// ListRef points at a checklist by its position from 0 in the stored order. An
// ID may go with it; then both must agree. Use ByID where there is no position.
type ListRef struct {
	Position int
	ID       string
}

// Ref points at a task in the same way, by positions, or by id alone when
// Position is ByID.
type Ref struct {
	List     ListRef
	Position int
	ID       string
}

// ByID in place of a position says that only the id counts.
const ByID = -1

// List finds a checklist. Kinds: NotFound; Conflict when position and id disagree.
func (l Lists) List(ref ListRef) (int, error) {
	if ref.Position == ByID {
		i := slices.IndexFunc(l, func(c Checklist) bool { return c.ID == ref.ID })
		if i < 0 {
			return 0, failure.New(failure.NotFound, "there is no such checklist in this run")
		}
		return i, nil
	}
	if ref.Position < 0 || ref.Position >= len(l) {
		if ref.ID != "" {
			return 0, moved("checklist")
		}
		return 0, failure.New(failure.NotFound, "there is no checklist at position %d in this run", ref.Position)
	}
	if ref.ID != "" && l[ref.Position].ID != ref.ID {
		return 0, moved("checklist")
	}
	return ref.Position, nil
}

// Task finds a task: positions of its checklist and within it. Kinds as for List.
func (l Lists) Task(ref Ref) (list, task int, err error) {
	if ref.Position == ByID {
		for i, c := range l {
			if j := slices.IndexFunc(c.Tasks, func(t Task) bool { return t.ID == ref.ID }); j >= 0 {
				return i, j, nil
			}
		}
		return 0, 0, failure.New(failure.NotFound, "there is no such task in this run")
	}
	list, err = l.List(ref.List)
	if err != nil {
		if ref.ID != "" {
			err = moved("task")
		}
		return 0, 0, err
	}
	tasks := l[list].Tasks
	if ref.Position < 0 || ref.Position >= len(tasks) {
		if ref.ID != "" {
			return 0, 0, moved("task")
		}
		return 0, 0, failure.New(failure.NotFound, "there is no task at position %d in this checklist", ref.Position)
	}
	if ref.ID != "" && tasks[ref.Position].ID != ref.ID {
		return 0, 0, moved("task")
	}
	return list, ref.Position, nil
}

func moved(what string) error {
	return failure.New(failure.Conflict, "the %s is no longer at this position: somebody changed the run, read it again", what)
}

// Move takes the checklist at from out and puts it at position to of the final
// order. Kind: Invalid when a position is outside.
func (l Lists) Move(from, to int) error {
	if from < 0 || from >= len(l) || to < 0 || to >= len(l) {
		return failure.New(failure.Invalid, "both positions must be between 0 and %d", len(l)-1)
	}
	c := l[from]
	rest := slices.Delete(slices.Clone(l), from, from+1)
	copy(l, slices.Insert(rest, to, c))
	return nil
}

// MoveTask takes a task out of one checklist and puts it at a position of the
// final order of another or the same one; the task and the checklists it leaves
// and enters are stamped. Kind: Invalid when a position is outside.
func (l Lists) MoveTask(fromList, fromTask, toList, toTask int, at time.Time) error {
	inside := func(n, limit int) bool { return n >= 0 && n < limit }
	if !inside(fromList, len(l)) || !inside(toList, len(l)) || !inside(fromTask, len(l[fromList].Tasks)) {
		return failure.New(failure.Invalid, "there is no such task or checklist to move")
	}
	limit := len(l[toList].Tasks)
	if fromList != toList {
		limit++
	}
	if !inside(toTask, limit) {
		return failure.New(failure.Invalid, "the new position must be between 0 and %d", limit-1)
	}
	t := l[fromList].Tasks[fromTask]
	t.UpdateAt = at
	l[fromList].Tasks = slices.Delete(l[fromList].Tasks, fromTask, fromTask+1)
	l[toList].Tasks = slices.Insert(l[toList].Tasks, toTask, t)
	l[fromList].UpdateAt, l[toList].UpdateAt = at, at
	return nil
}

// Draft is what a caller may say about a new checklist of a run.
type Draft struct {
	Title string
	Tasks []TaskDraft
}

// New makes a checklist of a draft, with new ids. Kind: Invalid.
func New(d Draft, ids clock.IDs, at time.Time) (Checklist, error) {
	title, err := Title(d.Title)
	if err != nil {
		return Checklist{}, err
	}
	c := Checklist{ID: ids.New(), Title: title, Tasks: make([]Task, 0, len(d.Tasks)), UpdateAt: at}
	for _, td := range d.Tasks {
		t, err := NewTask(td, ids.New(), at)
		if err != nil {
			return Checklist{}, err
		}
		c.Tasks = append(c.Tasks, t)
	}
	return c, nil
}

// Title trims and checks the title of a checklist. Kind: Invalid.
func Title(s string) (string, error) {
	s = strings.TrimSpace(s)
	if err := failure.InvalidFields(textProblems("", s, "", "")); err != nil {
		return "", err
	}
	return s, nil
}

// Copy makes a copy of a checklist with new ids everywhere.
func (c Checklist) Copy(ids clock.IDs, at time.Time) Checklist {
	out := Lists{c}.Clone()[0]
	out.ID, out.UpdateAt = ids.New(), at
	for i := range out.Tasks {
		out.Tasks[i].ID, out.Tasks[i].UpdateAt = ids.New(), at
	}
	return out
}
