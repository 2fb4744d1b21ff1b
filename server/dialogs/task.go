package dialogs

import (
	"fmt"

	"playbooks/assets/i18n"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// Elements of the dialog "Add new task".
const (
	taskName        = "name"
	taskDescription = "description"
)

// maxTaskDescription is what fits into the dialog's field, less than tasks may have.
const maxTaskDescription = 4000

// Task builds the dialog "Add new task" for the checklist at a position of the run.
func Task(say i18n.Speaker, r run.Run, list int) host.Dialog {
	return host.Dialog{
		Path: fmt.Sprintf("%s/runs/%s/checklists/%d/add-dialog", api, r.ID, list), Title: say.Say("dialog.task.title", nil),
		SubmitLabel: say.Say("dialog.task.submit", nil),
		Elements: []host.Element{
			{Name: taskName, Type: host.TextElement, Label: say.Say("dialog.task.name", nil), MinLength: 1, MaxLength: checklist.MaxTitle},
			{Name: taskDescription, Type: host.TextareaElement, Label: say.Say("dialog.task.description", nil), Optional: true, MaxLength: maxTaskDescription},
		},
	}
}

// ReadTask reads the dialog "Add new task" back. Kind: Invalid.
func ReadTask(s Submission) (checklist.TaskDraft, error) {
	name, err := s.text(taskName)
	if err != nil {
		return checklist.TaskDraft{}, err
	}
	description, err := s.text(taskDescription)
	return checklist.TaskDraft{Title: name, Description: description}, err
}
