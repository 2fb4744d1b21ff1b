package wire_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

func decode[T any](t *testing.T, body string) T {
	t.Helper()
	var v T
	require.NoError(t, json.Unmarshal([]byte(body), &v))
	return v
}

// What is read can be written back: nothing of the content may get lost on the way.
func TestPlaybookSurvivesTheWayThereAndBack(t *testing.T) {
	p := fullPlaybook()
	raw, err := json.Marshal(wire.FromPlaybook(p, stats, roles))
	require.NoError(t, err)
	in := decode[wire.PlaybookInput](t, string(raw))
	d, e := in.Draft(), in.Edit()
	want := p.Clone()
	want.Checklists[0].Tasks[1].TaskActions = []checklist.TaskAction{}
	want.Checklists[1].Tasks = []checklist.TemplateTask{}
	require.Equal(t, want.Content, d.Content)
	require.Equal(t, p.Members, d.Members)
	require.Equal(t, p.Metrics, d.Metrics)
	require.Equal(t, want.Content, e.ApplyTo(playbook.Content{}))
	require.Equal(t, p.Members, *e.Members)
	require.Equal(t, p.Metrics, *e.Metrics)
}

// A patch takes everything that a playbook shows and people may change.
func TestAPatchMayChangeEverything(t *testing.T) {
	p := fullPlaybook()
	raw, err := json.Marshal(wire.FromPlaybook(p, stats, roles))
	require.NoError(t, err)
	e := decode[wire.PlaybookPatch](t, string(raw)).Edit()
	require.Equal(t, decode[wire.PlaybookInput](t, string(raw)).Edit(), e)
	require.Equal(t, playbook.Edit{}, decode[wire.PlaybookPatch](t, `{"title":null,"members":null,"metrics":null,"checklists":null}`).Edit())
	raw, err = json.Marshal(wire.PlaybookPatch{})
	require.NoError(t, err)
	require.Equal(t, "{}", string(raw))
}

func TestAPatchOfAMetricTellsAbsentFromNull(t *testing.T) {
	number := int64(5)
	for body, want := range map[string]**int64{`{}`: nil, `{"target":null}`: new(*int64), `{"target":5}`: ptr(&number), `{"target":"5"}`: ptr(&number)} {
		in := decode[wire.MetricPatch](t, body)
		require.Equal(t, want, in.Edit().Target, body)
		raw, err := json.Marshal(in)
		require.NoError(t, err)
		require.Equal(t, want, decode[wire.MetricPatch](t, string(raw)).Edit().Target, "%s and back", body)
	}
}

func ptr[T any](v T) *T { return &v }

func TestAbsentMembersOfAPlaybook(t *testing.T) {
	for body, name := range map[string]string{`{}`: "left out", `{"team_id":null,"members":null,"metrics":null,"admin_only_edit":null,"owner_group_only_actions":null}`: "null"} {
		e := decode[wire.PlaybookInput](t, body).Edit()
		require.Nil(t, e.Members, name)
		require.Nil(t, e.Metrics, name)
		require.True(t, e.TeamID == nil && e.AdminOnlyEdit == nil && e.OwnerGroupOnlyActions == nil, name)
		require.Equal(t, []checklist.Template{}, *e.Checklists, name)
	}
	e := decode[wire.PlaybookInput](t, `{"team_id":"","members":[],"metrics":[],"admin_only_edit":false}`).Edit()
	require.Equal(t, []playbook.Member{}, *e.Members)
	require.Equal(t, []playbook.Metric{}, *e.Metrics)
	require.Equal(t, []any{"", false}, []any{*e.TeamID, *e.AdminOnlyEdit})
}

func TestMetricTargets(t *testing.T) {
	number := func(n int64) *int64 { return &n }
	for body, want := range map[string]*int64{`42`: number(42), `"42"`: number(42), `"-1"`: number(-1), `0`: number(0), `null`: nil, `""`: nil} {
		require.Equal(t, want, decode[wire.MetricInput](t, `{"target":`+body+`}`).Target.Value, body)
	}
	for _, body := range []string{`1.5`, `"x"`, `true`, `[]`, `"1.5"`} {
		require.Error(t, json.Unmarshal([]byte(`{"target":`+body+`}`), &wire.MetricInput{}), body)
	}
	for _, want := range []string{`42`, `null`} {
		raw, err := json.Marshal(decode[wire.Target](t, want))
		require.NoError(t, err)
		require.Equal(t, want, string(raw))
	}
}

