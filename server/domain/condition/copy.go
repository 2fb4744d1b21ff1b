package condition

import (
	"cmp"
	"slices"
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
)

// Copied makes conditions with ids of their own of others, over copies of the
// attributes, and says which copy each one has. What cannot be translated has none.
func Copied(conditions []Condition, t attribute.Translation, ids clock.IDs, at time.Time) (copies []Condition, copyOf map[string]string) {
	copies, copyOf = []Condition{}, map[string]string{}
	for _, c := range conditions {
		e, ok := Translated(c.Expr, t)
		if !ok {
			continue
		}
		copyOf[c.ID] = ids.New()
		copies = append(copies, Condition{ID: copyOf[c.ID], Expr: e, CreateAt: at, UpdateAt: at})
	}
	Sort(copies)
	return copies, copyOf
}

// Sort puts conditions in the order of their making.
func Sort(conditions []Condition) {
	slices.SortFunc(conditions, func(a, b Condition) int {
		return cmp.Or(a.CreateAt.Compare(b.CreateAt), cmp.Compare(a.ID, b.ID))
	})
}
