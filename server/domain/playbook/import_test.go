package playbook_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// option has the form of an id, as options of files must.
func option(letter string) string { return strings.Repeat(letter, 26) }

// file is a small one with everything that refers to something else.
func file(edits ...func(*playbook.File)) playbook.File {
	f := playbook.File{
		Draft: playbook.Draft{Content: playbook.Content{
			Title: "Release", TeamID: "team",
			Checklists: []checklist.Template{{ID: "foreign", Title: "Triage", Tasks: []checklist.TemplateTask{
				{ID: "foreign", Title: "always"},
				{Title: "hidden", ConditionID: "c1", ConditionAction: checklist.Hidden},
				{Title: "assigned", AssigneeType: checklist.ByAttribute, AssigneeFieldID: "f2"},
			}}},
		}},
		Fields: []playbook.FileField{
			{ID: "f1", Draft: attribute.Draft{Name: "Severity", Type: attribute.Select, SortOrder: 2, Options: []attribute.Option{{ID: option("h"), Name: "High"}, {ID: option("l"), Name: "Low"}}}},
			{ID: "f2", Draft: attribute.Draft{Name: "Lead", Type: attribute.User, SortOrder: 1, ParentID: "f1"}},
		},
		Conditions: []playbook.FileCondition{{ID: "c1", Version: 1, Expr: &condition.Expr{Op: condition.Is, FieldID: "f1", Value: condition.Operand{List: []string{option("h")}}}}},
	}
	for _, edit := range edits {
		edit(&f)
	}
	return f
}

func imported(t *testing.T, f playbook.File) (playbook.Playbook, []string) {
	t.Helper()
	p, notices, err := playbook.Import(f, "cyd", ids, now)
	require.NoError(t, err)
	require.NotNil(t, notices)
	again := p.Clone()
	require.NoError(t, again.Apply(playbook.Whole(p.Content), ids, now), "what was made can be saved again")
	require.Empty(t, again.Events())
	return p, notices
}

func TestAnImportRefersToItsOwnParts(t *testing.T) {
	p, notices := imported(t, file())
	require.Empty(t, notices)
	require.Equal(t, []playbook.Member{{UserID: "cyd", Roles: both}}, p.Members)
	require.Equal(t, []event.Event{event.PlaybookCreated{}, event.PlaybookImported{Fields: 2, Conditions: 1}}, p.Events())
	require.Equal(t, []string{"Lead", "Severity"}, attribute.Names(p.Fields), "by their numbers")
	lead, severity := p.Fields[0], p.Fields[1]
	require.Equal(t, severity.ID, lead.ParentID)
	require.Equal(t, option("h"), severity.Options[0].ID, "options keep their ids")
	require.Equal(t, condition.Expr{Op: condition.Is, FieldID: severity.ID, Value: condition.Operand{List: []string{option("h")}}}, p.Conditions[0].Expr)
	tasks := p.Checklists[0].Tasks
	require.NotEqual(t, "foreign", p.Checklists[0].ID)
	require.NotEqual(t, "foreign", tasks[0].ID)
	require.Equal(t, p.Conditions[0].ID, tasks[1].ConditionID)
	require.Equal(t, checklist.Hidden, tasks[1].ConditionAction)
	require.Equal(t, lead.ID, tasks[2].AssigneeFieldID)
}

func TestAnImportKeepsTheOrderOfTheFile(t *testing.T) {
	p, _ := imported(t, file(func(f *playbook.File) {
		for i := range 15 {
			name := fmt.Sprintf("Field %d", i)
			f.Fields = append(f.Fields, playbook.FileField{ID: name, Draft: attribute.Draft{Name: name, Type: attribute.Text}})
			f.Conditions = append(f.Conditions, playbook.FileCondition{ID: name, Version: 1, Expr: &condition.Expr{Op: condition.Is, FieldID: name}})
		}
	}))
	condition.Sort(p.Conditions)
	attribute.Sort(p.Fields)
	for i := range 15 {
		require.Equal(t, fmt.Sprintf("Field %d", i), p.Fields[i].Name)
		require.Equal(t, p.Fields[i].ID, p.Conditions[i+1].Expr.FieldID)
	}
}

