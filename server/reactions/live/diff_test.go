package live_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"playbooks/server/access"
	"playbooks/server/api/wire"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/reactions/live"
	"playbooks/server/reactions/timeline"
)

var start = time.UnixMilli(1_700_000_000_000).UTC()

// aRun is a run of a playbook with two checklists.
func aRun(t require.TestingT) run.Run {
	p := playbook.Playbook{ID: "playbook", Content: playbook.Content{
		Title: "Incident", TeamID: "team", BroadcastChannelIDs: []string{"b"}, StatusWebhookURLs: []string{"https://example.com/secret"},
		Checklists: []checklist.Template{
			{Title: "Triage", Tasks: []checklist.TemplateTask{{Title: "One", AssigneeType: checklist.ByOwner}, {Title: "Two"}, {Title: "Three"}}},
			{Title: "Repair", Tasks: []checklist.TemplateTask{{Title: "Four"}}},
		},
	}}
	lead, err := p.AddField(attribute.Draft{Name: "Lead", Type: attribute.User}, clock.RandomIDs{}, start)
	require.NoError(t, err)
	note, err := p.AddField(attribute.Draft{Name: "Note", Type: attribute.Text, SortOrder: 1}, clock.RandomIDs{}, start)
	require.NoError(t, err)
	noted, err := p.AddCondition(condition.Expr{Op: condition.IsNot, FieldID: note.ID}, clock.RandomIDs{}, start)
	require.NoError(t, err)
	p.Checklists[0].Tasks[2].ConditionID, p.Checklists[1].Tasks[0].ConditionID = noted.ID, noted.ID
	p.Checklists[0].Tasks[1].AssigneeType, p.Checklists[0].Tasks[1].AssigneeFieldID = checklist.ByAttribute, lead.ID
	s := run.Start{ID: "run", Name: "Disk full", OwnerID: "olga", ReporterID: "olga", TeamID: "team", ChannelID: "channel"}
	r, err := run.FromPlaybook(p, 7, s, clock.RandomIDs{}, start)
	require.NoError(t, err)
	return r.Clone()
}

// edits are changes of a run that clients may meet, by name. Each may also be refused.
var edits = map[string]func(t *rapid.T, r *run.Run, at time.Time){
	"rename": func(t *rapid.T, r *run.Run, at time.Time) { name := word(t); _ = r.Edit(run.Edit{Name: &name}, at) },
	"summary": func(t *rapid.T, r *run.Run, at time.Time) {
		text := word(t)
		_ = r.Edit(run.Edit{Summary: &text}, at)
	},
	"finish":       func(_ *rapid.T, r *run.Run, at time.Time) { r.Finish(at) },
	"restore":      func(t *rapid.T, r *run.Run, at time.Time) { r.Restore(rapid.Bool().Draw(t, "open"), at) },
	"owner":        func(t *rapid.T, r *run.Run, at time.Time) { _ = r.ChangeOwner(person(t), at) },
	"participants": func(t *rapid.T, r *run.Run, _ time.Time) { r.AddParticipants(person(t), person(t)) },
	"follow":       func(t *rapid.T, r *run.Run, _ time.Time) { r.Follow(person(t)) },
	"unfollow":     func(t *rapid.T, r *run.Run, _ time.Time) { r.Unfollow(person(t)) },
	"add checklist": func(t *rapid.T, r *run.Run, at time.Time) {
		d := checklist.Draft{Title: word(t)}
		for range rapid.IntRange(0, 3).Draw(t, "tasks") {
			d.Tasks = append(d.Tasks, checklist.TaskDraft{Title: word(t)})
		}
		_, _ = r.AddChecklist(d, clock.RandomIDs{}, at)
	},
	"copy checklist": func(t *rapid.T, r *run.Run, at time.Time) {
		_, _ = r.DuplicateChecklist(list(t, r), clock.RandomIDs{}, at)
	},
	"rename checklist": func(t *rapid.T, r *run.Run, at time.Time) {
		_ = r.RenameChecklist(list(t, r), word(t), at)
	},
	"remove checklist":  func(t *rapid.T, r *run.Run, _ time.Time) { _ = r.RemoveChecklist(list(t, r)) },
	"move checklist":    func(t *rapid.T, r *run.Run, at time.Time) { _ = r.MoveChecklist(list(t, r), list(t, r).Position, at) },
	"skip checklist":    func(t *rapid.T, r *run.Run, at time.Time) { _ = r.SkipChecklist(list(t, r), at) },
	"restore checklist": func(t *rapid.T, r *run.Run, at time.Time) { _ = r.RestoreChecklist(list(t, r), at) },
	"add task": func(t *rapid.T, r *run.Run, at time.Time) {
		_, _ = r.AddTask(list(t, r), checklist.TaskDraft{Title: word(t)}, clock.RandomIDs{}, at)
	},
	"copy task": func(t *rapid.T, r *run.Run, at time.Time) { _, _ = r.DuplicateTask(task(t, r), clock.RandomIDs{}, at) },
	"edit task": func(t *rapid.T, r *run.Run, at time.Time) {
		title, command := word(t), "/echo "+word(t)
		_ = r.EditTask(task(t, r), checklist.TaskEdit{Title: &title, Command: &command}, at)
	},
	"remove task": func(t *rapid.T, r *run.Run, at time.Time) { _ = r.RemoveTask(task(t, r), at) },
	"move task": func(t *rapid.T, r *run.Run, at time.Time) {
		_ = r.MoveTask(task(t, r), list(t, r), rapid.IntRange(0, 4).Draw(t, "position"), at)
	},
	"state": func(t *rapid.T, r *run.Run, at time.Time) {
		to := rapid.SampledFrom([]checklist.State{checklist.Open, checklist.InProgress, checklist.Closed, checklist.Skipped}).Draw(t, "state")
		_ = r.SetTaskState(task(t, r), to, at)
	},
	"assign": func(t *rapid.T, r *run.Run, at time.Time) {
		_ = r.AssignTask(task(t, r), run.Assignment{UserID: person(t)}, at)
	},
	"value": func(t *rapid.T, r *run.Run, at time.Time) {
		text := rapid.SampledFrom([]string{"", "noted", "olgaolgaolgaolgaolgaolgaol"}).Draw(t, "value")
		_, _ = r.SetValue(rapid.SampledFrom(r.Fields).Draw(t, "field").ID, attribute.Input{Text: &text}, at)
	},
	"due": func(t *rapid.T, r *run.Run, at time.Time) {
		_ = r.SetTaskDue(task(t, r), at.Add(time.Hour), at)
	},
}

