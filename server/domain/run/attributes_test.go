package run_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// plan is a playbook with attributes; its second checklist has a task under each of the
// conditions, after one that is always shown.
type plan struct {
	playbook.Playbook
	note, level, tags, lead attribute.Field
}

func aPlan(t require.TestingT, conditions ...func(p plan) condition.Expr) plan {
	p := plan{Playbook: aPlaybook(t, nil)}
	add := func(name string, typ attribute.Type, options ...string) attribute.Field {
		d := attribute.Draft{Name: name, Type: typ, SortOrder: float64(len(p.Fields))}
		for _, o := range options {
			d.Options = append(d.Options, attribute.Option{Name: o})
		}
		f, err := p.AddField(d, ids, start)
		require.NoError(t, err)
		return f
	}
	p.note, p.level = add("Note", attribute.Text), add("Level", attribute.Select, "High", "Low")
	p.tags, p.lead = add("Tags", attribute.Multiselect, "x", "y", "z"), add("Lead", attribute.User)
	for _, of := range conditions {
		c, err := p.AddCondition(of(p), ids, start)
		require.NoError(t, err)
		p.Checklists[1].Tasks = append(p.Checklists[1].Tasks, checklist.TemplateTask{Title: "conditional", ConditionID: c.ID})
	}
	p.Checklists[0].Tasks[0].AssigneeType, p.Checklists[0].Tasks[0].AssigneeFieldID = checklist.ByAttribute, p.lead.ID
	return p
}

func noteIs(text string) func(p plan) condition.Expr {
	return func(p plan) condition.Expr {
		return condition.Expr{Op: condition.Is, FieldID: p.note.ID, Value: condition.Operand{Text: text}}
	}
}

func levelIs(options ...int) func(p plan) condition.Expr {
	return func(p plan) condition.Expr {
		e := condition.Expr{Op: condition.Is, FieldID: p.level.ID, Value: condition.Operand{List: []string{}}}
		for _, o := range options {
			e.Value.List = append(e.Value.List, p.level.Options[o].ID)
		}
		return e
	}
}

func (p plan) start(t require.TestingT, values map[string]attribute.Input) run.Run {
	s := run.Start{ID: ids.New(), Name: "x", OwnerID: "ada", ReporterID: "ben", Values: values}
	r, err := run.FromPlaybook(p.Playbook, 1, s, ids, start)
	require.NoError(t, err)
	return r.Clone()
}

func text(s string) attribute.Input { return attribute.Input{Text: &s} }

// copyOf finds the run's copy of an attribute.
func copyOf(t require.TestingT, r run.Run, f attribute.Field) attribute.Field {
	for _, c := range r.Fields {
		if c.ParentID == f.ID {
			return c
		}
	}
	require.Fail(t, "there is no copy")
	return attribute.Field{}
}

func shown(r run.Run) []bool {
	var out []bool
	for _, t := range r.Checklists[1].Tasks[1:] {
		out = append(out, t.Visible())
	}
	return out
}

func TestARunStartsWithCopiesAndDecides(t *testing.T) {
	p := aPlan(t, noteIs("go"), noteIs(""), levelIs(0))
	r := p.start(t, nil)
	require.Len(t, r.Fields, 4)
	require.Empty(t, r.Values)
	require.Len(t, r.Conditions, 3)
	require.Equal(t, []bool{false, true, false}, shown(r))
	require.Equal(t, `"Note" is "go"`, r.Checklists[1].Tasks[1].ConditionReason)
	require.Equal(t, `"Level" is High`, r.Checklists[1].Tasks[3].ConditionReason)
	for _, c := range r.Conditions {
		for _, f := range p.Fields {
			require.False(t, c.Expr.Uses(f.ID), "conditions are about the run's attributes")
		}
	}
	require.Equal(t, copyOf(t, r, p.lead).ID, r.Checklists[0].Tasks[0].AssigneeFieldID)
	require.Empty(t, r.Checklists[0].Tasks[0].AssigneeID)
}

