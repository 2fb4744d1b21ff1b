package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

func TestValuesOfARun(t *testing.T) {
	s := serve(t)
	p := s.Conditional(t)
	c, ctx := s.as(s.Owner).Runs, t.Context()
	r, err := c.Start(ctx, wire.RunInput{Name: "Disk full", PlaybookID: p.ID, TeamID: s.Team.ID})
	require.NoError(t, err)
	fields, err := c.Fields(ctx, r.ID, 0)
	require.NoError(t, err)
	require.Equal(t, r.PropertyFields, fields)
	require.Equal(t, []string{"run", r.ID, p.Fields[0].ID}, []string{fields[0].TargetType, fields[0].TargetID, fields[0].Attrs.ParentID})
	require.Equal(t, []wire.Value{}, r.PropertyValues)
	require.Equal(t, 3, r.TaskTotal)
	later, err := c.Fields(ctx, r.ID, r.CreateAt+1)
	require.NoError(t, err)
	require.Empty(t, later)

	s.Clock.Advance(time.Minute)
	now := s.Clock.Now().UnixMilli()
	severity, lead := fields[0], fields[1]
	v, err := c.SetValue(ctx, r.ID, severity.ID, severity.Attrs.Options[0].ID)
	require.NoError(t, err)
	require.Equal(t, wire.Value{
		ID: severity.ID, TargetID: r.ID, TargetType: "run", GroupID: "playbooks", FieldID: severity.ID,
		Value: wire.Content{Text: severity.Attrs.Options[0].ID}, CreateAt: now, UpdateAt: now,
	}, v)
	cleared, err := c.SetValue(ctx, r.ID, lead.ID, nil)
	require.NoError(t, err)
	require.Equal(t, wire.Content{}, cleared.Value)
	values, err := c.Values(ctx, r.ID, 0)
	require.NoError(t, err)
	require.Equal(t, []wire.Value{v}, values)
	got, err := c.Get(ctx, r.ID)
	require.NoError(t, err)
	require.Equal(t, values, got.PropertyValues)
	require.Equal(t, []any{5, now}, []any{got.TaskTotal, got.UpdateAt})
	values, err = s.as(s.Colleague).Runs.Values(ctx, r.ID, now+1)
	require.NoError(t, err)
	require.Empty(t, values)
}

func TestRefusedValues(t *testing.T) {
	s := serve(t)
	p := s.Conditional(t)
	r, err := s.as(s.Owner).Runs.Start(t.Context(), wire.RunInput{Name: "Disk full", PlaybookID: p.ID, TeamID: s.Team.ID})
	require.NoError(t, err)
	path := "/runs/" + r.ID + "/property_fields/"
	for body, says := range map[string]string{
		`{"value":5}`: "value: must be a string", `{"value":["x"]}`: "value: must be a string", `{"value":"High"}`: "value: must be the id of one of the attribute's options",
	} {
		require.Contains(t, s.raw(s.Owner, http.MethodPut, path+r.PropertyFields[0].ID+"/value", body).is(t, 400).body, says)
	}
	for body, says := range map[string]string{
		`{"value":true}`: "value: must be a string, a list of strings, a number or null", `{"value":{}}`: "value: must be", `{"value":[5]}`: "value: must be",
		`{}`: "value: is required", `{nonsense`: "not JSON", `[]`: "an object",
	} {
		require.Contains(t, s.odd(s.Owner, http.MethodPut, path+r.PropertyFields[0].ID+"/value", body).is(t, 400).body, says)
	}
	require.Contains(t, s.raw(s.Owner, http.MethodPut, path+r.PropertyFields[1].ID+"/value", `{"value":"`+s.Outsider.ID+`"}`).is(t, 400).body, "not an active member")
	s.raw(s.Owner, http.MethodPut, path+unknown+"/value", `{"value":"x"}`).is(t, 404)
	s.raw(s.Owner, http.MethodPut, path+p.Fields[0].ID+"/value", `{"value":"x"}`).is(t, 404)
	s.raw(s.Colleague, http.MethodPut, path+r.PropertyFields[0].ID+"/value", `{"value":""}`).is(t, 403)
	for _, list := range []string{"/property_fields", "/property_values", "/conditions"} {
		s.raw(s.Outsider, http.MethodGet, "/runs/"+r.ID+list, "").is(t, 403)
		s.raw(s.Owner, http.MethodGet, "/runs/"+unknown+list, "").is(t, 403)
	}
	for _, list := range []string{"/property_fields", "/property_values"} {
		s.odd(s.Owner, http.MethodGet, "/runs/"+r.ID+list+"?updated_since=x", "").is(t, 400)
		s.raw(s.Owner, http.MethodGet, "/runs/"+r.ID+list+"?updated_since=-1", "").is(t, 200)
	}
	require.NoError(t, s.as(s.Owner).Runs.Finish(t.Context(), r.ID))
	s.raw(s.Owner, http.MethodPut, path+r.PropertyFields[0].ID+"/value", `{"value":""}`).is(t, 400)
}

