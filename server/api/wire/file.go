package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// FileVersion is the only version of playbook files.
const FileVersion = 1

// PlaybookFile is a playbook as a file holds it, without what only means something where
// it comes from. Files may say more of the playbook than they are written with.
type PlaybookFile struct {
	Version int `json:"version"`
	PlaybookInput
	Properties []FileField     `json:"properties"`
	Conditions []FileCondition `json:"conditions"`
}

// FileField is an attribute of a file.
type FileField struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Type  string     `json:"type"`
	Attrs FieldAttrs `json:"attrs"`
}

// FileCondition is a condition of a file. Expr is nil when it is in the language of
// another version.
type FileCondition struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
	Expr    *Expr  `json:"condition_expr"`
}

// UnmarshalJSON implements json.Unmarshaler. What other versions of the language look
// like is not known. Errors of types have no offset: theirs would be one in the condition.
func (c *FileCondition) UnmarshalJSON(raw []byte) error {
	err := c.read(raw)
	var wrongType *json.UnmarshalTypeError
	if errors.As(err, &wrongType) {
		wrongType.Offset = 0
	}
	return err
}

func (c *FileCondition) read(raw []byte) error {
	var head struct {
		ID      string `json:"id"`
		Version int    `json:"version"`
	}
	if err := json.Unmarshal(raw, &head); err != nil {
		return err
	}
	*c = FileCondition{ID: head.ID, Version: head.Version}
	if c.Version != condition.Version {
		return nil
	}
	var known struct {
		Expr *Expr `json:"condition_expr"`
	}
	err := json.Unmarshal(raw, &known)
	c.Expr = known.Expr
	return err
}

// Imported names the playbook that was made of a file. Notices say, for people, what was
// left out or filled in.
type Imported struct {
	ID      string   `json:"id"`
	Notices []string `json:"notices"`
}

// NewPlaybookFile is the file that a playbook is exported to: without ids, people, its
// team, visibility, and addresses of webhooks.
func NewPlaybookFile(p playbook.Playbook) PlaybookFile {
	f := PlaybookFile{Version: FileVersion, PlaybookInput: PlaybookInput{
		Title: p.Title, Description: p.Description, Checklists: each(p.Checklists, newFileChecklist), Metrics: each(p.Metrics, newFileMetric),
		ReminderMessageTemplate: p.ReminderMessageTemplate, ReminderTimerDefaultSeconds: seconds(p.ReminderDefault), StatusUpdateEnabled: p.StatusUpdatesEnabled,
		MessageOnJoin: p.WelcomeMessage, MessageOnJoinEnabled: p.WelcomeEnabled,
		RetrospectiveReminderSeconds: seconds(p.RetrospectiveReminderEvery), RetrospectiveTemplate: p.RetrospectiveTemplate, RetrospectiveEnabled: p.RetrospectiveEnabled,
		SignalAnyKeywords: p.Keywords, SignalAnyKeywordsEnabled: p.KeywordsEnabled,
		CategorizeChannelEnabled: p.CategorizeEnabled, CategoryName: p.CategoryName,
		RunSummaryTemplateEnabled: p.SummaryTemplateEnabled, RunSummaryTemplate: p.SummaryTemplate,
		ChannelNameTemplate: p.RunNameTemplate, RunNumberPrefix: p.RunNumberPrefix,
		CreateChannelMemberOnNew: p.AddToChannelOnParticipation, RemoveChannelMemberOnRemoved: p.RemoveFromChannelOnLeaving,
		ChannelID: p.ChannelID, OwnerGroupOnlyActions: &p.OwnerGroupOnlyActions, NewChannelOnly: p.NewChannelOnly, AutoArchiveChannel: p.AutoArchive,
	}}
	if p.ChannelMode != playbook.NewChannel {
		f.ChannelMode = string(p.ChannelMode)
	}
	f.Properties = each(p.Fields, func(field attribute.Field) FileField {
		w := FromPlaybookField(p.ID, field)
		return FileField{ID: w.ID, Name: w.Name, Type: w.Type, Attrs: w.Attrs}
	})
	f.Conditions = each(p.Conditions, func(c condition.Condition) FileCondition {
		e := FromExpr(c.Expr)
		return FileCondition{ID: c.ID, Version: condition.Version, Expr: &e}
	})
	return f
}

