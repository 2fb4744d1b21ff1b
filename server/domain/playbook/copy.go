package playbook

import (
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/event"
)

// copyPrefix begins the title of a copy.
const copyPrefix = "Copy of "

// Copy makes a playbook like this one: active whatever this one is, with ids of its
// own everywhere, administered by whoever copies. What must be unique in the team, and
// the name template that goes with it, stays behind, as do other members and runs.
func (p Playbook) Copy(by string, ids clock.IDs, at time.Time) Playbook {
	c := p.Clone()
	out := Playbook{
		Content: c.Content, ID: ids.New(), CreateAt: at, UpdateAt: at, NextRunNumber: 1,
		Members: []Member{admin(by)}, Metrics: c.Metrics, RemovedMetrics: []RemovedMetric{},
	}
	if title := []rune(copyPrefix + c.Title); len(title) > MaxTitle {
		out.Title = string(title[:MaxTitle])
	} else {
		out.Title = string(title)
	}
	out.RunNumberPrefix, out.RunNameTemplate = "", ""
	for i := range out.Metrics {
		out.Metrics[i].ID = ids.New()
	}
	fields, translation := attribute.Copied(c.Fields, false, ids, at)
	conditions, conditionIDs := condition.Copied(c.Conditions, translation, ids, at)
	out.Fields, out.Conditions = fields, conditions
	for i := range out.Checklists {
		list := &out.Checklists[i]
		list.ID = ids.New()
		for j := range list.Tasks {
			list.Tasks[j] = copiedTask(list.Tasks[j], translation, conditionIDs, ids)
		}
	}
	out.record(event.PlaybookCreated{CopyOf: p.ID})
	return out
}

// copiedTask refers to the copies of what the task refers to. A condition hides it until
// it is met; an attribute or condition without a copy is left out.
func copiedTask(t checklist.TemplateTask, fields attribute.Translation, conditions map[string]string, ids clock.IDs) checklist.TemplateTask {
	t.ID = ids.New()
	t.AssigneeFieldID = fields.Field(t.AssigneeFieldID)
	if t.AssigneeType == checklist.ByAttribute && t.AssigneeFieldID == "" {
		t.AssigneeType = checklist.ByUser
	}
	copied := conditions[t.ConditionID]
	t = t.Free()
	if copied != "" {
		t.ConditionID, t.ConditionAction = copied, checklist.Hidden
	}
	return t
}