func TestConditionsOfARun(t *testing.T) {
	s := serve(t)
	p := s.Conditional(t)
	c, ctx := s.as(s.Owner).Runs, t.Context()
	r, err := c.Start(ctx, wire.RunInput{Name: "Disk full", PlaybookID: p.ID, TeamID: s.Team.ID})
	require.NoError(t, err)
	require.NoError(t, s.as(s.Owner).Playbooks.RemoveCondition(ctx, p.ID, p.Conditions[0].ID))
	page, err := c.Conditions(ctx, r.ID, 0, 1)
	require.NoError(t, err)
	require.Equal(t, []any{1, 1, false}, []any{page.TotalCount, page.PageCount, page.HasMore})
	got := page.Items[0]
	require.Equal(t, []any{r.ID, p.ID, 1}, []any{got.RunID, got.PlaybookID, got.Version})
	require.Equal(t, r.PropertyFields[0].ID, got.Expr.Is.FieldID)
	require.JSONEq(t, fmt.Sprintf("[%q]", r.PropertyFields[0].Attrs.Options[0].ID), string(got.Expr.Is.Value))
	require.Equal(t, got.ID, r.Checklists[1].Items[0].ConditionID)
	require.Equal(t, []string{"hidden", `"Severity" is High`}, []string{r.Checklists[1].Items[0].ConditionAction, r.Checklists[1].Items[0].ConditionReason})
	page, err = c.Conditions(ctx, r.ID, 1, 1)
	require.NoError(t, err)
	require.Empty(t, page.Items)
}

func TestHiddenTasksAreNotSuggested(t *testing.T) {
	s := serve(t)
	p := s.Conditional(t)
	c, ctx := s.as(s.Owner).Runs, t.Context()
	r, err := c.Start(ctx, wire.RunInput{Name: "Disk full", PlaybookID: p.ID, TeamID: s.Team.ID})
	require.NoError(t, err)
	found, err := c.SuggestTasks(ctx, r.ChannelID)
	require.NoError(t, err)
	require.Len(t, found, 3)
	_, err = c.SetValue(ctx, r.ID, r.PropertyFields[0].ID, r.PropertyFields[0].Attrs.Options[0].ID)
	require.NoError(t, err)
	found, err = c.SuggestTasks(ctx, r.ChannelID)
	require.NoError(t, err)
	require.Equal(t, wire.Suggestion{Item: "1 1", Hint: `"Watch it"`}, found[4])
}

func TestARunStartsWithValues(t *testing.T) {
	s := serve(t)
	p := s.Conditional(t)
	c, ctx := s.as(s.Owner).Runs, t.Context()
	in := func(values map[string]any) wire.RunInput {
		out := wire.RunInput{Name: "Disk full", PlaybookID: p.ID, TeamID: s.Team.ID, PropertyValues: map[string]json.RawMessage{}}
		for id, v := range values {
			raw, err := json.Marshal(v)
			require.NoError(t, err)
			out.PropertyValues[id] = raw
		}
		return out
	}
	r, err := c.Start(ctx, in(map[string]any{p.Fields[0].ID: p.Fields[0].Options[0].ID, p.Fields[1].ID: s.Member.ID}))
	require.NoError(t, err)
	require.Len(t, r.PropertyValues, 2)
	require.Equal(t, []any{5, s.Member.ID}, []any{r.TaskTotal, r.Checklists[0].Items[0].AssigneeID})

	_, err = c.Start(ctx, in(map[string]any{unknown: "x"}))
	refused(t, 400, err)
	require.ErrorContains(t, err, "property_values."+unknown)
	_, err = c.Start(ctx, in(map[string]any{p.Fields[0].ID: true}))
	refused(t, 400, err)
	page, err := s.as(s.Owner).Runs.List(ctx, client.RunQuery{PlaybookID: p.ID})
	require.NoError(t, err)
	require.Equal(t, 1, page.TotalCount)
}

func TestTasksAreAssignedThroughAttributes(t *testing.T) {
	s := serve(t)
	p := s.Conditional(t)
	c, ctx := s.as(s.Owner).Runs, t.Context()
	r, err := c.Start(ctx, wire.RunInput{Name: "Disk full", PlaybookID: p.ID, TeamID: s.Team.ID})
	require.NoError(t, err)
	task := "/runs/" + r.ID + "/checklists/0/item/1/assignee"
	_, err = c.SetValue(ctx, r.ID, r.PropertyFields[1].ID, s.Member.ID)
	require.NoError(t, err)
	s.raw(s.Owner, http.MethodPut, task, `{"assignee_property_field_id":"`+p.Fields[1].ID+`"}`).is(t, 200)
	got, err := c.Get(ctx, r.ID)
	require.NoError(t, err)
	item := got.Checklists[0].Items[1]
	require.Equal(t, []string{s.Member.ID, "property_user", r.PropertyFields[1].ID}, []string{item.AssigneeID, item.AssigneeType, item.AssigneeFieldID})
	for _, bad := range []string{r.PropertyFields[0].ID, unknown} {
		s.raw(s.Owner, http.MethodPut, task, `{"assignee_property_field_id":"`+bad+`"}`).is(t, 400)
	}
	s.raw(s.Owner, http.MethodPut, task, `{"assignee_property_field_id":"`+p.Fields[1].ID+`","assignee_id":"`+s.Member.ID+`"}`).is(t, 400)
}
