package command

import (
	"context"
	"playbooks/server/domain/naming"
	"slices"
	"strings"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/domain/attribute"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// runAttribute shows the attributes of a run, or one of them, or changes its value.
func runAttribute(ctx context.Context, t *talk) (host.Post, error) {
	r, words, err := t.pick(ctx, numbers(t.words) > 0)
	if err != nil {
		return host.Post{}, err
	}
	if len(words) == 0 {
		return t.toldValues(ctx, r, r.Fields)
	}
	name, _, words := leading(words)
	at := slices.IndexFunc(r.Fields, func(f attribute.Field) bool { return strings.EqualFold(f.Name, name) })
	if at < 0 {
		return host.Post{}, t.mistaken("command.attribute.unknown", i18n.Data{"Attribute": name, "Names": namesOf(r.Fields)})
	}
	f := r.Fields[at]
	if len(words) == 0 {
		return t.toldValues(ctx, r, []attribute.Field{f})
	}
	in, err := t.value(ctx, f, words)
	if err != nil {
		return host.Post{}, err
	}
	r, _, err = t.Runs.SetValue(ctx, t.by, r.ID, f.ID, in)
	if err != nil {
		return host.Post{}, err
	}
	return t.toldValues(ctx, r, []attribute.Field{f})
}

func namesOf(fields []attribute.Field) string {
	var names []string
	for _, f := range fields {
		names = append(names, f.Name)
	}
	return naming.Short(strings.Join(names, ", "))
}

// toldValues tells what the run says about attributes, one a line.
func (t *talk) toldValues(ctx context.Context, r run.Run, fields []attribute.Field) (host.Post, error) {
	if len(fields) == 0 {
		return t.answered("command.attribute.none", i18n.Data{"Run": t.link(r)}), nil
	}
	people, err := t.namesIn(ctx, r, fields)
	if err != nil {
		return host.Post{}, err
	}
	lines := []string{t.say.Say("command.attribute.heading", i18n.Data{"Run": t.link(r)})}
	for _, f := range fields {
		value := string(private(f.Brief(r.Value(f.ID).Content, people)))
		if value == "" {
			value = t.say.Say("command.attribute.empty", nil)
		}
		lines = append(lines, "* **"+string(i18n.Literal(naming.Short(f.Name)))+"**: "+value)
	}
	return host.Post{Message: strings.Join(lines, "\n")}, nil
}

// namesIn gives the names of those who are values, in one call.
func (t *talk) namesIn(ctx context.Context, r run.Run, fields []attribute.Field) (map[string]string, error) {
	var ids []string
	for _, f := range fields {
		if f.Type.People() {
			ids = append(ids, r.Value(f.ID).IDs()...)
		}
	}
	found, err := t.People.Users(ctx, ids)
	names := map[string]string{}
	for _, u := range found {
		names[u.ID] = "@" + u.Username
	}
	return names, err
}

// value reads what stands behind the name of an attribute: text as it is, the names of
// options and users (several are parted by commas), a day. "none" clears, unless it is in
// quotes.
func (t *talk) value(ctx context.Context, f attribute.Field, words []string) (attribute.Input, error) {
	text := strings.Join(words, " ")
	if text == nothing {
		return attribute.Input{}, nil
	}
	if first, quoted, rest := leading(words); quoted && len(rest) == 0 {
		text = first
	}
	parts := []string{text}
	if f.Type.Several() {
		parts = strings.Split(text, ",")
	}
	switch f.Type {
	case attribute.Date:
		if at, understood := moment(words, t.Clock.Now().In(t.user.Zone())); understood {
			text = at.Format(time.DateOnly)
		}
	case attribute.Select, attribute.Multiselect, attribute.User, attribute.Multiuser:
		for i, part := range parts {
			id, err := t.chosen(ctx, f, strings.TrimSpace(part))
			if err != nil {
				return attribute.Input{}, err
			}
			parts[i] = id
		}
		text = parts[0]
	case attribute.Text:
	}
	if f.Type.Several() {
		return attribute.Input{List: parts}, nil
	}
	return attribute.Input{Text: &text}, nil
}

// chosen gives the id of an option or a user by its name.
func (t *talk) chosen(ctx context.Context, f attribute.Field, name string) (string, error) {
	if f.Type.People() {
		u, err := t.named(ctx, name)
		return u.ID, err
	}
	var names []string
	for _, o := range f.Options {
		if strings.EqualFold(o.Name, name) {
			return o.ID, nil
		}
		names = append(names, o.Name)
	}
	return "", t.mistaken("command.attribute.options", i18n.Data{"Attribute": f.Name, "Value": name, "Names": naming.Short(strings.Join(names, ", "))})
}
