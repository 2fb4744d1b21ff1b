package attribute

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"playbooks/server/failure"
)

// Sort puts fields in the order in which people see them.
func Sort(fields []Field) {
	slices.SortFunc(fields, func(a, b Field) int {
		return cmp.Or(cmp.Compare(a.SortOrder, b.SortOrder), a.CreateAt.Compare(b.CreateAt), cmp.Compare(a.ID, b.ID))
	})
}

// Find gives the field with the id, and its position. Kind: NotFound.
func Find(fields []Field, id string) (Field, int, error) {
	i := slices.IndexFunc(fields, func(f Field) bool { return f.ID == id })
	if i < 0 {
		return Field{}, -1, failure.New(failure.NotFound, "there is no such attribute")
	}
	return fields[i], i, nil
}

// Names lists the names of fields.
func Names(fields []Field) []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = f.Name
	}
	return out
}

// Put gives the fields with one added, or replaced when its id is there, in order.
// The input is left alone. Kinds: Invalid above MaxFields; Conflict for a name that
// another field has, whatever its case, since templates do not tell them apart.
func Put(fields []Field, f Field) ([]Field, error) {
	for _, other := range fields {
		if other.ID != f.ID && strings.EqualFold(other.Name, f.Name) {
			return nil, failure.New(failure.Conflict, "name: the attribute %q exists already", other.Name)
		}
	}
	out := slices.Clone(fields)
	if _, at, err := Find(out, f.ID); err == nil {
		out[at] = f
	} else if len(out) >= MaxFields {
		return nil, failure.New(failure.Invalid, "a playbook may have at most %d attributes: delete one first", MaxFields)
	} else {
		out = append(out, f)
	}
	Sort(out)
	return out, nil
}

// Without gives the fields but one. Kind: NotFound.
func Without(fields []Field, id string) ([]Field, error) {
	_, at, err := Find(fields, id)
	if err != nil {
		return nil, err
	}
	return slices.Delete(slices.Clone(fields), at, at+1), nil
}

// Moved gives the fields with one at a position of the new order, from 0, and numbers
// them anew. Those whose number changes count as updated. Moving a field to where it is
// changes nothing. Kinds: NotFound; Invalid for a position that is none.
func Moved(fields []Field, id string, to int, at time.Time) ([]Field, error) {
	f, from, err := Find(fields, id)
	if err != nil {
		return nil, err
	}
	if to < 0 || to >= len(fields) {
		return nil, failure.New(failure.Invalid, "target_position: must be between 0 and %d", len(fields)-1)
	}
	out := slices.Clone(fields)
	if from == to {
		return out, nil
	}
	out = slices.Insert(slices.Delete(out, from, from+1), to, f)
	for i := range out {
		if order := float64(i); out[i].SortOrder != order {
			out[i].SortOrder, out[i].UpdateAt = order, at
		}
	}
	return out, nil
}
