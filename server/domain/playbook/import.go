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
	"playbooks/server/domain/naming"
	"playbooks/server/failure"
)

// Import makes a playbook of a file: with ids of its own everywhere but for options,
// and administered by who imports. It leaves out what a playbook cannot have or the file
// lacks, and says so in the notices: attributes and conditions that break a rule, and
// references to them. Kind: Invalid for everything else that breaks a rule.
func Import(f File, by string, ids clock.IDs, at time.Time) (p Playbook, texts []string, err error) {
	p = blank(ids, at)
	n := &notices{}
	fields := p.importFields(f.Fields, ids, at, n)
	conditions := p.importConditions(f.Conditions, fields, ids, at, n)

	d := f.Draft.withoutMetricIDs()
	d.Members = []Member{admin(by)}
	d.Content = d.Content.clone()
	d.Title = n.titled("title", d.Title, untitledPlaybook)
	d.RunNameTemplate = p.importTemplate(d.RunNameTemplate, f.Fields, n)
	for i := range d.Checklists {
		list, where := &d.Checklists[i], fmt.Sprintf("checklists[%d].", i)
		list.ID, list.Title = "", n.titled(where+"title", list.Title, untitledChecklist)
		for j := range list.Tasks {
			where := fmt.Sprintf("%sitems[%d].", where, j)
			t := p.importTask(list.Tasks[j], fields, conditions, where, n)
			list.Tasks[j] = d.invitedOnly(t, where, n)
		}
	}
	if err := p.fill(d, ids, at); err != nil {
		return Playbook{}, nil, err
	}
	p.record(event.PlaybookCreated{})
	p.record(event.PlaybookImported{Fields: len(p.Fields), Conditions: len(p.Conditions)})
	return p, n.all(), nil
}

// importFields adds the attributes of a file, and says which one each became.
func (p *Playbook) importFields(in []FileField, ids clock.IDs, at time.Time, n *notices) attribute.Translation {
	t := attribute.Translation{Fields: map[string]string{}, Options: map[string]map[string]string{}}
	fresh := ascending(ids, min(len(in), attribute.MaxFields))
	for i, d := range in {
		f, err := p.importField(d, t, fresh, ids, at)
		if err != nil {
			n.add(fmt.Sprintf("properties[%d]", i), "%.80q was left out: %s", d.Name, failure.Message(err))
			continue
		}
		if d.ID == "" { // nothing can refer to it
			continue
		}
		t.Fields[d.ID], t.Options[d.ID] = f.ID, map[string]string{}
		for _, o := range f.Options {
			t.Options[d.ID][o.ID] = o.ID
		}
	}
	for i, f := range p.Fields {
		if parent := t.Field(f.ParentID); parent != "" {
			p.Fields[i].ParentID = parent
		}
	}
	return t
}

func (p *Playbook) importField(d FileField, known attribute.Translation, fresh []string, ids clock.IDs, at time.Time) (attribute.Field, error) {
	if known.Field(d.ID) != "" {
		return attribute.Field{}, failure.New(failure.Invalid, "another attribute has the same id")
	}
	f, err := attribute.New(d.Draft, ids, at)
	if err != nil {
		return attribute.Field{}, err
	}
	if next := len(p.Fields); next < len(fresh) {
		f.ID = fresh[next]
	}
	fields, err := attribute.Put(p.Fields, f)
	if err != nil {
		return attribute.Field{}, err
	}
	p.Fields = fields
	return f, nil
}

// importConditions adds the conditions of a file, and says which one each became.
func (p *Playbook) importConditions(in []FileCondition, t attribute.Translation, ids clock.IDs, at time.Time, n *notices) map[string]string {
	became := map[string]string{}
	fresh := ascending(ids, min(len(in), condition.MaxConditions))
	for i, c := range in {
		e, err := p.importExpr(c, t)
		switch {
		case err != nil:
		case became[c.ID] != "":
			err = failure.New(failure.Invalid, "another condition has the same id")
		case len(p.Conditions) == len(fresh):
			err = failure.New(failure.Invalid, "a playbook may have at most %d conditions", condition.MaxConditions)
		}
		if err != nil {
			n.add(fmt.Sprintf("conditions[%d]", i), "was left out: %s", failure.Message(err))
			continue
		}
		id := fresh[len(p.Conditions)]
		p.Conditions = append(p.Conditions, condition.Condition{ID: id, Expr: e, CreateAt: at, UpdateAt: at})
		if c.ID != "" {
			became[c.ID] = id
		}
	}
	return became
}

func (p *Playbook) importExpr(c FileCondition, t attribute.Translation) (condition.Expr, error) {
	if c.Version != condition.Version {
		return condition.Expr{}, failure.New(failure.Invalid, "version: must be %d", condition.Version)
	}
	if c.Expr == nil {
		return condition.Expr{}, failure.New(failure.Invalid, "condition_expr: is missing")
	}
	e, ok := condition.Translated(*c.Expr, t)
	if !ok {
		return condition.Expr{}, failure.New(failure.Invalid, "it compares an attribute or options that the playbook does not get")
	}
	return condition.Check(e, p.Fields)
}

// importTemplate drops a template of run names that needs an attribute which was left out.
func (p *Playbook) importTemplate(template string, in []FileField, n *notices) string {
	named := make([]string, len(in))
	for i, f := range in {
		named[i] = f.Name
	}
	if naming.Template(template, attribute.Names(p.Fields)...) == nil || naming.Template(template, named...) != nil {
		return template
	}
	n.add("channel_name_template", "was left out: it uses an attribute that was left out")
	return ""
}

// importTask refers to what the attributes and conditions of the file became.
func (p *Playbook) importTask(t checklist.TemplateTask, fields attribute.Translation, conditions map[string]string, where string, n *notices) checklist.TemplateTask {
	t.ID, t.Title = "", n.titled(where+"title", t.Title, untitledTask)
	t.AssigneeFieldID = fields.Field(t.AssigneeFieldID)
	if t.AssigneeType == checklist.ByAttribute {
		if f, _, err := attribute.Find(p.Fields, t.AssigneeFieldID); err != nil || f.Type != attribute.User {
			n.add(where+"assignee_property_field_id", "the task is assigned to nobody now: the playbook gets no such attribute of type user")
			t.AssigneeType, t.AssigneeFieldID = checklist.ByUser, ""
		}
	}
	became := conditions[t.ConditionID]
	if t.ConditionID != "" && became == "" {
		n.add(where+"condition_id", "the task is always shown now: the playbook does not get its condition")
	}
	if became == "" {
		return t.Free()
	}
	t.ConditionID = became
	return t
}

// invitedOnly keeps the rule that people who get tasks are invited.
func (d Draft) invitedOnly(t checklist.TemplateTask, where string, n *notices) checklist.TemplateTask {
	if t.AssigneeID != "" && !(d.InviteEnabled && slices.Contains(d.InvitedUserIDs, t.AssigneeID)) {
		n.add(where+"assignee_id", "the task is assigned to nobody now: the playbook does not invite this user")
		t.AssigneeID = ""
	}
	return t
}

// ascending makes new ids that sort in the order of the file: what is equally old is
// shown in the order of its ids.
func ascending(ids clock.IDs, count int) []string {
	out := make([]string, count)
	for i := range out {
		out[i] = ids.New()
	}
	slices.Sort(out)
	return out
}
