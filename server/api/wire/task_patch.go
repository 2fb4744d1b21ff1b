package wire

import (
	"strings"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
)

// TaskPatch changes parts of a task; nil ones stay. At most one of the three about the
// assignee is not empty; all that are there being empty takes the assignee away.
type TaskPatch struct {
	Title       *string       `json:"title,omitempty"`
	Description *string       `json:"description,omitempty"`
	Command     *string       `json:"command,omitempty"`
	State       *string       `json:"state,omitempty"`
	UserID      *string       `json:"assignee_id,omitempty"`
	Type        *string       `json:"assignee_type,omitempty"`
	FieldID     *string       `json:"assignee_property_field_id,omitempty"`
	DueDate     *int64        `json:"due_date,omitempty"` // milliseconds, 0 for none
	TaskActions *[]TaskAction `json:"task_actions,omitempty"`
}

// Change converts the patch. Kind: Invalid.
func (p TaskPatch) Change() (run.TaskChange, error) {
	c := run.TaskChange{TaskEdit: checklist.TaskEdit{Title: p.Title, Description: p.Description, Command: p.Command}}
	if p.State != nil {
		state, err := checklist.ParseState(*p.State)
		if err != nil {
			return run.TaskChange{}, invalid("state", err.Error())
		}
		c.State = &state
	}
	if p.UserID != nil || p.Type != nil || p.FieldID != nil {
		c.Assignment = &run.Assignment{
			UserID: strings.TrimSpace(first(p.UserID)), Type: checklist.AssigneeType(strings.TrimSpace(first(p.Type))), FieldID: strings.TrimSpace(first(p.FieldID)),
		}
	}
	if p.DueDate != nil {
		due, err := DueAt(*p.DueDate)
		if err != nil {
			return run.TaskChange{}, err
		}
		c.Due = &due
	}
	c.TaskActions = list(p.TaskActions, TaskAction.domain)
	return c, nil
}

// TasksPatch makes the same change of several tasks of a run.
type TasksPatch struct {
	TaskIDs []string  `json:"task_ids"`
	Changes TaskPatch `json:"changes"`
}

// TaskPlace is a position, from 0, of a checklist.
type TaskPlace struct {
	ChecklistID string `json:"checklist_id"`
	Position    int    `json:"position"`
}

// Triggered carries the id with which a client may show a dialog.
type Triggered struct {
	TriggerID string `json:"trigger_id"`
}

// FromTasks converts tasks of a run; never nil.
func FromTasks(in []checklist.Task) []Task { return each(in, FromTask) }