func TestInitialValues(t *testing.T) {
	p := aPlan(t, noteIs("go"), levelIs(1))
	r := p.start(t, map[string]attribute.Input{
		p.note.ID: text(" Go "), p.level.ID: text(p.level.Options[1].ID), p.lead.ID: text(ids.New()),
		p.tags.ID: {List: []string{p.tags.Options[2].ID, "gone"}},
	})
	require.Equal(t, []bool{true, true}, shown(r))
	require.Equal(t, "Go", r.Value(copyOf(t, r, p.note).ID).Text)
	require.Equal(t, []string{copyOf(t, r, p.tags).Options[2].ID}, r.Value(copyOf(t, r, p.tags).ID).List, "options that are gone are ignored")
	require.Equal(t, r.Value(copyOf(t, r, p.lead).ID).Text, r.Checklists[0].Tasks[0].AssigneeID)
	require.True(t, r.Checklists[0].Tasks[0].AssigneeModified.IsZero(), "nobody assigned it by hand")

	_, err := run.FromPlaybook(p.Playbook, 1, run.Start{ID: ids.New(), OwnerID: "ada", Values: map[string]attribute.Input{
		"unknown": text("x"), p.level.ID: text("nope"), p.note.ID: {},
	}}, ids, start)
	require.Equal(t, failure.Invalid, failure.Of(err))
	require.Len(t, failure.Problems(err), 2)
}

func TestAnAttributeThatIsGoneNamesNobody(t *testing.T) {
	p := aPlan(t)
	p.Fields = p.Fields[:3] // as a playbook from before this was refused
	task := p.start(t, nil).Checklists[0].Tasks[0]
	require.Equal(t, checklist.ByUser, task.AssigneeType)
	require.Empty(t, task.AssigneeFieldID)
}

func TestValuesShowAndHideTasks(t *testing.T) {
	p := aPlan(t, noteIs("go"), noteIs("go"), levelIs(0))
	r := p.start(t, nil)
	note, list := copyOf(t, r, p.note).ID, r.Checklists[1]
	v, err := r.SetValue(note, text("GO "), later)
	require.NoError(t, err)
	require.Equal(t, "GO", v.Text)
	require.Equal(t, []bool{true, true, false}, shown(r))
	require.Equal(t, []event.Event{event.ValueChanged{FieldID: note, Shown: []event.ShownTasks{{ChecklistID: list.ID, Title: "Fix", Count: 2}}}}, r.Events())
	require.Equal(t, later, r.Checklists[1].Tasks[1].UpdateAt)
	require.Equal(t, later, r.Checklists[1].UpdateAt)
	require.Equal(t, start, r.Checklists[1].Tasks[0].UpdateAt)
	require.Equal(t, start, r.Checklists[1].Tasks[3].UpdateAt)

	v, err = r.SetValue(note, text("GO"), later.Add(time.Hour))
	require.NoError(t, err)
	require.Equal(t, later, v.UpdateAt)
	require.Len(t, r.Events(), 1, "an equal value is nothing")

	require.NoError(t, r.SetTaskState(at(1, 1), checklist.Skipped, later))
	_, err = r.SetValue(note, attribute.Input{}, later)
	require.NoError(t, err)
	require.Equal(t, []bool{true, false, false}, shown(r))
	require.Equal(t, checklist.ShownBecauseModified, r.Checklists[1].Tasks[1].ConditionAction)
	require.Equal(t, checklist.ReasonModified, r.Checklists[1].Tasks[1].ConditionReason)
	require.Len(t, r.Values, 1, "a cleared value stays, so that clients learn of it")

	_, err = r.SetValue("unknown", text("x"), later)
	require.Equal(t, failure.NotFound, failure.Of(err))
	_, err = r.SetValue(note, attribute.Input{List: []string{"x"}}, later)
	require.Equal(t, failure.Invalid, failure.Of(err))
	r.Finish(later)
	_, err = r.SetValue(note, text("x"), later)
	require.Equal(t, failure.Invalid, failure.Of(err))
}

func TestTasksFollowTheAttributeThatAssignsThem(t *testing.T) {
	p := aPlan(t)
	r := p.start(t, nil)
	lead, who := copyOf(t, r, p.lead).ID, ids.New()
	_, err := r.SetValue(lead, text(who), later)
	require.NoError(t, err)
	task := r.Checklists[0].Tasks[0]
	require.Equal(t, who, task.AssigneeID)
	require.Equal(t, later, task.AssigneeModified)
	require.Equal(t, event.TaskAssigned{TaskID: task.ID, Title: "look", To: who, Type: "property_user", Attribute: "Lead"}, r.Events()[1])
	_, err = r.SetValue(lead, text(""), later)
	require.NoError(t, err)
	require.Empty(t, r.Checklists[0].Tasks[0].AssigneeID)
}

