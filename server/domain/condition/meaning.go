package condition

import (
	"slices"
	"strings"

	"playbooks/server/domain/attribute"
)

// Values gives the values of a run's attributes by field id.
type Values map[string]attribute.Content

// Met tells whether an expression holds for a run with the fields and values. Both may
// have changed since it was checked: what is unknown is not equal to anything.
func Met(e Expr, fields []attribute.Field, values Values) bool {
	switch e.Op {
	case And:
		return !slices.ContainsFunc(e.Members, func(m Expr) bool { return !Met(m, fields, values) })
	case Or:
		return slices.ContainsFunc(e.Members, func(m Expr) bool { return Met(m, fields, values) })
	case Is:
		return e.equal(fields, values)
	case IsNot:
		return !e.equal(fields, values)
	}
	return true
}

func (e Expr) equal(fields []attribute.Field, values Values) bool {
	f, _, err := attribute.Find(fields, e.FieldID)
	if err != nil {
		return false
	}
	value := values[e.FieldID]
	switch f.Type {
	case attribute.Text:
		return e.Value.List == nil && strings.EqualFold(value.Text, e.Value.Text)
	case attribute.Select:
		return value.Text != "" && slices.Contains(e.Value.List, value.Text)
	case attribute.Multiselect:
		return slices.ContainsFunc(value.List, func(id string) bool { return slices.Contains(e.Value.List, id) })
	case attribute.Date, attribute.User, attribute.Multiuser:
	}
	return false
}

// Words is the expression for people, with names of fields and options in place of
// their ids, as tasks give it as their reason.
func Words(e Expr, fields []attribute.Field) string {
	return e.words(fields, false)
}

func (e Expr) words(fields []attribute.Field, nested bool) string {
	switch e.Op {
	case And, Or:
		parts := make([]string, len(e.Members))
		for i, m := range e.Members {
			parts[i] = m.words(fields, len(e.Members) > 1)
		}
		joined := strings.Join(parts, " "+strings.ToUpper(string(e.Op))+" ")
		if nested && len(parts) > 1 {
			return "(" + joined + ")"
		}
		return joined
	case Is:
		return e.sides(fields, " is ")
	case IsNot:
		return e.sides(fields, " is not ")
	}
	return ""
}

func (e Expr) sides(fields []attribute.Field, verb string) string {
	f, _, err := attribute.Find(fields, e.FieldID)
	if err != nil {
		f.Name = e.FieldID
	}
	return `"` + f.Name + `"` + verb + e.Value.words(f, err == nil)
}

func (o Operand) words(f attribute.Field, known bool) string {
	if o.List == nil {
		switch {
		case o.Text == "":
			return "empty"
		case known:
			return `"` + o.Text + `"`
		}
		return o.Text
	}
	names := make([]string, len(o.List))
	for i, id := range o.List {
		names[i] = id
		if option, found := f.Option(id); found {
			names[i] = option.Name
		}
	}
	if len(names) == 1 {
		return names[0]
	}
	return "[" + strings.Join(names, ",") + "]"
}

// Translated gives the expression over copies of the attributes. Options without a copy
// are left out. False when an attribute, or every option of a comparison, has none.
func Translated(e Expr, t attribute.Translation) (Expr, bool) {
	out := e.Clone()
	return out, out.translate(t)
}

func (e *Expr) translate(t attribute.Translation) bool {
	for i := range e.Members {
		if !e.Members[i].translate(t) {
			return false
		}
	}
	if e.Op != Is && e.Op != IsNot {
		return true
	}
	from := e.FieldID
	if e.FieldID = t.Field(from); e.FieldID == "" {
		return false
	}
	if e.Value.List == nil {
		return true
	}
	options := []string{}
	for _, id := range e.Value.List {
		if copied := t.Option(from, id); copied != "" {
			options = append(options, copied)
		}
	}
	e.Value.List = options
	return len(options) > 0
}
