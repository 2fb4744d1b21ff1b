package attribute

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"playbooks/server/clock"
)

// Translation leads from the ids of fields and options to those of their copies.
type Translation struct {
	Fields map[string]string
	// Options are those of all fields, by field and option.
	Options map[string]map[string]string
}

// Field gives the copy of a field; "" when there is none.
func (t Translation) Field(id string) string { return t.Fields[id] }

// Option gives the copy of an option of a field; "" when there is none.
func (t Translation) Option(fieldID, id string) string { return t.Options[fieldID][id] }

// Content gives a value of a field as a value of its copy.
func (t Translation) Content(f Field, c Content) Content {
	if !f.Type.Chooses() {
		return c
	}
	out := Content{Text: t.Option(f.ID, c.Text), List: make([]string, 0, len(c.List))}
	for _, id := range c.List {
		out.List = append(out.List, t.Option(f.ID, id))
	}
	return out
}

// Copied makes fields with ids of their own of others, for a run or for a copy of a
// playbook. For a run the copies name their originals as parents; in a playbook,
// parents that are copied too are named by their copies.
func Copied(fields []Field, forRun bool, ids clock.IDs, at time.Time) ([]Field, Translation) {
	t := Translation{Fields: map[string]string{}, Options: map[string]map[string]string{}}
	out := make([]Field, len(fields))
	for i, f := range fields {
		c := f.Clone()
		c.ID, c.CreateAt, c.UpdateAt = ids.New(), at, at
		t.Fields[f.ID], t.Options[f.ID] = c.ID, map[string]string{}
		for j, o := range f.Options {
			c.Options[j].ID = ids.New()
			t.Options[f.ID][o.ID] = c.Options[j].ID
		}
		if forRun {
			c.ParentID = f.ID
		}
		out[i] = c
	}
	if !numbered(fields) { // all copies are equally old, which leaves the order to the numbers
		for i := range out {
			out[i].SortOrder = float64(i)
		}
	}
	if !forRun {
		for i := range out {
			if copied := t.Fields[out[i].ParentID]; copied != "" {
				out[i].ParentID = copied
			}
		}
	}
	return out, t
}

// Duplicated gives the fields with another one like the field, next to it, and that one.
// Name and ids are its own. Those whose place in the order changes count as updated.
// Kinds: NotFound; Invalid above MaxFields.
func Duplicated(fields []Field, id string, ids clock.IDs, at time.Time) ([]Field, Field, error) {
	original, from, err := Find(fields, id)
	if err != nil {
		return nil, Field{}, err
	}
	made := original.Clone()
	made.ID, made.CreateAt, made.UpdateAt = ids.New(), at, at
	made.Name = freeName(fields, original.Name)
	for i := range made.Options {
		made.Options[i].ID = ids.New()
	}
	if fields, err = Put(fields, made); err != nil {
		return nil, Field{}, err
	}
	if fields, err = Moved(fields, made.ID, from+1, at); err != nil {
		return nil, Field{}, err
	}
	return fields, fields[from+1], nil
}

// freeName is the first name after another one that no field has.
func freeName(fields []Field, name string) string {
	for n := 1; ; n++ {
		suffix := " (copy)"
		if n > 1 {
			suffix = fmt.Sprintf(" (copy %d)", n)
		}
		runes := []rune(name)
		free := string(runes[:min(len(runes), MaxName-len(suffix))]) + suffix
		if !slices.ContainsFunc(fields, func(f Field) bool { return strings.EqualFold(f.Name, free) }) {
			return free
		}
	}
}

// numbered tells whether the numbers alone say the order.
func numbered(fields []Field) bool {
	for i := 1; i < len(fields); i++ {
		if fields[i-1].SortOrder >= fields[i].SortOrder {
			return false
		}
	}
	return true
}
