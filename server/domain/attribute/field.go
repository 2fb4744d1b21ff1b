package attribute

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/clock"
	"playbooks/server/failure"
)

// Reserved lists the names that templates of run names give a meaning of their own.
func Reserved() []string { return []string{"SEQ", "OWNER", "CREATOR", "PROPERTY_USER"} }

// New makes a field of a draft. Kind: Invalid, listing every bad member.
func New(d Draft, ids clock.IDs, at time.Time) (Field, error) {
	f := Field{ID: ids.New(), CreateAt: at}
	if err := f.fill(d, ids, at); err != nil {
		return Field{}, err
	}
	return f, nil
}

// Replaced gives the field with the draft in place of everything but its identity.
// Options are the same when their ids are; one without an id is new. The receiver
// stays as it is. Kind: Invalid.
func (f Field) Replaced(d Draft, ids clock.IDs, at time.Time) (Field, error) {
	err := f.fill(d, ids, at)
	return f, err
}

func (f *Field) fill(d Draft, ids clock.IDs, at time.Time) error {
	var problems []failure.Problem
	add := func(field, format string, args ...any) {
		problems = append(problems, failure.Problem{Field: field, Message: fmt.Sprintf(format, args...)})
	}
	d.Name = strings.TrimSpace(d.Name)
	if why := nameProblem(d.Name); why != "" {
		add("name", "%s", why)
	}
	if !slices.Contains(Types(), d.Type) {
		add("type", "must be one of text, select, multiselect, date, user, multiuser")
	}
	if d.Visibility == "" {
		d.Visibility = WhenSet
	}
	if !slices.Contains([]Visibility{Hidden, WhenSet, Always}, d.Visibility) {
		add("attrs.visibility", "must be one of hidden, when_set, always")
	}
	if math.IsNaN(d.SortOrder) || math.IsInf(d.SortOrder, 0) {
		add("attrs.sort_order", "must be a number")
	}
	if d.ValueType != URL || d.Type != Text {
		d.ValueType = Plain
	}
	options := normalizeOptions(d, ids, add)
	if err := failure.InvalidFields(problems); err != nil {
		return err
	}
	f.Name, f.Type, f.Visibility, f.SortOrder = d.Name, d.Type, d.Visibility, d.SortOrder
	f.Options, f.ParentID, f.ValueType, f.UpdateAt = options, d.ParentID, d.ValueType, at
	return nil
}

func nameProblem(name string) string {
	switch {
	case name == "":
		return "must not be empty"
	case utf8.RuneCountInString(name) > MaxName:
		return fmt.Sprintf("must have at most %d characters", MaxName)
	case strings.ContainsAny(name, "{}"):
		return "must not have braces, because templates of run names use them"
	case slices.ContainsFunc(Reserved(), func(r string) bool { return strings.EqualFold(r, name) }):
		return fmt.Sprintf("%s is a placeholder of run names already: choose another name", strings.ToUpper(name))
	}
	return ""
}

// normalizeOptions keeps the options of types that have them. Never nil.
func normalizeOptions(d Draft, ids clock.IDs, add func(field, format string, args ...any)) []Option {
	out := []Option{}
	if !d.Type.Chooses() && !d.Type.People() {
		return out
	}
	if d.Type.Chooses() && (len(d.Options) == 0 || len(d.Options) > MaxOptions) {
		add("attrs.options", "must hold 1 to %d options", MaxOptions)
		return out
	}
	if len(d.Options) > MaxOptions {
		add("attrs.options", "may hold at most %d options", MaxOptions)
		return out
	}
	names, known := map[string]bool{}, map[string]bool{}
	for i, o := range d.Options {
		at := fmt.Sprintf("attrs.options[%d].", i)
		o.Name = strings.TrimSpace(o.Name)
		if o.ID == "" {
			o.ID = ids.New()
		}
		switch {
		case !isID(o.ID):
			add(at+"id", "must be empty for a new option, or an id of 26 letters and digits")
		case known[o.ID]:
			add(at+"id", "is there twice")
		}
		if n := utf8.RuneCountInString(o.Name); n == 0 || n > MaxOption {
			add(at+"name", "must have 1 to %d characters", MaxOption)
		} else if names[o.Name] {
			add(at+"name", "is there twice: %q", o.Name)
		}
		if utf8.RuneCountInString(o.Color) > MaxOption {
			add(at+"color", "must have at most %d characters", MaxOption)
		}
		known[o.ID], names[o.Name] = true, true
		out = append(out, o)
	}
	return out
}

// isID tells whether s has the form of the host's ids.
func isID(s string) bool {
	return len(s) == 26 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789") == ""
}
