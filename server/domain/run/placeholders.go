package run

import (
	"slices"
	"strings"

	"playbooks/server/domain/naming"
)

// PeopleInValues lists the users whose names the placeholders of the run's texts need.
func (r Run) PeopleInValues() []string {
	ids := []string{r.OwnerID, r.ReporterID}
	for _, f := range r.Fields {
		if f.Type.People() {
			ids = append(ids, r.Value(f.ID).IDs()...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Placeholders gives what the placeholders of the run's texts stand for; people are
// shown by the names.
func (r Run) Placeholders(names map[string]string) naming.Values {
	values := naming.Values{"SEQ": r.SequentialID, "OWNER": names[r.OwnerID], "CREATOR": names[r.ReporterID]}
	for _, f := range r.Fields {
		values[strings.ToUpper(strings.TrimSpace(f.Name))] = f.Display(r.Value(f.ID).Content, names)
	}
	return values
}
