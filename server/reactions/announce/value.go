package announce

import (
	"context"
	"slices"
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/naming"
)

// maxNamedTasks bounds how many tasks a message names.
const maxNamedTasks = 10

// valueChanged tells the channel of tasks that appeared, and people of tasks that are
// theirs now.
func (x *Reaction) valueChanged(ctx context.Context, c editing.RunChange, e event.ValueChanged) {
	f, _, err := attribute.Find(c.After.Fields, e.FieldID)
	if err != nil {
		return
	}
	if len(e.Shown) > 0 {
		if id := x.post(ctx, c, x.tasksAppeared(c, f, e.Shown)); id != "" {
			x.linkEntry(ctx, c, "property_changed", id)
		}
	}
	x.tasksFollowed(ctx, c, f)
}

func (x *Reaction) tasksAppeared(c editing.RunChange, f attribute.Field, shown []event.ShownTasks) string {
	say := x.site()
	people := map[string]string{}
	for _, id := range c.After.Value(f.ID).IDs() {
		people[id] = string(mention(say, c, id))
	}
	data := i18n.Data{"Actor": mention(say, c, c.By.UserID), "Attribute": f.Name, "Value": f.Brief(c.After.Value(f.ID).Content, people)}
	var text strings.Builder
	if c.After.Value(f.ID).Empty() {
		text.WriteString(say.Say("announce.value_cleared", data))
	} else {
		text.WriteString(say.Say("announce.value_set", data))
	}
	for _, s := range shown {
		text.WriteString("\n- " + say.Count("announce.new_tasks", s.Count, i18n.Data{"Checklist": naming.Plain(s.Title)}))
	}
	return text.String()
}

// tasksFollowed writes one message about all tasks that an attribute gave to somebody.
func (x *Reaction) tasksFollowed(ctx context.Context, c editing.RunChange, f attribute.Field) {
	var tasks []event.TaskAssigned
	for _, e := range c.Events {
		if a, ok := e.(event.TaskAssigned); ok && a.Type == string(checklist.ByAttribute) && a.To != "" {
			tasks = append(tasks, a)
		}
	}
	if len(tasks) == 0 {
		return
	}
	x.direct(ctx, c, []string{tasks[0].To}, func(say i18n.Speaker) string {
		var named []string
		for _, t := range tasks[:min(len(tasks), maxNamedTasks)] {
			named = append(named, "**"+string(i18n.Literal(naming.Plain(t.Title)))+"**")
		}
		if len(tasks) > maxNamedTasks {
			named = append(named, "…")
		}
		return say.Count("announce.assigned_by_value", len(tasks), i18n.Data{
			"Actor": mention(say, c, c.By.UserID), "Attribute": f.Name, "Tasks": i18n.Markdown(strings.Join(named, ", ")),
			"Run": say.RunLink(c.After.Name, c.After.ID, assignedFrom),
		})
	})
}

// changesValue tells whether a change is about the value of an attribute.
func changesValue(c editing.RunChange) bool {
	return slices.ContainsFunc(c.Events, func(e event.Event) bool {
		_, is := e.(event.ValueChanged)
		return is
	})
}
