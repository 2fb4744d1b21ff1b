package wire

import (
	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
)

// Checklist is a checklist of a run or of a playbook.
type Checklist struct {
	ID         string   `json:"id"`
	Title      string   `json:"title"`
	Items      []Task   `json:"items"`
	ItemsOrder []string `json:"items_order"`
	UpdateAt   int64    `json:"update_at"`
}

// Task is a task of a run or of a playbook, where what only runs know is zero and the
// due date counts from the start of a run.
type Task struct {
	ID               string       `json:"id"`
	Title            string       `json:"title"`
	Description      string       `json:"description"`
	State            string       `json:"state"`
	StateModified    int64        `json:"state_modified"`
	AssigneeID       string       `json:"assignee_id"`
	AssigneeModified int64        `json:"assignee_modified"`
	AssigneeType     string       `json:"assignee_type"`
	AssigneeFieldID  string       `json:"assignee_property_field_id"`
	Command          string       `json:"command"`
	CommandLastRun   int64        `json:"command_last_run"`
	DueDate          int64        `json:"due_date"`
	DeleteAt         int64        `json:"delete_at"`
	TaskActions      []TaskAction `json:"task_actions"`
	UpdateAt         int64        `json:"update_at"`
	ConditionID      string       `json:"condition_id"`
	ConditionAction  string       `json:"condition_action"`
	ConditionReason  string       `json:"condition_reason"`
}

// TaskAction says what happens to a task when something is posted in its channel.
type TaskAction struct {
	Trigger ActionPart   `json:"trigger"`
	Actions []ActionPart `json:"actions"`
}

// ActionPart is a trigger or an action. Payload is a JSON document as text.
type ActionPart struct {
	Type    string `json:"type"`
	Payload string `json:"payload"`
}

// FromChecklist converts a checklist of a run.
func FromChecklist(c checklist.Checklist) Checklist {
	return Checklist{
		ID: c.ID, Title: c.Title, Items: each(c.Tasks, FromTask),
		ItemsOrder: each(c.Tasks, func(t checklist.Task) string { return t.ID }),
		UpdateAt:   clock.Millis(c.UpdateAt),
	}
}

// FromTask converts a task of a run.
func FromTask(t checklist.Task) Task {
	return Task{
		ID: t.ID, Title: t.Title, Description: t.Description,
		State: string(t.State), StateModified: clock.Millis(t.StateModified),
		AssigneeID: t.AssigneeID, AssigneeModified: clock.Millis(t.AssigneeModified),
		AssigneeType: string(t.AssigneeType), AssigneeFieldID: t.AssigneeFieldID,
		Command: t.Command, CommandLastRun: clock.Millis(t.CommandLastRun),
		DueDate: clock.Millis(t.DueAt), DeleteAt: clock.Millis(t.SkippedAt),
		TaskActions: each(t.TaskActions, fromTaskAction), UpdateAt: clock.Millis(t.UpdateAt),
		ConditionID: t.ConditionID, ConditionAction: string(t.ConditionAction), ConditionReason: t.ConditionReason,
	}
}

func fromTemplate(c checklist.Template) Checklist {
	return Checklist{
		ID: c.ID, Title: c.Title, Items: each(c.Tasks, fromTemplateTask),
		ItemsOrder: each(c.Tasks, func(t checklist.TemplateTask) string { return t.ID }),
	}
}

func fromTemplateTask(t checklist.TemplateTask) Task {
	return Task{
		ID: t.ID, Title: t.Title, Description: t.Description, Command: t.Command, DueDate: t.DueAfter.Milliseconds(),
		AssigneeID: t.AssigneeID, AssigneeType: string(t.AssigneeType), AssigneeFieldID: t.AssigneeFieldID,
		TaskActions: each(t.TaskActions, fromTaskAction),
		ConditionID: t.ConditionID, ConditionAction: string(t.ConditionAction), ConditionReason: t.ConditionReason,
	}
}

func fromTaskAction(a checklist.TaskAction) TaskAction {
	return TaskAction{Trigger: ActionPart(a.Trigger), Actions: each(a.Actions, func(p checklist.ActionPart) ActionPart { return ActionPart(p) })}
}

func (a TaskAction) domain() checklist.TaskAction {
	return checklist.TaskAction{
		Trigger: checklist.ActionPart(a.Trigger),
		Actions: each(a.Actions, func(p ActionPart) checklist.ActionPart { return checklist.ActionPart(p) }),
	}
}
