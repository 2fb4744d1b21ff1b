package run

import (
	"slices"
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// AddChecklist appends a checklist. Kind: Invalid, also when the run has ended.
func (r *Run) AddChecklist(d checklist.Draft, ids clock.IDs, at time.Time) (checklist.Checklist, error) {
	if err := r.mustBeActive(); err != nil {
		return checklist.Checklist{}, err
	}
	if err := r.room(1, len(d.Tasks)); err != nil {
		return checklist.Checklist{}, err
	}
	c, err := checklist.New(d, ids, at)
	if err != nil {
		return checklist.Checklist{}, err
	}
	r.appendList(c)
	return c, nil
}

// DuplicateChecklist appends a copy. Kinds as for every change of a checklist:
// Invalid when the run has ended; NotFound and Conflict as checklist.Lists.List has them.
func (r *Run) DuplicateChecklist(ref checklist.ListRef, ids clock.IDs, at time.Time) (checklist.Checklist, error) {
	i, err := r.list(ref)
	if err != nil {
		return checklist.Checklist{}, err
	}
	if err := r.room(1, len(r.Checklists[i].Tasks)); err != nil {
		return checklist.Checklist{}, err
	}
	c := r.Checklists[i].Copy(ids, at)
	r.appendList(c)
	return c, nil
}

// RenameChecklist sets a title that is not blank.
func (r *Run) RenameChecklist(ref checklist.ListRef, title string, at time.Time) error {
	i, err := r.list(ref)
	if err != nil {
		return err
	}
	title, err = checklist.Title(title)
	if err != nil {
		return err
	}
	if c := &r.Checklists[i]; c.Title != title {
		c.Title, c.UpdateAt = title, at
		r.record(event.ChecklistRenamed{ChecklistID: c.ID})
	}
	return nil
}

// RemoveChecklist removes a checklist with its tasks.
func (r *Run) RemoveChecklist(ref checklist.ListRef) error {
	i, err := r.list(ref)
	if err != nil {
		return err
	}
	id := r.Checklists[i].ID
	r.Checklists = slices.Delete(r.Checklists, i, i+1)
	r.record(event.ChecklistRemoved{ChecklistID: id})
	return nil
}

// MoveChecklist changes the order; to is the position in the final order.
func (r *Run) MoveChecklist(from checklist.ListRef, to int, at time.Time) error {
	i, err := r.list(from)
	if err != nil {
		return err
	}
	id := r.Checklists[i].ID
	if err := r.Checklists.Move(i, to); err != nil {
		return err
	}
	if i != to {
		r.Checklists[to].UpdateAt = at
		r.record(event.ChecklistMoved{ChecklistID: id})
	}
	return nil
}

// SkipChecklist skips every task, done or not.
func (r *Run) SkipChecklist(ref checklist.ListRef, at time.Time) error {
	return r.setStates(ref, checklist.Skipped, at, func(id string) event.Event { return event.ChecklistSkipped{ChecklistID: id} })
}

// RestoreChecklist opens every task again.
func (r *Run) RestoreChecklist(ref checklist.ListRef, at time.Time) error {
	return r.setStates(ref, checklist.Open, at, func(id string) event.Event { return event.ChecklistRestored{ChecklistID: id} })
}

// setStates records one event for the whole list: history would drown in one per task.
func (r *Run) setStates(ref checklist.ListRef, to checklist.State, at time.Time, happened func(checklistID string) event.Event) error {
	i, err := r.list(ref)
	if err != nil {
		return err
	}
	changed := false
	for j := range r.Checklists[i].Tasks {
		if r.Checklists[i].Tasks[j].State != to {
			r.setState(i, j, to, at)
			changed = true
		}
	}
	if changed {
		r.record(happened(r.Checklists[i].ID))
	}
	return nil
}

func (r *Run) list(ref checklist.ListRef) (int, error) {
	if err := r.mustBeActive(); err != nil {
		return 0, err
	}
	return r.Checklists.List(ref)
}

func (r *Run) appendList(c checklist.Checklist) {
	r.Checklists = append(r.Checklists, c)
	r.record(event.ChecklistAdded{ChecklistID: c.ID})
}

// room keeps a run within the size that one object may have. Kind: TooLarge.
func (r *Run) room(lists, tasks int) error {
	if len(r.Checklists)+lists > checklist.MaxLists {
		return failure.New(failure.TooLarge, "a run may have at most %d checklists", checklist.MaxLists)
	}
	if r.Checklists.Size()+tasks > checklist.MaxTasks {
		return failure.New(failure.TooLarge, "a run may have at most %d tasks", checklist.MaxTasks)
	}
	return nil
}
