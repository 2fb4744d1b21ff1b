package playbook_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

func add(t *testing.T, p *playbook.Playbook, d attribute.Draft) attribute.Field {
	t.Helper()
	f, err := p.AddField(d, ids, now)
	require.NoError(t, err)
	return f
}

func severity(t *testing.T, p *playbook.Playbook) attribute.Field {
	return add(t, p, attribute.Draft{Name: "Severity", Type: attribute.Select, Options: []attribute.Option{{Name: "High"}, {Name: "Low"}}})
}

func isOption(f attribute.Field, n int) condition.Expr {
	return condition.Expr{Op: condition.Is, FieldID: f.ID, Value: condition.Operand{List: []string{f.Options[n].ID}}}
}

func refused(t *testing.T, kind failure.Kind, err error, says string) {
	t.Helper()
	require.Equal(t, kind, failure.Of(err), "%v", err)
	require.Contains(t, failure.Message(err), says)
}

func TestWhatAConditionUsesStays(t *testing.T) {
	p := made(t)
	f := severity(t, &p)
	c, err := p.AddCondition(condition.Expr{Op: condition.Or, Members: []condition.Expr{isOption(f, 0), isOption(f, 0)}}, ids, now)
	require.NoError(t, err)
	replace := func(d attribute.Draft) error {
		_, err := p.ReplaceField(f.ID, d, ids, now)
		return err
	}
	refused(t, failure.Conflict, p.RemoveField(f.ID), "one condition uses")
	refused(t, failure.Conflict, replace(attribute.Draft{Name: "Severity", Type: attribute.Text}), "type")
	refused(t, failure.Conflict, replace(attribute.Draft{Name: "Severity", Type: attribute.Select, Options: f.Options[1:]}), "High")
	require.NoError(t, replace(attribute.Draft{Name: "Urgency", Type: attribute.Select, Options: f.Options[:1]}), "an option that nothing uses, and the name")

	require.NoError(t, p.RemoveCondition(c.ID))
	require.NoError(t, replace(attribute.Draft{Name: "Urgency", Type: attribute.Text}))
	require.NoError(t, p.RemoveField(f.ID))
	require.Empty(t, p.Fields)
	refused(t, failure.NotFound, p.RemoveField(f.ID), "no such attribute")
	refused(t, failure.NotFound, p.RemoveCondition(c.ID), "no such condition")
}

func TestTasksReferToWhatIsThere(t *testing.T) {
	p := made(t)
	f := severity(t, &p)
	lead := add(t, &p, attribute.Draft{Name: "Lead", Type: attribute.User})
	c, err := p.AddCondition(isOption(f, 1), ids, now)
	require.NoError(t, err)
	set := func(task checklist.TemplateTask) error {
		task.Title = "Tell support"
		return p.Apply(playbook.Edit{Checklists: &[]checklist.Template{{Title: "Triage", Tasks: []checklist.TemplateTask{task}}}}, ids, now)
	}
	for field, task := range map[string]checklist.TemplateTask{
		"checklists[0].items[0].condition_id":               {ConditionID: ids.New()},
		"checklists[0].items[0].assignee_property_field_id": {AssigneeType: checklist.ByAttribute, AssigneeFieldID: f.ID},
	} {
		err := set(task)
		require.Equal(t, failure.Invalid, failure.Of(err))
		require.Equal(t, field, failure.Problems(err)[0].Field)
	}
	require.NoError(t, set(checklist.TemplateTask{ConditionID: c.ID, AssigneeType: checklist.ByAttribute, AssigneeFieldID: lead.ID}))
	refused(t, failure.Conflict, p.RemoveField(lead.ID), "one task is assigned by it")
	_, err = p.ReplaceField(lead.ID, attribute.Draft{Name: "Lead", Type: attribute.Text}, ids, now)
	refused(t, failure.Conflict, err, "type")

	before := p.Clone()
	require.NoError(t, p.RemoveCondition(c.ID))
	require.Empty(t, p.Checklists[0].Tasks[0].ConditionID, "tasks are set free")
	require.Equal(t, c.ID, before.Checklists[0].Tasks[0].ConditionID, "what was read before stays as it was")
}