// A duration that does not fit stays too long instead of turning into a short one.
func TestHugeDurationsStayHuge(t *testing.T) {
	for body, want := range map[string]time.Duration{
		`9223372036854775807`: math.MaxInt64, `-9223372036854775808`: math.MinInt64, `9300000000`: math.MaxInt64, `3600`: time.Hour, `0`: 0, `-5`: -5 * time.Second,
	} {
		require.Equal(t, want, decode[wire.PlaybookInput](t, `{"reminder_timer_default_seconds":`+body+`}`).Draft().ReminderDefault, body)
	}
	d := decode[wire.PlaybookInput](t, `{"checklists":[{"items":[{"due_date":9223372036854775807}]}]}`).Draft()
	require.Equal(t, time.Duration(math.MaxInt64), d.Checklists[0].Tasks[0].DueAfter)
}

func TestNewTasks(t *testing.T) {
	d, err := decode[wire.ChecklistAdd](t, `{"title":"Triage","id":"mine","items":[
		{"id":"mine","title":"Call","description":"d","command":"/x","state":"closed","assignee_id":"u","due_date":1777863721987,"state_modified":5,
		 "task_actions":[{"trigger":{"type":"t","payload":"{}"},"actions":[{"type":"a","payload":"{}"}]}]}]}`).Draft()
	require.NoError(t, err)
	require.Equal(t, checklist.Draft{Title: "Triage", Tasks: []checklist.TaskDraft{{
		Title: "Call", Description: "d", Command: "/x", State: checklist.Closed, AssigneeID: "u", DueAt: at,
		TaskActions: []checklist.TaskAction{{Trigger: checklist.ActionPart{Type: "t", Payload: "{}"}, Actions: []checklist.ActionPart{{Type: "a", Payload: "{}"}}}},
	}}}, d)

	_, err = decode[wire.ChecklistAdd](t, `{"title":"Triage","items":[{"title":"a"},{"title":"b","due_date":-1}]}`).Draft()
	require.True(t, failure.Is(err, failure.Invalid))
	require.Equal(t, "items[1].due_date: must not be negative", failure.Message(err))
}

func TestValues(t *testing.T) {
	text, number := "x", 5.5
	for body, want := range map[string]attribute.Input{
		`"x"`: {Text: &text}, `5.5`: {Number: &number}, `["x"]`: {List: []string{"x"}}, `[]`: {List: []string{}}, `null`: {},
	} {
		in, err := decode[wire.ValueInput](t, `{"value":`+body+`}`).Input()
		require.NoError(t, err)
		require.Equal(t, want, in, body)
		all, err := decode[wire.RunInput](t, `{"property_values":{"f":`+body+`}}`).Values()
		require.NoError(t, err)
		require.Equal(t, map[string]attribute.Input{"f": want}, all, body)
	}
	for _, body := range []string{`{"value":true}`, `{"value":{}}`, `{"value":[5]}`, `{"value":["x",null,[]]}`, `{}`} {
		_, err := decode[wire.ValueInput](t, body).Input()
		require.Equal(t, failure.Invalid, failure.Of(err), body)
	}
	for _, body := range []string{`"x"`, `""`, `["a","b"]`, `[]`} {
		raw, err := json.Marshal(decode[wire.Content](t, body))
		require.NoError(t, err)
		require.Equal(t, body, string(raw))
	}
}

func TestSummaryHasTwoNames(t *testing.T) {
	require.Equal(t, "s", decode[wire.RunInput](t, `{"summary":"s","description":"d"}`).SummaryText())
	require.Equal(t, "d", decode[wire.RunInput](t, `{"description":"d"}`).SummaryText())
}

func TestEmbeddedIDsAreMembersOfTheBody(t *testing.T) {
	in := decode[wire.TaskState](t, `{"new_state":"closed","item_id":"t","checklist_id":"l"}`)
	require.Equal(t, wire.TaskState{State: "closed", Expected: wire.Expected{TaskID: "t", ChecklistID: "l"}}, in)
}
