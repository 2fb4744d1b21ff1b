package condition

import (
	"strings"
	"unicode/utf8"

	"playbooks/server/domain/attribute"
	"playbooks/server/failure"
)

// Check tells whether an expression may be written for a playbook with the fields, and
// gives it with trimmed texts. Groups hold comparisons only, though Met understands
// any depth. Kind: Invalid, saying where and why.
func Check(e Expr, fields []attribute.Field) (Expr, error) {
	out := e.Clone()
	if n := len(out.comparisons()); n > MaxComparisons {
		return Expr{}, invalid("", "may compare at most %d times", MaxComparisons)
	}
	switch out.Op {
	case And, Or:
		path := "." + string(out.Op)
		if len(out.Members) == 0 {
			return Expr{}, invalid(path, "must not be empty")
		}
		for i := range out.Members {
			if op := out.Members[i].Op; op != Is && op != IsNot {
				return Expr{}, invalid(path, `may hold only "is" and "isNot"`)
			}
			if err := out.Members[i].checkComparison(path, fields); err != nil {
				return Expr{}, err
			}
		}
		return out, nil
	case Is, IsNot:
		return out, out.checkComparison("", fields)
	}
	return Expr{}, invalid("", `must have exactly one of "and", "or", "is", "isNot"`)
}

func (e *Expr) checkComparison(path string, fields []attribute.Field) error {
	path += "." + string(e.Op)
	if e.FieldID == "" {
		return invalid(path+".field_id", "is required")
	}
	f, _, err := attribute.Find(fields, e.FieldID)
	if err != nil {
		return invalid(path+".field_id", "the playbook has no such attribute")
	}
	path += ".value"
	switch {
	case f.Type == attribute.Text:
		if e.Value.List != nil {
			return invalid(path, "must be a string, because %q is a text", f.Name)
		}
		e.Value.Text = strings.TrimSpace(e.Value.Text)
		if utf8.RuneCountInString(e.Value.Text) > attribute.MaxText {
			return invalid(path, "must have at most %d characters", attribute.MaxText)
		}
		return nil
	case f.Type.Chooses():
		return e.checkOptions(path, f)
	}
	return invalid(path, "conditions cannot compare %q: only text, select and multiselect attributes", f.Name)
}

func (e *Expr) checkOptions(path string, f attribute.Field) error {
	if len(e.Value.List) == 0 {
		return invalid(path, "must be a list with at least one option of %q", f.Name)
	}
	for i, id := range e.Value.List {
		e.Value.List[i] = strings.TrimSpace(id)
		if _, known := f.Option(e.Value.List[i]); !known {
			return invalid(path, "must hold ids of options of %q", f.Name)
		}
	}
	return nil
}

func invalid(path, format string, args ...any) error {
	return failure.InvalidFields([]failure.Problem{{
		Field: "condition_expr" + path, Message: failure.New(failure.Invalid, format, args...).Error(),
	}})
}