func TestAnImportSaysWhatItLeavesOut(t *testing.T) {
	text := func(id, name string) playbook.FileField {
		return playbook.FileField{ID: id, Draft: attribute.Draft{Name: name, Type: attribute.Text}}
	}
	is := func(field string) *condition.Expr { return &condition.Expr{Op: condition.Is, FieldID: field} }
	for about, c := range map[string]struct {
		edit func(*playbook.File)
		want []string
	}{
		"names": {func(f *playbook.File) {
			f.Fields = append(f.Fields, text("f3", "SEVERITY"), text("f4", "Owner"), text("f5", " "))
		}, []string{
			`properties[2]: "SEVERITY" was left out: name: the attribute "Severity" exists already`,
			`properties[3]: "Owner" was left out: name: OWNER is a placeholder`, `properties[4]: " " was left out: name: must not be empty`,
		}},
		"the same id": {func(f *playbook.File) { f.Fields = append(f.Fields, text("f1", "Other")) }, []string{
			`properties[2]: "Other" was left out: another attribute has the same id`,
		}},
		"what hangs on an attribute": {func(f *playbook.File) { f.Fields[0].Options, f.RunNameTemplate = nil, "{severity} {SEQ}" }, []string{
			`properties[0]: "Severity" was left out: attrs.options: must hold`,
			`conditions[0]: was left out: it compares`, `channel_name_template: was left out`, `checklists[0].items[1].condition_id: the task is always shown`,
		}},
		"options": {func(f *playbook.File) { f.Conditions[0].Expr.Value.List = []string{option("x")} }, []string{
			`conditions[0]: was left out: it compares`, `checklists[0].items[1].condition_id`,
		}},
		"an assignment by another type": {func(f *playbook.File) { f.Fields[1].Type = attribute.Multiuser }, []string{
			`checklists[0].items[2].assignee_property_field_id: the task is assigned to nobody now`,
		}},
		"conditions": {func(f *playbook.File) {
			f.Conditions = append(f.Conditions,
				playbook.FileCondition{ID: "c1", Version: 1, Expr: f.Conditions[0].Expr}, playbook.FileCondition{ID: "c2", Version: 2, Expr: is("f1")},
				playbook.FileCondition{ID: "c3", Version: 1}, playbook.FileCondition{ID: "c4", Version: 1, Expr: is("f1")},
				playbook.FileCondition{ID: "c5", Version: 1, Expr: is("f9")}, playbook.FileCondition{ID: "c6", Version: 1, Expr: is("")})
		}, []string{
			`conditions[1]: was left out: another condition has the same id`, `conditions[2]: was left out: version: must be 1`,
			`conditions[3]: was left out: condition_expr: is missing`, `conditions[4]: was left out: condition_expr.is.value: must be a list`,
			`conditions[5]: was left out: it compares`, `conditions[6]: was left out: it compares`,
		}},
		"people who are not invited": {func(f *playbook.File) {
			f.Checklists[0].Tasks[0].AssigneeID, f.Checklists[0].Tasks[1].AssigneeID = "ben", "dan"
			f.InviteEnabled, f.InvitedUserIDs = true, []string{"dan"}
		}, []string{`checklists[0].items[0].assignee_id: the task is assigned to nobody now`}},
		"titles": {func(f *playbook.File) {
			f.Title, f.Checklists[0].Title, f.Checklists[0].Tasks[0].Title = " ", "", ""
		}, []string{
			`title: was empty and is now "Untitled playbook"`, `checklists[0].title: was empty and is now "Untitled checklist"`,
			`checklists[0].items[0].title: was empty and is now "Untitled task"`,
		}},
	} {
		t.Run(about, func(t *testing.T) {
			_, notices := imported(t, file(c.edit))
			require.Len(t, notices, len(c.want), notices)
			for i, want := range c.want {
				require.Contains(t, notices[i], want)
			}
		})
	}
}

func TestImportsAreLimited(t *testing.T) {
	p, notices := imported(t, file(func(f *playbook.File) {
		for i := range 300 {
			name := fmt.Sprintf("Field %d", i)
			f.Fields = append(f.Fields, playbook.FileField{ID: name, Draft: attribute.Draft{Name: name, Type: attribute.Text}})
		}
		f.Fields[25].Name = strings.Repeat("x", 10_000)
		for range condition.MaxConditions + 10 {
			f.Conditions = append(f.Conditions, playbook.FileCondition{Version: 1, Expr: f.Conditions[0].Expr})
		}
	}))
	require.Len(t, p.Fields, attribute.MaxFields)
	require.Len(t, p.Conditions, condition.MaxConditions)
	require.Len(t, notices, 101)
	require.Equal(t, "and 193 more like these", notices[100])
	for _, n := range notices {
		require.LessOrEqual(t, len(n), 500)
	}
}

func TestImportsThatBreakARuleAreRefused(t *testing.T) {
	for member, edit := range map[string]func(*playbook.File){
		"title":                          func(f *playbook.File) { f.Title = strings.Repeat("x", 1025) },
		"reminder_timer_default_seconds": func(f *playbook.File) { f.ReminderDefault = -1 },
		"channel_mode":                   func(f *playbook.File) { f.ChannelMode = "telepathy" },
		"channel_name_template":          func(f *playbook.File) { f.RunNameTemplate = "{Nowhere}" },
		"checklists[0].items[1].due_date": func(f *playbook.File) {
			f.Checklists[0].Tasks[1].DueAfter = -1
		},
		"checklists[0].items[2].assignee_type": func(f *playbook.File) { f.Checklists[0].Tasks[2].AssigneeType = "boss" },
	} {
		_, _, err := playbook.Import(file(edit), "cyd", ids, now)
		require.Equal(t, failure.Invalid, failure.Of(err), member)
		require.Equal(t, member, failure.Problems(err)[0].Field)
	}
	_, _, err := playbook.Import(file(func(f *playbook.File) { f.Metrics = make([]playbook.Metric, 5) }), "cyd", ids, now)
	require.Equal(t, failure.Invalid, failure.Of(err))
}
