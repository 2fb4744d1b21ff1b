package postgres

import (
	"encoding/json"

	"github.com/pkg/errors"

	"playbooks/server/domain/checklist"
)

// documentVersion is written into every document. A release that changes a shape
// raises it and reads the older ones.
const documentVersion = 1

type (
	templatesDocument struct {
		Version int                `json:"version"`
		Lists   []templateDocument `json:"lists"`
	}
	templateDocument struct {
		ID    string                 `json:"id"`
		Title string                 `json:"title"`
		Tasks []templateTaskDocument `json:"tasks"`
	}
	templateTaskDocument struct {
		ID              string           `json:"id"`
		Title           string           `json:"title"`
		Description     string           `json:"description,omitempty"`
		Command         string           `json:"command,omitempty"`
		DueAfter        int64            `json:"due_after,omitempty"` // milliseconds
		AssigneeID      string           `json:"assignee_id,omitempty"`
		AssigneeType    string           `json:"assignee_type,omitempty"`
		AssigneeFieldID string           `json:"assignee_field_id,omitempty"`
		TaskActions     []actionDocument `json:"task_actions,omitempty"`
		ConditionID     string           `json:"condition_id,omitempty"`
		ConditionAction string           `json:"condition_action,omitempty"`
		ConditionReason string           `json:"condition_reason,omitempty"`
	}
	actionsDocument struct {
		Version int              `json:"version"`
		Actions []actionDocument `json:"actions"`
	}
	actionDocument struct {
		Trigger partDocument   `json:"trigger"`
		Actions []partDocument `json:"actions"`
	}
	partDocument struct {
		Type    string `json:"type"`
		Payload string `json:"payload"`
	}
)

func encodeTemplates(in []checklist.Template) (document, error) {
	lists := make([]templateDocument, len(in))
	for i, c := range in {
		tasks := make([]templateTaskDocument, len(c.Tasks))
		for j, t := range c.Tasks {
			tasks[j] = templateTaskDocument{
				ID: t.ID, Title: t.Title, Description: t.Description, Command: t.Command, DueAfter: t.DueAfter.Milliseconds(),
				AssigneeID: t.AssigneeID, AssigneeType: string(t.AssigneeType), AssigneeFieldID: t.AssigneeFieldID,
				TaskActions: fromActions(t.TaskActions),
				ConditionID: t.ConditionID, ConditionAction: string(t.ConditionAction), ConditionReason: t.ConditionReason,
			}
		}
		lists[i] = templateDocument{ID: c.ID, Title: c.Title, Tasks: tasks}
	}
	return encode(templatesDocument{Version: documentVersion, Lists: lists})
}

func decodeTemplates(d document) ([]checklist.Template, error) {
	var in templatesDocument
	if err := decode(d, &in, &in.Version); err != nil {
		return nil, err
	}
	out := make([]checklist.Template, len(in.Lists))
	for i, c := range in.Lists {
		tasks := make([]checklist.TemplateTask, len(c.Tasks))
		for j, t := range c.Tasks {
			tasks[j] = checklist.TemplateTask{
				ID: t.ID, Title: t.Title, Description: t.Description, Command: t.Command, DueAfter: millis(t.DueAfter),
				AssigneeID: t.AssigneeID, AssigneeType: checklist.AssigneeType(t.AssigneeType), AssigneeFieldID: t.AssigneeFieldID,
				TaskActions: toActions(t.TaskActions),
				ConditionID: t.ConditionID, ConditionAction: checklist.Visibility(t.ConditionAction), ConditionReason: t.ConditionReason,
			}
		}
		out[i] = checklist.Template{ID: c.ID, Title: c.Title, Tasks: tasks}
	}
	return out, nil
}

// noActions is what nearly every task has, in the server's spelling, so it is neither
// encoded nor decoded.
const noActions document = `{"actions": [], "version": 1}`

func encodeActions(in []checklist.TaskAction) (document, error) {
	if len(in) == 0 {
		return noActions, nil
	}
	return encode(actionsDocument{Version: documentVersion, Actions: fromActions(in)})
}

func decodeActions(d document) ([]checklist.TaskAction, error) {
	if d == noActions {
		return []checklist.TaskAction{}, nil
	}
	var in actionsDocument
	if err := decode(d, &in, &in.Version); err != nil {
		return nil, err
	}
	return toActions(in.Actions), nil
}

func fromActions(in []checklist.TaskAction) []actionDocument {
	out := make([]actionDocument, len(in))
	for i, a := range in {
		parts := make([]partDocument, len(a.Actions))
		for j, p := range a.Actions {
			parts[j] = partDocument(p)
		}
		out[i] = actionDocument{Trigger: partDocument(a.Trigger), Actions: parts}
	}
	return out
}

func toActions(in []actionDocument) []checklist.TaskAction {
	out := make([]checklist.TaskAction, len(in))
	for i, a := range in {
		parts := make([]checklist.ActionPart, len(a.Actions))
		for j, p := range a.Actions {
			parts[j] = checklist.ActionPart(p)
		}
		out[i] = checklist.TaskAction{Trigger: checklist.ActionPart(a.Trigger), Actions: parts}
	}
	return out
}

func encode(v any) (document, error) {
	raw, err := json.Marshal(v)
	return document(raw), errors.WithStack(err)
}

// decode fails on a document of another version, so that a newer one is never
// read half and written back.
func decode(d document, into any, version *int) error {
	if err := json.Unmarshal([]byte(d), into); err != nil {
		return errors.Wrap(err, "decode a stored document")
	}
	if *version != documentVersion {
		return errors.Errorf("a stored document has version %d, known is %d", *version, documentVersion)
	}
	return nil
}
