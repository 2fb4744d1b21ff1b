package timeline

import (
	"fmt"
	"slices"

	"playbooks/server/app/editing"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/event"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/run"
)

func valueChanged(e event.ValueChanged, c editing.RunChange, name func(string) string) run.TimelineEntry {
	f, _, err := attribute.Find(c.After.Fields, e.FieldID)
	if err != nil { // nothing is known but that something changed
		f.ID = e.FieldID
	}
	was, is := c.Before.Value(f.ID).Content, c.After.Value(f.ID).Content
	people := map[string]string{}
	for _, id := range slices.Concat(was.IDs(), is.IDs()) {
		people[id] = name(id)
	}
	from, to := f.Brief(was, people), f.Brief(is, people)
	return run.TimelineEntry{
		EventType: "property_changed", Summary: valueSummary(naming.Plain(f.Name), naming.Plain(from), naming.Plain(to)),
		Details: valueDetails(f, was, is, from, to), SubjectUserID: c.By.UserID,
	}
}

func valueSummary(field, from, to string) string {
	field = "**" + cut(field, maxSummary/2) + "**"
	switch {
	case to == "":
		return "cleared " + field
	case from == "":
		return fmt.Sprintf("set %s to %s", field, to)
	}
	return fmt.Sprintf("changed %s from %s to %s", field, from, to)
}

// valueDetails leaves values out that are too long for the history; what is shown of
// them stays.
func valueDetails(f attribute.Field, was, is attribute.Content, from, to string) string {
	details := map[string]any{
		"property_field_id": f.ID, "property_field_name": f.Name, "old_value": value(f, was), "new_value": value(f, is),
		"old_value_display": orNull(from), "new_value_display": orNull(to),
	}
	if text := document(details); text != "" {
		return text
	}
	details["old_value"], details["new_value"] = nil, nil
	return document(details)
}

// value is what the wire has for it; null for none.
func value(f attribute.Field, c attribute.Content) any {
	switch {
	case c.Empty():
		return nil
	case f.Type.Several():
		return c.List
	}
	return c.Text
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