func newFileChecklist(c checklist.Template) ChecklistInput {
	return ChecklistInput{Title: c.Title, Items: each(c.Tasks, func(t checklist.TemplateTask) TaskInput {
		return TaskInput{
			Title: t.Title, Description: t.Description, Command: t.Command, DueDate: t.DueAfter.Milliseconds(),
			AssigneeType: string(t.AssigneeType), AssigneeFieldID: t.AssigneeFieldID, TaskActions: each(t.TaskActions, fromTaskAction),
			ConditionID: t.ConditionID, ConditionAction: string(t.ConditionAction),
		}
	})}
}

func newFileMetric(m playbook.Metric) MetricInput {
	return MetricInput{Title: m.Title, Description: m.Description, Type: string(m.Type), Target: Target{m.Target}}
}

// Encode writes the file: members in the order of their names, indented by four blanks,
// and on top without those that are zero.
func (f PlaybookFile) Encode() ([]byte, error) {
	raw, err := json.Marshal(f)
	if err != nil {
		return nil, fmt.Errorf("encode a playbook file: %w", err)
	}
	// Whole numbers stay whole, however large they are.
	sorted := json.NewDecoder(bytes.NewReader(raw))
	sorted.UseNumber()
	var members map[string]any
	if err := sorted.Decode(&members); err != nil {
		return nil, fmt.Errorf("sort a playbook file: %w", err)
	}
	maps.DeleteFunc(members, func(name string, v any) bool { return name != "checklists" && name != "metrics" && zero(v) })
	raw, err = json.MarshalIndent(members, "", "    ")
	if err != nil {
		return nil, fmt.Errorf("encode a playbook file: %w", err)
	}
	return append(raw, '\n'), nil
}

// zero tells whether a JSON value is what an absent member stands for.
func zero(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case bool:
		return !v
	case string:
		return v == ""
	case json.Number:
		return v == "0"
	case []any:
		return len(v) == 0
	}
	return false
}

// File is what was read, for the domain. Kind: Invalid for what is not a file of a new
// playbook, and for expressions that are none.
func (f PlaybookFile) File() (playbook.File, error) {
	var problems []failure.Problem
	if f.Version != FileVersion {
		problems = append(problems, failure.Problem{Field: "version", Message: "must be 1: what was sent is not an exported playbook, or comes from a newer version"})
	}
	if f.ID != "" {
		problems = append(problems, failure.Problem{Field: "id", Message: "must be empty, because a file makes a new playbook"})
	}
	out := playbook.File{Draft: f.Draft(), Fields: each(f.Properties, FileField.domain), Conditions: make([]playbook.FileCondition, len(f.Conditions))}
	for i, c := range f.Conditions {
		out.Conditions[i] = playbook.FileCondition{ID: c.ID, Version: c.Version}
		if c.Expr == nil {
			continue
		}
		e, err := c.Expr.expr(fmt.Sprintf("conditions[%d].condition_expr", i))
		problems = append(problems, failure.Problems(err)...)
		out.Conditions[i].Expr = &e
	}
	return out, failure.InvalidFields(problems)
}

func (f FileField) domain() playbook.FileField {
	return playbook.FileField{ID: f.ID, Draft: FieldInput{Name: f.Name, Type: f.Type, Attrs: FieldAttrsInput{
		Visibility: f.Attrs.Visibility, SortOrder: &f.Attrs.SortOrder, Options: f.Attrs.Options, ParentID: &f.Attrs.ParentID, ValueType: f.Attrs.ValueType,
	}}.Draft()}
}
