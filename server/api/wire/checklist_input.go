package wire

import (
	"playbooks/server/domain/checklist"
	"playbooks/server/failure"
)

// ChecklistAdd is a new checklist of a run.
type ChecklistAdd struct {
	Title string    `json:"title"`
	Items []TaskAdd `json:"items"`
}

// Draft converts the input. Kind: Invalid.
func (c ChecklistAdd) Draft() (checklist.Draft, error) {
	d := checklist.Draft{Title: c.Title, Tasks: make([]checklist.TaskDraft, len(c.Items))}
	for i, t := range c.Items {
		var err error
		if d.Tasks[i], err = t.Draft(); err != nil {
			return checklist.Draft{}, failure.New(failure.Invalid, "items[%d].%s", i, failure.Message(err))
		}
	}
	return d, nil
}

// TaskAdd is a new task of a run. Members of a task that are not here are decided by
// the server, whatever a client sends.
type TaskAdd struct {
	Title       string       `json:"title"`
	Description string       `json:"description"`
	Command     string       `json:"command"`
	State       string       `json:"state"`
	AssigneeID  string       `json:"assignee_id"`
	DueDate     int64        `json:"due_date"`
	TaskActions []TaskAction `json:"task_actions"`
}

// Draft converts the input. Kind: Invalid.
func (t TaskAdd) Draft() (checklist.TaskDraft, error) {
	due, err := DueAt(t.DueDate)
	if err != nil {
		return checklist.TaskDraft{}, err
	}
	return checklist.TaskDraft{
		Title: t.Title, Description: t.Description, Command: t.Command, State: checklist.State(t.State),
		AssigneeID: t.AssigneeID, DueAt: due, TaskActions: each(t.TaskActions, TaskAction.domain),
	}, nil
}

// Expected says which task or checklist the caller means to be at a position. Empty
// ids trust the position.
type Expected struct {
	TaskID      string `json:"item_id,omitempty"`
	ChecklistID string `json:"checklist_id,omitempty"`
}

// ChecklistRename sets a title.
type ChecklistRename struct {
	Title string `json:"title"`
	Expected
}

// ChecklistMove changes the order. To is a position of the final order.
type ChecklistMove struct {
	From int `json:"source_checklist_idx"`
	To   int `json:"dest_checklist_idx"`
	Expected
}

// TaskMove moves a task within its checklist or into another one.
type TaskMove struct {
	FromChecklist int `json:"source_checklist_idx"`
	From          int `json:"source_item_idx"`
	ToChecklist   int `json:"dest_checklist_idx"`
	To            int `json:"dest_item_idx"`
	Expected
	ToChecklistID string `json:"dest_checklist_id,omitempty"`
}

// TaskEdit changes the texts of a task; nil ones stay.
type TaskEdit struct {
	Title       *string `json:"title"`
	Description *string `json:"description"`
	Command     *string `json:"command"`
	Expected
}

// Edit converts the input.
func (t TaskEdit) Edit() checklist.TaskEdit {
	return checklist.TaskEdit{Title: t.Title, Description: t.Description, Command: t.Command}
}

// TaskState sets the state of a task.
type TaskState struct {
	State string `json:"new_state"`
	Expected
}

// TaskAssignee gives a task to somebody; at most one of the first three is set.
type TaskAssignee struct {
	UserID  string `json:"assignee_id,omitempty"`
	Type    string `json:"assignee_type,omitempty"`
	FieldID string `json:"assignee_property_field_id,omitempty"`
	Expected
}

// TaskDueDate sets the due date of a task, in milliseconds; 0 clears it.
type TaskDueDate struct {
	DueDate int64 `json:"due_date"`
	Expected
}

// TaskCommand sets the slash command of a task; "" clears it.
type TaskCommand struct {
	Command string `json:"command"`
	Expected
}
