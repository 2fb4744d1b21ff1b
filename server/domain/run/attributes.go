package run

import (
	"slices"
	"time"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/event"
)

// SetValue says something about an attribute, or nothing any more. Tasks under
// conditions that look at the attribute are shown and hidden, and tasks that it assigns
// follow. An equal value changes nothing. Kinds: NotFound; Invalid for a value that the
// attribute does not take, and when the run has ended.
func (r *Run) SetValue(fieldID string, in attribute.Input, at time.Time) (attribute.Value, error) {
	if err := r.mustBeActive(); err != nil {
		return attribute.Value{}, err
	}
	f, _, err := attribute.Find(r.Fields, fieldID)
	if err != nil {
		return attribute.Value{}, err
	}
	c, err := f.Content(in)
	if err != nil {
		return attribute.Value{}, err
	}
	was := r.Value(fieldID)
	if was.Equal(c) {
		return was, nil
	}
	r.putValue(fieldID, c, at)
	looking := slices.DeleteFunc(slices.Clone(r.Conditions), func(c condition.Condition) bool { return !c.Expr.Uses(fieldID) })
	r.record(event.ValueChanged{FieldID: fieldID, Shown: r.decide(looking, at)})
	for i, c := range r.Checklists {
		for j, t := range c.Tasks {
			if t.AssigneeType == checklist.ByAttribute && t.AssigneeFieldID == fieldID {
				r.assign(i, j, r.Value(fieldID).Text, checklist.ByAttribute, fieldID, at)
			}
		}
	}
	return r.Value(fieldID), nil
}

// Value gives the value of an attribute, an empty one when it was never set.
func (r Run) Value(fieldID string) attribute.Value {
	if i := r.valueAt(fieldID); i >= 0 {
		return r.Values[i].Clone()
	}
	return attribute.Value{FieldID: fieldID, Content: attribute.Content{List: []string{}}}
}

func (r Run) valueAt(fieldID string) int {
	return slices.IndexFunc(r.Values, func(v attribute.Value) bool { return v.FieldID == fieldID })
}

func (r *Run) putValue(fieldID string, c attribute.Content, at time.Time) {
	if i := r.valueAt(fieldID); i >= 0 {
		r.Values[i].Content, r.Values[i].UpdateAt = c, at
		return
	}
	r.Values = append(r.Values, attribute.Value{FieldID: fieldID, Content: c, CreateAt: at, UpdateAt: at})
	attribute.SortValues(r.Values)
}

// nameAssignees gives the tasks of a new run to whom its attributes name.
func (r *Run) nameAssignees() {
	for i := range r.Checklists {
		for j := range r.Checklists[i].Tasks {
			if t := &r.Checklists[i].Tasks[j]; t.AssigneeType == checklist.ByAttribute {
				t.AssigneeID = r.Value(t.AssigneeFieldID).Text
			}
		}
	}
}

// decide shows and hides the tasks under the conditions, and counts by checklist those
// that appear.
func (r *Run) decide(conditions []condition.Condition, at time.Time) []event.ShownTasks {
	type verdict struct {
		met   bool
		words string
	}
	values := condition.Values{}
	for _, v := range r.Values {
		values[v.FieldID] = v.Content
	}
	verdicts := map[string]verdict{}
	for _, c := range conditions {
		verdicts[c.ID] = verdict{condition.Met(c.Expr, r.Fields, values), condition.Words(c.Expr, r.Fields)}
	}
	var appeared []event.ShownTasks
	for i := range r.Checklists {
		c := &r.Checklists[i]
		shown := event.ShownTasks{ChecklistID: c.ID, Title: c.Title}
		for j := range c.Tasks {
			t := &c.Tasks[j]
			v, decides := verdicts[t.ConditionID]
			if !decides {
				continue
			}
			was := t.Visible()
			if t.Decide(v.met, v.words) {
				r.stamp(i, j, at)
			}
			if v.met && !was {
				shown.Count++
			}
		}
		if shown.Count > 0 {
			appeared = append(appeared, shown)
		}
	}
	return appeared
}