func word(t *rapid.T) string { return rapid.StringMatching(`[a-zäß]{1,6}`).Draw(t, "word") }
func person(t *rapid.T) string {
	return rapid.SampledFrom([]string{"olga", "ben", "cleo", "dan"}).Draw(t, "person")
}

func list(t *rapid.T, r *run.Run) checklist.ListRef {
	return checklist.ListRef{Position: rapid.IntRange(0, max(0, len(r.Checklists)-1)).Draw(t, "list")}
}

func task(t *rapid.T, r *run.Run) checklist.Ref {
	l := list(t, r)
	n := 0
	if l.Position < len(r.Checklists) {
		n = len(r.Checklists[l.Position].Tasks)
	}
	return checklist.Ref{List: l, Position: rapid.IntRange(0, max(0, n-1)).Draw(t, "task")}
}

// change makes one or more edits in one transaction, as the pipeline does.
func change(t *rapid.T, before run.Run, at time.Time) editing.RunChange {
	after := before.Clone()
	for range rapid.IntRange(1, 3).Draw(t, "edits") {
		name := rapid.SampledFrom(slices.Sorted(mapKeys(edits))).Draw(t, "edit")
		edits[name](t, &after, at)
	}
	c := editing.RunChange{By: access.Actor{UserID: "olga"}, At: at, Before: before, After: after, Events: after.Events()}
	if len(c.Events) > 0 {
		c.After.UpdateAt = at
	}
	require.NoError(t, timeline.Reaction{IDs: clock.RandomIDs{}}.ProjectRun(t.Context(), &c))
	return c
}

func TestFollowingTheDifferencesGivesTheRun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := aRun(t)
		copied := replay{t: t, run: asJSON(t, wire.FromRun(r))}
		for i := range rapid.IntRange(1, 8).Draw(t, "changes") {
			c := change(t, r, start.Add(time.Duration(i+1)*time.Second))
			u := live.Diff(wire.FromRun(c.Before), wire.FromRun(c.After))
			if !u.Empty() {
				copied.apply(asJSON(t, u))
				copied.apply(asJSON(t, u)) // the same message twice does no harm
			} else {
				copied.run["update_at"] = float64(c.After.UpdateAt.UnixMilli())
			}
			require.Equal(t, asJSON(t, wire.FromRun(c.After)), copied.run)
			r = c.After.Clone()
		}
	})
}

func TestPhonesGetWhatTheyNeedOfEveryChecklist(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := aRun(t)
		c := change(t, before, start.Add(time.Second))
		lists, _ := live.Diff(wire.FromRun(c.Before), wire.FromRun(c.After)).Changed["checklists"].([]live.ChecklistUpdate)
		for _, l := range lists {
			require.Equal(t, l.UpdatedAt, l.Fields["update_at"])
			if len(l.ItemInserts)+len(l.ItemDeletes) > 0 {
				require.NotNil(t, l.ItemsOrder, "an order that knows new and removed tasks")
			}
			for _, item := range l.ItemUpdates {
				require.Equal(t, item.UpdatedAt, item.Fields["update_at"])
			}
		}
	})
}

