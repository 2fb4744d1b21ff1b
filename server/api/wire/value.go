package wire

import (
	"encoding/json"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/run"
)

// Value is what a run says about one of its fields. Its id is that of the field.
type Value struct {
	ID         string  `json:"id"`
	TargetID   string  `json:"target_id"`
	TargetType string  `json:"target_type"`
	GroupID    string  `json:"group_id"`
	FieldID    string  `json:"field_id"`
	Value      Content `json:"value"`
	CreateAt   int64   `json:"create_at"`
	UpdateAt   int64   `json:"update_at"`
	DeleteAt   int64   `json:"delete_at"`
}

// Content is the content of a value: a list of strings where List is not nil, or else a
// string. What is not set is empty.
type Content struct {
	Text string
	List []string
}

// MarshalJSON implements json.Marshaler.
func (c Content) MarshalJSON() ([]byte, error) {
	if c.List != nil {
		return json.Marshal(c.List)
	}
	return json.Marshal(c.Text)
}

// UnmarshalJSON implements json.Unmarshaler.
func (c *Content) UnmarshalJSON(raw []byte) error {
	if json.Unmarshal(raw, &c.Text) == nil {
		c.List = nil
		return nil
	}
	return json.Unmarshal(raw, &c.List)
}

// FromValues converts values of a run; never nil.
func FromValues(r run.Run, values []attribute.Value) []Value {
	return each(values, func(v attribute.Value) Value { return FromValue(r, v) })
}

// FromValue converts a value of a run.
func FromValue(r run.Run, v attribute.Value) Value {
	out := Value{
		ID: v.FieldID, TargetID: r.ID, TargetType: "run", GroupID: fieldGroup, FieldID: v.FieldID, Value: Content{Text: v.Text},
		CreateAt: clock.Millis(v.CreateAt), UpdateAt: clock.Millis(v.UpdateAt),
	}
	if f, _, err := attribute.Find(r.Fields, v.FieldID); err == nil && f.Type.Several() {
		out.Value = Content{List: some(v.List)}
	}
	return out
}

// ValueInput says something about a field of a run; null says nothing any more.
type ValueInput struct {
	Value json.RawMessage `json:"value"`
}

// Input is the input for the domain. Kind: Invalid for what no field takes.
func (in ValueInput) Input() (attribute.Input, error) {
	if in.Value == nil {
		return attribute.Input{}, invalid("value", "is required; null clears")
	}
	return contentOf("value", in.Value)
}

// contentOf reads a string, a number, a list of strings or null.
func contentOf(at string, raw json.RawMessage) (attribute.Input, error) {
	var in attribute.Input
	for _, into := range []any{&in.Text, &in.Number, &in.List} {
		if json.Unmarshal(raw, into) == nil {
			return in, nil
		}
		in = attribute.Input{}
	}
	return in, invalid(at, "must be a string, a list of strings, a number or null")
}
