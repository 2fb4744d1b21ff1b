package run

import (
	"slices"
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// AddTask appends a task to a checklist. Kinds: Invalid, NotFound, Conflict, TooLarge.
func (r *Run) AddTask(ref checklist.ListRef, d checklist.TaskDraft, ids clock.IDs, at time.Time) (checklist.Task, error) {
	i, err := r.list(ref)
	if err != nil {
		return checklist.Task{}, err
	}
	if err := r.room(0, 1); err != nil {
		return checklist.Task{}, err
	}
	t, err := checklist.NewTask(d, ids.New(), at)
	if err != nil {
		return checklist.Task{}, err
	}
	r.insertTask(i, len(r.Checklists[i].Tasks), t, at)
	return t, nil
}

// DuplicateTask inserts a copy directly after the task. Kinds as for AddTask.
func (r *Run) DuplicateTask(ref checklist.Ref, ids clock.IDs, at time.Time) (checklist.Task, error) {
	i, j, err := r.task(ref)
	if err != nil {
		return checklist.Task{}, err
	}
	if err := r.room(0, 1); err != nil {
		return checklist.Task{}, err
	}
	t := r.Checklists[i].Copy(ids, at).Tasks[j]
	r.insertTask(i, j+1, t, at)
	return t, nil
}

// EditTask changes texts and the command. Kinds: Invalid, NotFound, Conflict.
func (r *Run) EditTask(ref checklist.Ref, e checklist.TaskEdit, at time.Time) error {
	i, j, err := r.task(ref)
	if err != nil {
		return err
	}
	changed, err := e.ApplyTo(&r.Checklists[i].Tasks[j])
	if err != nil || !changed {
		return err
	}
	r.stamp(i, j, at)
	r.record(event.TaskEdited{TaskID: r.Checklists[i].Tasks[j].ID})
	return nil
}

// RemoveTask removes a task for good.
func (r *Run) RemoveTask(ref checklist.Ref, at time.Time) error {
	i, j, err := r.task(ref)
	if err != nil {
		return err
	}
	c := &r.Checklists[i]
	id := c.Tasks[j].ID
	c.Tasks, c.UpdateAt = slices.Delete(c.Tasks, j, j+1), at
	r.record(event.TaskRemoved{ChecklistID: c.ID, TaskID: id})
	return nil
}

// MoveTask moves a task to a position of the final order of a checklist.
func (r *Run) MoveTask(from checklist.Ref, to checklist.ListRef, position int, at time.Time) error {
	i, j, err := r.task(from)
	if err != nil {
		return err
	}
	target, err := r.list(to)
	if err != nil {
		return err
	}
	if i == target && j == position {
		return nil
	}
	id := r.Checklists[i].Tasks[j].ID
	if err := r.Checklists.MoveTask(i, j, target, position, at); err != nil {
		return err
	}
	r.record(event.TaskMoved{TaskID: id})
	return nil
}

// SetTaskState changes a task's state; an equal one changes nothing.
func (r *Run) SetTaskState(ref checklist.Ref, to checklist.State, at time.Time) error {
	i, j, err := r.task(ref)
	if err != nil {
		return err
	}
	t := r.Checklists[i].Tasks[j]
	if t.State == to {
		return nil
	}
	r.setState(i, j, to, at)
	r.record(event.TaskStateChanged{TaskID: t.ID, Title: t.Title, From: string(t.State), To: string(to)})
	return nil
}

func (r *Run) setState(i, j int, to checklist.State, at time.Time) {
	t := &r.Checklists[i].Tasks[j]
	t.State, t.StateModified, t.SkippedAt = to, at, time.Time{}
	if to == checklist.Skipped {
		t.SkippedAt = at
	}
	r.stamp(i, j, at)
}

// Assignment says who gets a task: a user, whoever has the role, or whom an attribute
// names. At most one of its members is set; none means nobody.
type Assignment struct {
	UserID string
	Type   checklist.AssigneeType
	// FieldID is that of the run's attribute or of the playbook's that it is a copy of.
	FieldID string
}

// AssignTask gives a task to somebody or to nobody. Kinds: Invalid for a role that does
// not exist, for an attribute that does not or names no single user, and for more than
// one of these; NotFound, Conflict.
func (r *Run) AssignTask(ref checklist.Ref, a Assignment, at time.Time) error {
	i, j, err := r.task(ref)
	if err != nil {
		return err
	}
	user, how, fieldID, err := r.resolve(a)
	if err != nil {
		return err
	}
	r.assign(i, j, user, how, fieldID, at)
	return nil
}

// Assignee gives the user whom an assignment means now; "" for nobody, and for one that
// AssignTask refuses.
func (r Run) Assignee(a Assignment) string {
	user, _, _, _ := r.resolve(a)
	return user
}

// resolve says whom an assignment means now.
func (r Run) resolve(a Assignment) (user string, how checklist.AssigneeType, fieldID string, err error) {
	given := 0
	for _, member := range []string{a.UserID, string(a.Type), a.FieldID} {
		if member != "" {
			given++
		}
	}
	switch {
	case given > 1:
		return "", "", "", failure.New(failure.Invalid, "assignee_id, assignee_type, and assignee_property_field_id are mutually exclusive")
	case a.FieldID != "":
		i := slices.IndexFunc(r.Fields, func(f attribute.Field) bool { return f.ID == a.FieldID || f.ParentID == a.FieldID })
		if i < 0 || r.Fields[i].Type != attribute.User {
			return "", "", "", failure.New(failure.Invalid, "assignee_property_field_id: must be the id of one of the run's attributes of type user")
		}
		return r.Value(r.Fields[i].ID).Text, checklist.ByAttribute, r.Fields[i].ID, nil
	case a.Type == checklist.ByOwner:
		return r.OwnerID, a.Type, "", nil
	case a.Type == checklist.ByCreator:
		return r.ReporterID, a.Type, "", nil
	case a.Type == checklist.ByUser:
		return a.UserID, a.Type, "", nil
	}
	return "", "", "", failure.New(failure.Invalid, `assignee_type must be "owner" or "creator"`)
}

func (r *Run) assign(i, j int, user string, how checklist.AssigneeType, fieldID string, at time.Time) {
	t := &r.Checklists[i].Tasks[j]
	if t.AssigneeID == user && t.AssigneeType == how && t.AssigneeFieldID == fieldID {
		return
	}
	from := t.AssigneeID
	t.AssigneeID, t.AssigneeType, t.AssigneeFieldID, t.AssigneeModified = user, how, fieldID, at
	r.stamp(i, j, at)
	e := event.TaskAssigned{TaskID: t.ID, Title: t.Title, From: from, To: user, Type: string(how)}
	if f, _, err := attribute.Find(r.Fields, fieldID); err == nil {
		e.Attribute = f.Name
	}
	r.record(e)
}

// SetTaskDue sets the due date; the zero time clears it. Kind: Invalid when it is absurd.
func (r *Run) SetTaskDue(ref checklist.Ref, due, at time.Time) error {
	i, j, err := r.task(ref)
	if err != nil {
		return err
	}
	if err := checklist.Due(due); err != nil {
		return err
	}
	t := &r.Checklists[i].Tasks[j]
	if t.DueAt.Equal(due) {
		return nil
	}
	t.DueAt = due
	r.stamp(i, j, at)
	r.record(event.TaskDueChanged{TaskID: t.ID})
	return nil
}

func (r *Run) task(ref checklist.Ref) (i, j int, err error) {
	if err := r.mustBeActive(); err != nil {
		return 0, 0, err
	}
	return r.Checklists.Task(ref)
}

func (r *Run) insertTask(i, j int, t checklist.Task, at time.Time) {
	c := &r.Checklists[i]
	c.Tasks, c.UpdateAt = slices.Insert(c.Tasks, j, t), at
	r.record(event.TaskAdded{ChecklistID: c.ID, TaskID: t.ID})
}

// stamp marks a task and its checklist as changed, which clients rely on to notice.
func (r *Run) stamp(i, j int, at time.Time) {
	r.Checklists[i].UpdateAt = at
	r.Checklists[i].Tasks[j].UpdateAt = at
}
