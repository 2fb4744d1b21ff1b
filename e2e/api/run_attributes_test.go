package api_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

// conditional starts a run of a playbook with the attributes Severity, High or Low, and
// Lead, who has the first task. Its second checklist is shown when the severity is High.
func (w *world) conditional(edits ...func(*wire.PlaybookInput)) (r wire.Run, severity, lead wire.Field) {
	w.t.Helper()
	id, c, ctx := w.playbook(edits...), w.Owner().API, w.t.Context()
	severity, err := c.Playbooks.AddField(ctx, id, wire.FieldInput{Name: "Severity", Type: "select", Attrs: wire.FieldAttrsInput{Options: []wire.Option{{Name: "High"}, {Name: "Low"}}}})
	require.NoError(w.t, err)
	order := 1.0
	lead, err = c.Playbooks.AddField(ctx, id, wire.FieldInput{Name: "Lead", Type: "user", Attrs: wire.FieldAttrsInput{SortOrder: &order}})
	require.NoError(w.t, err)
	high, err := json.Marshal([]string{severity.Attrs.Options[0].ID})
	require.NoError(w.t, err)
	condition, err := c.Playbooks.AddCondition(ctx, id, wire.Expr{Is: &wire.Comparison{FieldID: severity.ID, Value: high}})
	require.NoError(w.t, err)
	lists := w.draft().Checklists
	lists[0].Items[0].AssigneeType, lists[0].Items[0].AssigneeFieldID = "property_user", lead.ID
	for i := range lists[1].Items {
		lists[1].Items[i].ConditionID = condition.ID
	}
	require.NoError(w.t, c.Playbooks.Update(ctx, id, wire.PlaybookPatch{Checklists: &lists}))
	r = w.start(id, "Disk full on db-3")
	return r, r.PropertyFields[0], r.PropertyFields[1]
}

func TestValuesDecideWhichTasksARunShows(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r, severity, lead := w.conditional(inviting(w.Participant()))
	require.Equal(t, 3, r.TaskTotal)
	watcher, c, ctx := w.Participant().listen(), w.Owner().API.Runs, t.Context()
	said := len(w.said(w.Owner(), r.ChannelID))

	_, err := c.SetValue(ctx, r.ID, severity.ID, severity.Attrs.Options[0].ID)
	require.NoError(t, err)
	_, err = c.SetValue(ctx, r.ID, lead.ID, w.Colleague().id)
	require.NoError(t, err)

	watcher.catchUp()
	heard := decoded[wire.Run](t, watcher.messages(runUpdated, r.ID))
	require.Len(t, heard, 2)
	now := w.Owner().get(r.ID)
	require.Equal(t, []int{5, 5}, []int{heard[0].TaskTotal, now.TaskTotal})
	require.Equal(t, now.PropertyValues, heard[1].PropertyValues)
	require.Equal(t, w.Colleague().id, now.Checklists[0].Items[0].AssigneeID)
	require.Contains(t, now.ParticipantIDs, w.Colleague().id, "whom the owner names takes part")
	posts := w.said(w.Owner(), r.ChannelID)[said:]
	require.Equal(t, []string{"@" + w.Owner().username + " set **Severity** to High. This brings new tasks:\n- 2 new tasks in **Repair**"}, posts)
	require.Contains(t, w.told(w.Colleague(), r)[0], "named you as **Lead** of [Disk full on db-3]")
	types := map[string]int{}
	for _, e := range now.TimelineEvents {
		types[e.EventType]++
	}
	require.Equal(t, []int{2, 1}, []int{types["property_changed"], types["assignee_changed"]})

	require.NoError(t, w.Owner().API.Tasks.SetState(ctx, task(r, 1, 0), "closed"))
	_, err = c.SetValue(ctx, r.ID, severity.ID, nil)
	require.NoError(t, err)
	items := w.Owner().get(r.ID).Checklists[1].Items
	require.Equal(t, []string{"shown_because_modified", "hidden"}, []string{items[0].ConditionAction, items[1].ConditionAction})
	require.Len(t, w.said(w.Owner(), r.ChannelID), said+1, "hiding is silent")

	_, err = w.Member().API.Runs.SetValue(ctx, r.ID, severity.ID, nil)
	refused(t, 403, err)
	_, err = c.SetValue(ctx, r.ID, lead.ID, w.Outsider().id)
	refused(t, 400, err)
	_, err = c.SetValue(ctx, r.ID, unknown, nil)
	refused(t, 404, err)
	require.NoError(t, c.Finish(ctx, r.ID))
	_, err = c.SetValue(ctx, r.ID, severity.ID, severity.Attrs.Options[1].ID)
	refused(t, 400, err)
	conditions, err := c.Conditions(ctx, r.ID, 0, 0)
	require.NoError(t, err)
	require.Equal(t, []any{1, r.ID}, []any{conditions.TotalCount, conditions.Items[0].RunID})
	fields, err := c.Fields(ctx, r.ID, 0)
	require.NoError(t, err)
	require.Equal(t, r.PropertyFields, fields)
	values, err := c.Values(ctx, r.ID, 0)
	require.NoError(t, err)
	require.Equal(t, wire.Content{}, values[0].Value)
}