func TestAssigningThroughAnAttribute(t *testing.T) {
	p, who := aPlan(t), ids.New()
	r := p.start(t, map[string]attribute.Input{p.lead.ID: text(who)})
	lead := copyOf(t, r, p.lead).ID
	for list, id := range []string{lead, p.lead.ID} { // clients may know the playbook's id only
		require.NoError(t, r.AssignTask(at(1-list, 0), run.Assignment{FieldID: id}, later))
		task := r.Checklists[1-list].Tasks[0]
		require.Equal(t, []string{who, "property_user", lead}, []string{task.AssigneeID, string(task.AssigneeType), task.AssigneeFieldID})
	}
	require.Len(t, r.Events(), 1, "the other one was so already")
	for _, bad := range []run.Assignment{
		{FieldID: ids.New()}, {FieldID: copyOf(t, r, p.note).ID}, {FieldID: lead, UserID: who}, {FieldID: lead, Type: checklist.ByOwner}, {Type: checklist.ByAttribute},
	} {
		require.Equal(t, failure.Invalid, failure.Of(r.AssignTask(at(0, 0), bad, later)))
	}
	require.NoError(t, r.AssignTask(at(0, 0), run.Assignment{UserID: "cleo"}, later))
	require.Empty(t, r.Checklists[0].Tasks[0].AssigneeFieldID)
}

// However values, states and assignees change: an untouched task is shown exactly when
// its condition holds, a touched one whenever it does, and the reason says which.
func TestWhatIsShownFollowsFromValuesAndTouches(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := aPlan(rt, noteIs("go"), noteIs(""), levelIs(0), levelIs(0, 1), func(p plan) condition.Expr {
			return condition.Expr{Op: condition.Or, Members: []condition.Expr{noteIs("go")(p), levelIs(1)(p)}}
		})
		r := p.start(rt, nil)
		note, level := copyOf(rt, r, p.note), copyOf(rt, r, p.level)
		for range rapid.IntRange(1, 20).Draw(rt, "edits") {
			place := at(1, rapid.IntRange(0, 5).Draw(rt, "task"))
			switch rapid.IntRange(0, 3).Draw(rt, "what") {
			case 0:
				_, err := r.SetValue(note.ID, text(rapid.SampledFrom([]string{"", "go", "Go", "stop"}).Draw(rt, "note")), later)
				require.NoError(rt, err)
			case 1:
				_, err := r.SetValue(level.ID, text(rapid.SampledFrom([]string{"", level.Options[0].ID, level.Options[1].ID}).Draw(rt, "level")), later)
				require.NoError(rt, err)
			case 2:
				require.NoError(rt, r.SetTaskState(place, rapid.SampledFrom([]checklist.State{"", "closed", "skipped"}).Draw(rt, "state"), later))
			case 3:
				require.NoError(rt, r.AssignTask(place, run.Assignment{UserID: rapid.SampledFrom([]string{"", "cleo"}).Draw(rt, "who")}, later))
			}
			checkShown(rt, r)
		}
	})
}

func checkShown(t require.TestingT, r run.Run) {
	values := condition.Values{}
	for _, v := range r.Values {
		values[v.FieldID] = v.Content
	}
	for _, task := range r.Checklists[1].Tasks[1:] {
		var met bool
		for _, c := range r.Conditions {
			if c.ID == task.ConditionID {
				met = condition.Met(c.Expr, r.Fields, values)
			}
		}
		touched := !task.StateModified.IsZero() || !task.AssigneeModified.IsZero()
		switch {
		case met:
			require.Equal(t, checklist.Shown, task.ConditionAction)
		case touched: // hidden when it was touched while hidden and nothing was decided since
			require.NotEqual(t, checklist.Shown, task.ConditionAction)
		default:
			require.Equal(t, checklist.Hidden, task.ConditionAction)
		}
		require.Equal(t, task.ConditionAction == checklist.ShownBecauseModified, task.ConditionReason == checklist.ReasonModified)
	}
}

// What a playbook says later does not reach its runs.
func TestRunsDoNotShareAnythingWithTheirPlaybook(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := aPlan(rt, noteIs("go"), levelIs(0))
		r := p.start(rt, nil)
		want := r.Clone()
		for i := range p.Fields {
			p.Fields[i].Name = "other"
			for j := range p.Fields[i].Options {
				p.Fields[i].Options[j] = attribute.Option{ID: "other"}
			}
		}
		for i := range p.Conditions {
			p.Conditions[i].Expr.FieldID = "other"
			for j := range p.Conditions[i].Expr.Value.List {
				p.Conditions[i].Expr.Value.List[j] = "other"
			}
		}
		require.Equal(rt, want, r)
	})
}