func TestTheNameTemplateFollowsAttributes(t *testing.T) {
	p := made(t)
	f := severity(t, &p)
	require.NoError(t, p.Apply(playbook.Edit{RunNameTemplate: ptr("{SEQ} { severity }")}, ids, now))
	refused(t, failure.Invalid, p.RemoveField(f.ID), "template of run names")
	_, err := p.ReplaceField(f.ID, attribute.Draft{Name: "Impact", Type: attribute.Select, Options: f.Options}, ids, now)
	require.NoError(t, err)
	require.Equal(t, "{SEQ} {Impact}", p.RunNameTemplate)
	_, err = p.AddField(attribute.Draft{Name: "impact", Type: attribute.Text}, ids, now)
	refused(t, failure.Conflict, err, "exists already")
}

func TestArchivedPlaybooksKeepTheirAttributes(t *testing.T) {
	p := made(t)
	f := severity(t, &p)
	c, err := p.AddCondition(isOption(f, 0), ids, now)
	require.NoError(t, err)
	p.Archive(now)
	for name, change := range map[string]func() error{
		"add": func() error {
			_, err := p.AddField(attribute.Draft{Name: "x", Type: attribute.Text}, ids, now)
			return err
		},
		"replace":   func() error { _, err := p.ReplaceField(f.ID, attribute.Draft{}, ids, now); return err },
		"duplicate": func() error { _, err := p.DuplicateField(f.ID, ids, now); return err },
		"remove":    func() error { return p.RemoveField(f.ID) },
		"move":      func() error { return p.MoveField(f.ID, 0, now) },
		"condition": func() error { _, err := p.AddCondition(isOption(f, 0), ids, now); return err },
		"rewrite":   func() error { _, err := p.ReplaceCondition(c.ID, isOption(f, 1), now); return err },
		"forget":    func() error { return p.RemoveCondition(c.ID) },
	} {
		t.Run(name, func(t *testing.T) { refused(t, failure.Invalid, change(), "archived") })
	}
}

func TestChangesOfAttributesAreEvents(t *testing.T) {
	p := made(t)
	p.Events()
	f := severity(t, &p)
	twin, err := p.DuplicateField(f.ID, ids, now.Add(time.Minute))
	require.NoError(t, err)
	require.NoError(t, p.MoveField(f.ID, 1, now))
	require.NoError(t, p.MoveField(f.ID, 1, now), "to where it is")
	c, err := p.AddCondition(isOption(f, 0), ids, now)
	require.NoError(t, err)
	_, err = p.ReplaceCondition(c.ID, isOption(f, 1), now.Add(time.Minute))
	require.NoError(t, err)
	require.Equal(t, now, p.Conditions[0].CreateAt)
	require.Equal(t, now.Add(time.Minute), p.Conditions[0].UpdateAt)
	require.NoError(t, p.RemoveField(twin.ID))
	require.Equal(t, []event.Event{
		event.FieldAdded{FieldID: f.ID}, event.FieldAdded{FieldID: twin.ID}, event.FieldMoved{FieldID: f.ID, Position: 1},
		event.ConditionAdded{ConditionID: c.ID}, event.ConditionReplaced{ConditionID: c.ID}, event.FieldRemoved{FieldID: twin.ID},
	}, p.Events())
}

// A copy refers to its own attributes, options and conditions only.
func TestACopyHasItsOwnAttributes(t *testing.T) {
	p := made(t)
	f := severity(t, &p)
	lead := add(t, &p, attribute.Draft{Name: "Lead", Type: attribute.User, SortOrder: 1})
	c, err := p.AddCondition(isOption(f, 1), ids, now)
	require.NoError(t, err)
	task := checklist.TemplateTask{Title: "t", ConditionID: c.ID, AssigneeType: checklist.ByAttribute, AssigneeFieldID: lead.ID}
	require.NoError(t, p.Apply(playbook.Edit{Checklists: &[]checklist.Template{{Title: "Triage", Tasks: []checklist.TemplateTask{task}}}}, ids, now))

	copied := p.Copy("cyd", ids, now.Add(time.Hour))
	require.Equal(t, attribute.Names(p.Fields), attribute.Names(copied.Fields))
	require.NotEqual(t, p.Fields[0].ID, copied.Fields[0].ID)
	require.Equal(t, isOption(copied.Fields[0], 1), copied.Conditions[0].Expr)
	got := copied.Checklists[0].Tasks[0]
	require.Equal(t, copied.Conditions[0].ID, got.ConditionID)
	require.Equal(t, copied.Fields[1].ID, got.AssigneeFieldID)
	require.NoError(t, copied.Apply(playbook.Edit{Title: ptr("still valid")}, ids, now))
}
