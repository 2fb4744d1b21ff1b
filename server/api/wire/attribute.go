package wire

import (
	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
)

// fieldGroup is the name of the host's group of properties that clients know attributes by.
const fieldGroup = "playbooks"

// Field is an attribute of a playbook or of a run.
type Field struct {
	ID      string `json:"id"`
	GroupID string `json:"group_id"`
	Name    string `json:"name"`
	Type    string `json:"type"`
	// TargetID is the playbook or run; TargetType says which it is.
	TargetID   string     `json:"target_id"`
	TargetType string     `json:"target_type"`
	CreateAt   int64      `json:"create_at"`
	UpdateAt   int64      `json:"update_at"`
	DeleteAt   int64      `json:"delete_at"`
	Attrs      FieldAttrs `json:"attrs"`
}

// FieldAttrs is what else there is to say about a field.
type FieldAttrs struct {
	Visibility string   `json:"visibility"`
	SortOrder  float64  `json:"sort_order"`
	Options    []Option `json:"options"` // null for none
	ParentID   string   `json:"parent_id"`
	ValueType  string   `json:"value_type"`
}

// Option is one choice of a field.
type Option struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Color string `json:"color,omitempty"`
}

// FromPlaybookFields converts the fields of a playbook; never nil.
func FromPlaybookFields(playbookID string, fields []attribute.Field) []Field {
	return each(fields, func(f attribute.Field) Field { return FromPlaybookField(playbookID, f) })
}

// FromPlaybookField converts a field of a playbook.
func FromPlaybookField(playbookID string, f attribute.Field) Field {
	return fromField("playbook", playbookID, f)
}

// FromRunFields converts the fields of a run; never nil.
func FromRunFields(runID string, fields []attribute.Field) []Field {
	return each(fields, func(f attribute.Field) Field { return fromField("run", runID, f) })
}

func fromField(targetType, targetID string, f attribute.Field) Field {
	out := Field{
		ID: f.ID, GroupID: fieldGroup, Name: f.Name, Type: string(f.Type), TargetID: targetID, TargetType: targetType,
		CreateAt: clock.Millis(f.CreateAt), UpdateAt: clock.Millis(f.UpdateAt), DeleteAt: clock.Millis(f.DeleteAt),
		Attrs: FieldAttrs{Visibility: string(f.Visibility), SortOrder: f.SortOrder, ParentID: f.ParentID, ValueType: string(f.ValueType)},
	}
	if len(f.Options) > 0 {
		out.Attrs.Options = each(f.Options, func(o attribute.Option) Option { return Option(o) })
	}
	return out
}

// FieldInput defines a field. What is left out takes its default.
type FieldInput struct {
	Name  string          `json:"name"`
	Type  string          `json:"type"`
	Attrs FieldAttrsInput `json:"attrs"`
}

// FieldAttrsInput is FieldAttrs, with the names too that the classic client library gives two of them.
type FieldAttrsInput struct {
	Visibility      string   `json:"visibility,omitempty"`
	SortOrder       *float64 `json:"sort_order,omitempty"`
	SortOrderLegacy *float64 `json:"sortOrder,omitempty"`
	Options         []Option `json:"options,omitempty"`
	ParentID        *string  `json:"parent_id,omitempty"`
	ParentIDLegacy  *string  `json:"parentID,omitempty"`
	ValueType       string   `json:"value_type,omitempty"`
}

// Draft is the input for the domain.
func (in FieldInput) Draft() attribute.Draft {
	return attribute.Draft{
		Name: in.Name, Type: attribute.Type(in.Type), Visibility: attribute.Visibility(in.Attrs.Visibility),
		SortOrder: first(in.Attrs.SortOrder, in.Attrs.SortOrderLegacy),
		Options:   each(in.Attrs.Options, func(o Option) attribute.Option { return attribute.Option(o) }),
		ParentID:  first(in.Attrs.ParentID, in.Attrs.ParentIDLegacy), ValueType: attribute.ValueType(in.Attrs.ValueType),
	}
}

// first is the first value that is there, or else the zero value.
func first[T any](values ...*T) T {
	for _, v := range values {
		if v != nil {
			return *v
		}
	}
	var none T
	return none
}

// FieldMove puts a field at a position of the list, from 0.
type FieldMove struct {
	FieldID        string `json:"field_id"`
	TargetPosition *int   `json:"target_position"`
}