// Many people fill in the attributes of one run at the same time, and nothing is lost.
func TestManyClientsSetValuesAtOnce(t *testing.T) {
	const attributes, clients = 10, 50
	w := newWorld(t)
	id := w.playbook()
	for i := range attributes {
		order := float64(i)
		_, err := w.Owner().API.Playbooks.AddField(t.Context(), id, wire.FieldInput{Name: fmt.Sprint("Attribute ", i), Type: "text", Attrs: wire.FieldAttrsInput{SortOrder: &order}})
		require.NoError(t, err)
	}
	r := w.start(id, "Disk full on db-3")
	require.Empty(t, together(clients, func(i int) error {
		_, err := w.Owner().API.Runs.SetValue(t.Context(), r.ID, r.PropertyFields[i%attributes].ID, fmt.Sprint("value ", i))
		return err
	}))
	after := w.Owner().get(r.ID)
	require.Len(t, after.PropertyValues, attributes)
	told := 0
	for _, e := range after.TimelineEvents {
		if e.EventType == "property_changed" {
			told++
		}
	}
	require.Equal(t, clients, told, "the timeline tells of every value")
}

func TestRunsAreNamedByTheirAttributes(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r, severity, lead := w.conditional()
	c, ctx, template := w.Owner().API, t.Context(), "{SEQ} {Severity} for {Lead}"
	require.NoError(t, c.Playbooks.Update(ctx, r.PlaybookID, wire.PlaybookPatch{ChannelNameTemplate: &template}))
	playbook, err := c.Playbooks.Fields(ctx, r.PlaybookID)
	require.NoError(t, err)
	in := wire.RunInput{PlaybookID: r.PlaybookID, TeamID: w.Team.Id, PropertyValues: map[string]json.RawMessage{
		severity.Attrs.ParentID: json.RawMessage(`"` + playbook[0].Attrs.Options[1].ID + `"`),
	}}
	_, err = c.Runs.Start(ctx, in)
	refused(t, 400, err)
	in.PropertyValues[lead.Attrs.ParentID] = json.RawMessage(`"` + w.Participant().id + `"`)
	named, err := c.Runs.Start(ctx, in)
	require.NoError(t, err)
	require.Equal(t, "00002 Low for Participant Sample", named.Name)
	require.Equal(t, w.Participant().id, named.Checklists[0].Items[0].AssigneeID)
	page, err := c.Runs.List(ctx, client.RunQuery{PlaybookID: r.PlaybookID})
	require.NoError(t, err)
	require.Equal(t, 2, page.TotalCount, "what was refused left nothing behind")
}
