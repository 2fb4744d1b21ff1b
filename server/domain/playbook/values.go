package playbook

import (
	"maps"
	"slices"

	"playbooks/server/domain/attribute"
	"playbooks/server/failure"
)

// Contents checks what a new run says about the playbook's attributes, by their ids and
// with the ids of their options. What is not set is left out, and options of
// multiselects that are gone are ignored. Kind: Invalid, listing every bad value.
func (p Playbook) Contents(given map[string]attribute.Input) (map[string]attribute.Content, error) {
	var problems []failure.Problem
	out := map[string]attribute.Content{}
	for _, id := range slices.Sorted(maps.Keys(given)) {
		at := "property_values." + id
		f, _, err := attribute.Find(p.Fields, id)
		if err != nil {
			problems = append(problems, failure.Problem{Field: at, Message: "the playbook has no such attribute"})
			continue
		}
		c, err := f.Content(f.Known(given[id]))
		for _, problem := range failure.Problems(err) {
			problems = append(problems, failure.Problem{Field: at, Message: problem.Message})
		}
		if err == nil && !c.Empty() {
			out[id] = c
		}
	}
	return out, failure.InvalidFields(problems)
}
