package timeline_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
	"playbooks/server/reactions/timeline"
)

func TestValueEntries(t *testing.T) {
	none := attribute.Content{List: []string{}}
	text := func(s string) attribute.Content { return attribute.Content{Text: s} }
	list := func(ids ...string) attribute.Content { return attribute.Content{List: ids} }
	options := []attribute.Option{{ID: "1", Name: "Red"}, {ID: "2", Name: "Blue"}}
	long := strings.Repeat("abcdefghij", 9)
	many := make([]string, attribute.MaxPeople)
	for i := range many {
		many[i] = strings.Repeat("x", 26)
	}
	cases := []struct {
		name             string
		field            attribute.Field
		was, is          attribute.Content
		summary, details string
	}{
		{"set", attribute.Field{Type: attribute.Text}, none, text("new"), "set **F** to new", `"new_value":"new","new_value_display":"new","old_value":null,"old_value_display":null`},
		{"change", attribute.Field{Type: attribute.Multiselect, Options: options}, list("1"), list("2", "1"), "changed **F** from Red to Blue, Red", `"new_value":["2","1"],"new_value_display":"Blue, Red","old_value":["1"],"old_value_display":"Red"`},
		{"clear", attribute.Field{Type: attribute.Select, Options: options}, text("1"), none, "cleared **F**", `"new_value":null,"new_value_display":null,"old_value":"1","old_value_display":"Red"`},
		{"people by name", attribute.Field{Type: attribute.User}, none, text("ben"), "set **F** to @ben.k", `"new_value":"ben","new_value_display":"@ben.k","old_value":null,"old_value_display":null`},
		{"long for display only", attribute.Field{Type: attribute.Text}, none, text(long), "set **F** to " + long[:47] + "...", `"new_value":"` + long + `","new_value_display":"` + long[:47] + `...","old_value":null,"old_value_display":null`},
		{"too long", attribute.Field{Type: attribute.Multiuser}, none, list(many...), "set **F** to someone, someone, someone, someone, someone, so...", `"new_value":null,"new_value_display":"someone, someone, someone, someone, someone, so...","old_value":null,"old_value_display":null`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.field.ID, c.field.Name = "field", "F"
			state := func(content attribute.Content) run.Run {
				return run.Run{Fields: []attribute.Field{c.field}, Values: []attribute.Value{{FieldID: "field", Content: content}}}
			}
			change := &editing.RunChange{
				By: access.Actor{UserID: "ada"}, Events: []event.Event{event.ValueChanged{FieldID: "field"}}, Before: state(c.was), After: state(c.is),
				Names: map[string]string{"ben": "ben.k"},
			}
			require.NoError(t, timeline.Reaction{IDs: clock.RandomIDs{}}.ProjectRun(context.Background(), change))
			require.Len(t, change.After.Timeline, 1)
			got := change.After.Timeline[0]
			require.Equal(t, "property_changed", got.EventType)
			require.Equal(t, "ada", got.SubjectUserID)
			require.Equal(t, c.summary, got.Summary)
			require.JSONEq(t, `{"property_field_id":"field","property_field_name":"F",`+c.details+`}`, got.Details)
			require.True(t, json.Valid([]byte(got.Details)))
		})
	}
}
