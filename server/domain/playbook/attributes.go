package playbook

import (
	"slices"
	"strings"
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/naming"
	"playbooks/server/failure"
)

// AddField defines another attribute. Runs that go on are not affected, here and in
// the other changes of attributes. Kinds: Invalid, also when archived; Conflict for a
// name that is taken.
func (p *Playbook) AddField(d attribute.Draft, ids clock.IDs, at time.Time) (attribute.Field, error) {
	if err := p.mustBeActive(); err != nil {
		return attribute.Field{}, err
	}
	f, err := attribute.New(d, ids, at)
	if err != nil {
		return attribute.Field{}, err
	}
	fields, err := attribute.Put(p.Fields, f)
	if err != nil {
		return attribute.Field{}, err
	}
	p.Fields = fields
	p.record(event.FieldAdded{FieldID: f.ID})
	return f, nil
}

// DuplicateField makes another attribute like one, next to it in the order. Kinds:
// NotFound; Invalid, also when archived.
func (p *Playbook) DuplicateField(id string, ids clock.IDs, at time.Time) (attribute.Field, error) {
	if err := p.mustBeActive(); err != nil {
		return attribute.Field{}, err
	}
	fields, made, err := attribute.Duplicated(p.Fields, id, ids, at)
	if err != nil {
		return attribute.Field{}, err
	}
	p.Fields = fields
	p.record(event.FieldAdded{FieldID: made.ID})
	return made, nil
}

// ReplaceField puts the draft in place of an attribute. The template of run names
// follows a new name. Kinds: NotFound; Invalid, also when archived; Conflict for a name
// that is taken, and for a type or an option that a condition or a task still needs.
func (p *Playbook) ReplaceField(id string, d attribute.Draft, ids clock.IDs, at time.Time) (attribute.Field, error) {
	if err := p.mustBeActive(); err != nil {
		return attribute.Field{}, err
	}
	old, _, err := attribute.Find(p.Fields, id)
	if err != nil {
		return attribute.Field{}, err
	}
	f, err := old.Replaced(d, ids, at)
	if err != nil {
		return attribute.Field{}, err
	}
	if err := p.mayBecome(old, f); err != nil {
		return attribute.Field{}, err
	}
	fields, err := attribute.Put(p.Fields, f)
	if err != nil {
		return attribute.Field{}, err
	}
	template := naming.Renamed(p.RunNameTemplate, old.Name, f.Name)
	if err := naming.Template(template, attribute.Names(fields)...); template != p.RunNameTemplate && err != nil {
		return attribute.Field{}, err
	}
	p.Fields, p.RunNameTemplate = fields, template
	p.record(event.FieldReplaced{FieldID: f.ID})
	return f, nil
}

// mayBecome keeps conditions and assignments from losing what they are about.
func (p *Playbook) mayBecome(old, f attribute.Field) error {
	used := p.conditionsUsing(old.ID)
	if f.Type != old.Type {
		if used > 0 {
			return failure.New(failure.Conflict, "the type of %q cannot change while %s it: change those first", old.Name, conditionsUse(used))
		}
		if n := p.tasksAssignedBy(old.ID); n > 0 {
			return failure.New(failure.Conflict, "the type of %q cannot change while %s assigned by it: assign those otherwise first", old.Name, tasksAre(n))
		}
	}
	var missing []string
	count := 0
	for _, o := range old.Options {
		if _, stays := f.Option(o.ID); stays {
			continue
		}
		if n := p.conditionsUsingOption(old.ID, o.ID); n > 0 {
			missing = append(missing, o.Name)
			count = max(count, n)
		}
	}
	if len(missing) > 0 {
		return failure.New(failure.Conflict, "options of %q cannot go while %s them: %s", old.Name, conditionsUse(count), strings.Join(missing, ", "))
	}
	return nil
}

// RemoveField takes an attribute away. Kinds: NotFound; Invalid when archived, and while
// the template of run names has its placeholder; Conflict while a condition or the
// assignment of a task needs it.
func (p *Playbook) RemoveField(id string) error {
	if err := p.mustBeActive(); err != nil {
		return err
	}
	f, _, err := attribute.Find(p.Fields, id)
	if err != nil {
		return err
	}
	if n := p.conditionsUsing(id); n > 0 {
		return failure.New(failure.Conflict, "%q cannot be deleted while %s it: delete or change those first", f.Name, conditionsUse(n))
	}
	if n := p.tasksAssignedBy(id); n > 0 {
		return failure.New(failure.Conflict, "%q cannot be deleted while %s assigned by it: assign those otherwise first", f.Name, tasksAre(n))
	}
	fields, err := attribute.Without(p.Fields, id)
	if err != nil {
		return err
	}
	if err := naming.Template(p.RunNameTemplate, attribute.Names(fields)...); err != nil {
		return failure.New(failure.Invalid, "%q cannot be deleted while the template of run names uses it: %s", f.Name, failure.Message(err))
	}
	p.Fields = fields
	p.record(event.FieldRemoved{FieldID: f.ID})
	return nil
}

// MoveField puts an attribute at a position of the order, from 0. Kinds: NotFound;
// Invalid, also when archived.
func (p *Playbook) MoveField(id string, to int, at time.Time) error {
	if err := p.mustBeActive(); err != nil {
		return err
	}
	fields, err := attribute.Moved(p.Fields, id, to, at)
	if err != nil {
		return err
	}
	if !slices.EqualFunc(fields, p.Fields, func(a, b attribute.Field) bool { return a.ID == b.ID && a.SortOrder == b.SortOrder }) {
		p.Fields = fields
		p.record(event.FieldMoved{FieldID: id, Position: to})
	}
	return nil
}

func (p *Playbook) tasksAssignedBy(fieldID string) int {
	n := 0
	for _, c := range p.Checklists {
		for _, t := range c.Tasks {
			if t.AssigneeType == checklist.ByAttribute && t.AssigneeFieldID == fieldID {
				n++
			}
		}
	}
	return n
}

func conditionsUse(n int) string {
	return counted(n, "one condition uses", "%d conditions use")
}

func tasksAre(n int) string {
	return counted(n, "one task is", "%d tasks are")
}