func TestNoChangeIsNoDifference(t *testing.T) {
	r := wire.FromRun(aRun(t))
	r.ParticipantIDs = []string{"ben", "olga"}
	later := r
	later.UpdateAt++
	later.ParticipantIDs = []string{"olga", "ben"}
	require.True(t, live.Diff(r, later).Empty())
}

func TestOnlyWhatChangedIsSent(t *testing.T) {
	before := aRun(t)
	after := before.Clone()
	require.NoError(t, after.SetTaskState(checklist.Ref{Position: 1}, checklist.Closed, start.Add(time.Minute)))
	after.UpdateAt = start.Add(time.Minute)
	raw, err := json.Marshal(live.Diff(wire.FromRun(before), wire.FromRun(after)))
	require.NoError(t, err)
	require.JSONEq(t, strings.NewReplacer("LIST", before.Checklists[0].ID, "TASK", before.Checklists[0].Tasks[1].ID).Replace(`{
		"id": "run", "playbook_run_updated_at": 1700000060000,
		"changed_fields": {
			"task_completed": 1,
			"checklists": [{
				"id": "LIST", "checklist_updated_at": 1700000060000, "fields": {"update_at": 1700000060000},
				"item_updates": [{
					"id": "TASK", "checklist_item_updated_at": 1700000060000,
					"fields": {"state": "closed", "state_modified": 1700000060000, "update_at": 1700000060000}
				}]
			}]
		}}`), string(raw))
}

func TestEmptiedListsAreEmptyNotNull(t *testing.T) {
	before := aRun(t)
	after := before.Clone()
	after.BroadcastChannelIDs = nil
	for range 3 {
		require.NoError(t, after.RemoveTask(checklist.Ref{}, start.Add(time.Minute)))
	}
	u := asJSON(t, live.Diff(wire.FromRun(before), wire.FromRun(after)))
	fields := u["changed_fields"].(map[string]any)
	require.Equal(t, []any{}, fields["broadcast_channel_ids"])
	list := fields["checklists"].([]any)[0].(map[string]any)
	require.Equal(t, []any{}, list["items_order"])
	require.Len(t, list["item_deletes"], 3)
}

func TestANewChecklistIsComplete(t *testing.T) {
	before := aRun(t)
	after := before.Clone()
	c, err := after.AddChecklist(checklist.Draft{Title: "Empty"}, clock.RandomIDs{}, start.Add(time.Minute))
	require.NoError(t, err)
	u := asJSON(t, live.Diff(wire.FromRun(before), wire.FromRun(after)))["changed_fields"].(map[string]any)
	require.Len(t, u["items_order"], 3)
	require.Equal(t, []any{map[string]any{
		"id": c.ID, "checklist_updated_at": 1700000060000.0,
		"fields": map[string]any{"title": "Empty", "update_at": 1700000060000.0}, "items_order": []any{},
	}}, u["checklists"])
}

// Every member of a run and of a task is part of differences or left out on purpose.
func TestEveryMemberHasADecision(t *testing.T) {
	leftOut := []string{"id", "team_id", "playbook_id", "update_at", "delete_at", "active_stage", "active_stage_title"}
	full, bare := fill[wire.Run](t), wire.Run{}
	changed := live.Diff(bare, full).Changed
	for name := range fields[wire.Run]() {
		_, sent := changed[name]
		require.NotEqual(t, slices.Contains(leftOut, name), sent, name)
	}

	c := live.Diff(wire.Run{Checklists: []wire.Checklist{{ID: "c", Items: []wire.Task{{ID: "t"}}}}},
		wire.Run{Checklists: []wire.Checklist{{ID: "c", Items: []wire.Task{func() wire.Task { x := fill[wire.Task](t); x.ID = "t"; return x }()}}}}).
		Changed["checklists"].([]live.ChecklistUpdate)
	for name := range fields[wire.Task]() {
		_, sent := c[0].ItemUpdates[0].Fields[name]
		require.Equal(t, name != "id", sent, name)
	}
}

// fill sets every member to something that is not its zero value.
func fill[T any](t *testing.T) (out T) {
	t.Helper()
	v := reflect.ValueOf(&out).Elem()
	for i := range v.NumField() {
		switch f := v.Field(i); f.Kind() {
		case reflect.String:
			f.SetString("x")
		case reflect.Int, reflect.Int64:
			f.SetInt(1)
		case reflect.Bool:
			f.SetBool(true)
		case reflect.Slice:
			one := reflect.MakeSlice(f.Type(), 1, 1)
			if one.Index(0).Kind() == reflect.String {
				one.Index(0).SetString("x")
			}
			f.Set(one)
		default:
			t.Fatalf("no value for a %s", f.Kind())
		}
	}
	return out
}

func fields[T any]() map[string]bool {
	out := map[string]bool{}
	typ := reflect.TypeFor[T]()
	for i := range typ.NumField() {
		name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		out[name] = true
	}
	return out
}
