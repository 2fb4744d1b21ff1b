package playbook

import (
	"fmt"
	"slices"
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// AddCondition defines a condition that tasks can refer to. Kind: Invalid, also when
// archived and above condition.MaxConditions.
func (p *Playbook) AddCondition(e condition.Expr, ids clock.IDs, at time.Time) (condition.Condition, error) {
	if err := p.mustBeActive(); err != nil {
		return condition.Condition{}, err
	}
	if len(p.Conditions) >= condition.MaxConditions {
		return condition.Condition{}, failure.New(failure.Invalid, "a playbook may have at most %d conditions: delete one first", condition.MaxConditions)
	}
	e, err := condition.Check(e, p.Fields)
	if err != nil {
		return condition.Condition{}, err
	}
	c := condition.Condition{ID: ids.New(), Expr: e, CreateAt: at, UpdateAt: at}
	p.Conditions = append(slices.Clone(p.Conditions), c)
	p.record(event.ConditionAdded{ConditionID: c.ID})
	return c, nil
}

// ReplaceCondition puts another expression in place of a condition's. Kinds: NotFound;
// Invalid, also when archived.
func (p *Playbook) ReplaceCondition(id string, e condition.Expr, at time.Time) (condition.Condition, error) {
	if err := p.mustBeActive(); err != nil {
		return condition.Condition{}, err
	}
	i, err := p.conditionAt(id)
	if err != nil {
		return condition.Condition{}, err
	}
	if e, err = condition.Check(e, p.Fields); err != nil {
		return condition.Condition{}, err
	}
	p.Conditions = slices.Clone(p.Conditions)
	p.Conditions[i].Expr, p.Conditions[i].UpdateAt = e, at
	p.record(event.ConditionReplaced{ConditionID: id})
	return p.Conditions[i], nil
}

// RemoveCondition takes a condition away and sets the tasks free that refer to it.
// Kinds: NotFound; Invalid when archived.
func (p *Playbook) RemoveCondition(id string) error {
	if err := p.mustBeActive(); err != nil {
		return err
	}
	i, err := p.conditionAt(id)
	if err != nil {
		return err
	}
	p.Conditions = slices.Delete(slices.Clone(p.Conditions), i, i+1)
	p.Content = p.Content.clone()
	for i := range p.Checklists {
		for j, t := range p.Checklists[i].Tasks {
			if t.ConditionID == id {
				p.Checklists[i].Tasks[j] = t.Free()
			}
		}
	}
	p.record(event.ConditionRemoved{ConditionID: id})
	return nil
}

func (p *Playbook) conditionAt(id string) (int, error) {
	i := slices.IndexFunc(p.Conditions, func(c condition.Condition) bool { return c.ID == id })
	if i < 0 {
		return -1, failure.New(failure.NotFound, "there is no such condition")
	}
	return i, nil
}

func (p *Playbook) conditionsUsing(fieldID string) int {
	return p.countConditions(func(e condition.Expr) bool { return e.Uses(fieldID) })
}

func (p *Playbook) conditionsUsingOption(fieldID, optionID string) int {
	return p.countConditions(func(e condition.Expr) bool { return e.UsesOption(fieldID, optionID) })
}

func (p *Playbook) countConditions(uses func(condition.Expr) bool) int {
	n := 0
	for _, c := range p.Conditions {
		if uses(c.Expr) {
			n++
		}
	}
	return n
}

// checkReferences refuses tasks that point at conditions or attributes which the
// playbook does not have. Kind: Invalid, listing them all.
func (p *Playbook) checkReferences(lists []checklist.Template) error {
	var problems []failure.Problem
	for i, c := range lists {
		for j, t := range c.Tasks {
			at := fmt.Sprintf("checklists[%d].items[%d].", i, j)
			if _, err := p.conditionAt(t.ConditionID); t.ConditionID != "" && err != nil {
				problems = append(problems, failure.Problem{Field: at + "condition_id", Message: "the playbook has no such condition; send an empty one for a task that is always shown"})
			}
			if t.AssigneeType != checklist.ByAttribute {
				continue
			}
			if f, _, err := attribute.Find(p.Fields, t.AssigneeFieldID); err != nil || f.Type != attribute.User {
				problems = append(problems, failure.Problem{Field: at + "assignee_property_field_id", Message: "must be the id of one of the playbook's attributes of type user"})
			}
		}
	}
	return failure.InvalidFields(problems)
}

func counted(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf(many, n)
}
