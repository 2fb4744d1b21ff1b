package command

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/assets/i18n"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// maxTimeline is how long the rows get together, in characters: they fit into a post.
const maxTimeline = 12_000

// left out are the entries about single tasks; the run's page has them.
var leftOut = []string{"assignee_changed", "task_state_modified", "ran_slash_command"}

// runTimeline tells what happened to a run, in a table.
func runTimeline(ctx context.Context, t *talk) (host.Post, error) {
	r, _, err := t.pick(ctx, len(t.words) > 0)
	if err != nil {
		return host.Post{}, err
	}
	entries := slices.DeleteFunc(slices.Clone(r.Timeline), func(e run.TimelineEntry) bool { return slices.Contains(leftOut, e.EventType) })
	if len(entries) == 0 {
		return t.answered("command.timeline.empty", i18n.Data{"Run": t.link(r)}), nil
	}
	h := history{talk: t, began: r.CreateAt}
	if h.names, err = t.subjects(ctx, entries); err != nil {
		return host.Post{}, err
	}
	if h.place, err = t.place(ctx, r); err != nil {
		return host.Post{}, err
	}
	rows, size := []string{}, 0
	for i := len(entries) - 1; i >= 0; i-- {
		row := h.row(entries[i])
		if size += utf8.RuneCountInString(row) + 1; size > maxTimeline {
			break
		}
		rows = append(rows, row)
	}
	slices.Reverse(rows)
	lines := []string{t.say.Say("command.timeline.heading", i18n.Data{"Run": t.link(r)}), "", t.say.Say("command.timeline.columns", nil), "| --- | --- | --- |"}
	lines = append(lines, rows...)
	if early := len(entries) - len(rows); early > 0 {
		lines = append(lines, "", t.say.Count("command.timeline.earlier", early, nil))
	}
	return host.Post{Message: strings.Join(lines, "\n")}, nil
}

// subjects gives the names of those whom entries are about, in one call.
func (t *talk) subjects(ctx context.Context, entries []run.TimelineEntry) (map[string]i18n.Markdown, error) {
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.SubjectUserID, e.CreatorUserID)
	}
	slices.Sort(ids)
	ids = slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == "" })
	found, err := t.People.Users(ctx, ids)
	names := map[string]i18n.Markdown{}
	for _, u := range found {
		names[u.ID] = i18n.Mention(u.Username)
	}
	return names, err
}

// place is the address of the run's team, that of any team where there is none.
func (t *talk) place(ctx context.Context, r run.Run) (string, error) {
	if r.TeamID == "" {
		return "/_redirect", nil
	}
	team, err := t.People.Team(ctx, r.TeamID)
	if failure.Is(err, failure.NotFound) {
		return "/_redirect", nil
	}
	return "/" + team.Name, err
}

// history is what all rows need.
type history struct {
	*talk
	began time.Time
	names map[string]i18n.Markdown
	place string
}

func (h history) row(e run.TimelineEntry) string {
	at := e.EventAt.In(h.user.Zone()).Format(h.say.Say("command.info.time", nil))
	if e.PostID != "" {
		at = "[" + at + "](" + h.place + "/pl/" + e.PostID + ")"
	}
	since := ""
	if e.EventType != "incident_created" {
		since = lasting(e.EventAt.Sub(h.began))
	}
	return "| " + at + " | " + since + " | " + h.text(e) + " |"
}

// text says what happened. Some of it is in the details of the entry, some in its summary.
func (h history) text(e run.TimelineEntry) string {
	who := h.names[e.SubjectUserID]
	if who == "" {
		who = i18n.Literal(h.say.Say("command.timeline.someone", nil))
	}
	about := i18n.Data{"User": who}
	switch e.EventType {
	case "incident_created":
		return h.say.Say("command.timeline.created", about)
	case "run_finished":
		return h.say.Say("command.timeline.finished", about)
	case "run_restored":
		return h.say.Say("command.timeline.restored", about)
	case "status_updated":
		return h.say.Say("command.timeline.status", about)
	case "status_update_snoozed":
		return h.say.Say("command.timeline.snoozed", about)
	case "status_updates_enabled":
		return h.say.Say("command.timeline.updates_on", about)
	case "status_updates_disabled":
		return h.say.Say("command.timeline.updates_off", about)
	case "published_retrospective":
		return h.say.Say("command.timeline.published", about)
	case "canceled_retrospective":
		return h.say.Say("command.timeline.canceled", about)
	case "channel_archived":
		return h.say.Say("command.timeline.archived", nil)
	case "channel_unarchived":
		return h.say.Say("command.timeline.unarchived", nil)
	case "retrospective_enabled":
		return h.say.Say("command.timeline.retrospective_on", about)
	case "retrospective_disabled":
		return h.say.Say("command.timeline.retrospective_off", about)
	case "owner_changed":
		return h.say.Say("command.timeline.owner", i18n.Data{"Change": private(e.Summary)})
	case "participants_changed", "user_joined_left":
		return h.people(e)
	}
	if e.Summary == "" { // a post about which nobody said anything
		return h.say.Say("command.timeline.post", about)
	}
	return string(private(e.Summary))
}

// people tells who joined or left.
func (h history) people(e run.TimelineEntry) string {
	names, left, known := e.People()
	if !known {
		return h.say.Say("command.timeline.people", nil)
	}
	mentions := make([]string, len(names))
	for i, name := range names {
		mentions[i] = string(i18n.Mention(name))
	}
	about := i18n.Data{"People": i18n.Markdown(strings.Join(mentions, ", "))}
	if left {
		return h.say.Say("command.timeline.left", about)
	}
	return h.say.Say("command.timeline.joined", about)
}

var mentioned = regexp.MustCompile(`@[a-z0-9._-]+`)

// private shows people's text as it is, with the names in it: what only one person sees
// calls nobody.
func private(text string) i18n.Markdown {
	var out strings.Builder
	end := 0
	for _, at := range mentioned.FindAllStringIndex(text, -1) {
		out.WriteString(string(i18n.Literal(text[end:at[0]])) + text[at[0]:at[1]])
		end = at[1]
	}
	return i18n.Markdown(out.String()) + i18n.Literal(text[end:])
}
