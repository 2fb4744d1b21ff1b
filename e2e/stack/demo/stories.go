package demo

import (
	"context"
	"fmt"
	"time"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

// States of tasks, as the API names them.
const (
	inProgress = "in_progress"
	closed     = "closed"
)

// story is a run while its story is told. The first step that fails ends it.
type story struct {
	ctx   context.Context
	place Place
	run   wire.Run
	err   error
}

// start begins a run that somebody starts for its owner; both take part in it.
func start(ctx context.Context, p Place, playbookID string, by, owner Person, name, summary string) *story {
	s := &story{ctx: ctx, place: p}
	s.run, s.err = p.as(by).Runs.Start(ctx, wire.RunInput{
		PlaybookID: playbookID, TeamID: p.TeamID, OwnerID: owner.ID, Name: name, Summary: summary,
	})
	return s
}

// task does something with the task that has this title.
func (s *story) task(title string, by Person, steps ...func(tasks client.Tasks, at client.TaskRef) error) {
	if s.err != nil {
		return
	}
	for c, list := range s.run.Checklists {
		for i, t := range list.Items {
			if t.Title != title {
				continue
			}
			at := client.TaskRef{Checklist: client.ChecklistRef{RunID: s.run.ID, Position: c}, Position: i, ID: t.ID}
			for _, step := range steps {
				if s.err = step(s.place.as(by).Tasks, at); s.err != nil {
					return
				}
			}
			return
		}
	}
	s.err = fmt.Errorf("run %q has no task %q", s.run.Name, title)
}

// say posts into the run's channel.
func (s *story) say(who Person, message string) {
	if s.err == nil {
		s.err = s.place.say(s.ctx, who, s.run.ChannelID, message)
	}
}

func (s *story) state(state string) func(client.Tasks, client.TaskRef) error {
	return func(tasks client.Tasks, at client.TaskRef) error { return tasks.SetState(s.ctx, at, state) }
}

func (s *story) assign(who Person) func(client.Tasks, client.TaskRef) error {
	return func(tasks client.Tasks, at client.TaskRef) error {
		return tasks.Assign(s.ctx, at, wire.TaskAssignee{UserID: who.ID})
	}
}

// due sets a due date, counted from the time of the story.
func (s *story) due(in time.Duration) func(client.Tasks, client.TaskRef) error {
	return func(tasks client.Tasks, at client.TaskRef) error {
		return tasks.SetDueDate(s.ctx, at, s.place.Now.Add(in).UnixMilli())
	}
}

func (s *story) skip(tasks client.Tasks, at client.TaskRef) error { return tasks.Skip(s.ctx, at) }

// finishedIncident is an incident that is over, with everything done or skipped.
func finishedIncident(ctx context.Context, p Place, playbookID string) error {
	s := start(ctx, p, playbookID, p.Second, p.Lead, "Search returns nothing in the European region",
		"**What customers see:** the search finds no results, everything else works\n\n**Severity:** 2\n\n**Who is affected:** customers in the European region, about 400 teams")
	s.say(p.Lead, "I take this one. The index of the European region stopped following at 09:12.")
	s.say(p.Second, "Support has four tickets, all from Europe. I write to customers.")
	skipped := map[string]bool{
		"Roll back the most likely change":                            true,
		"Switch to the standby if one fifth or more of requests fail": true,
	}
	for _, list := range s.run.Checklists {
		for _, t := range list.Items {
			if skipped[t.Title] {
				s.task(t.Title, p.Lead, s.skip)
			} else {
				s.task(t.Title, p.Lead, s.state(closed))
			}
		}
	}
	s.say(p.Lead, "The index has caught up, searches answer in 90 ms again. Closing this; the review is on Thursday.")
	if s.err != nil {
		return s.err
	}
	return p.as(p.Lead).Runs.Finish(ctx, s.run.ID)
}

// freshIncident has just begun.
func freshIncident(ctx context.Context, p Place, playbookID string) error {
	s := start(ctx, p, playbookID, p.Second, p.Lead, "Checkout fails for some cards",
		"**What customers see:** payment is refused with a general error\n\n**Severity:** not set yet")
	s.say(p.Second, "The payment provider answers 502 for about one in ten cards since a few minutes. @mira, can you lead?")
	s.task("Acknowledge the alarm and say that you lead", p.Lead, s.assign(p.Lead))
	return s.err
}

// releaseHalfWay has done, overdue, urgent and later tasks.
func releaseHalfWay(ctx context.Context, p Place, playbookID string) error {
	const hour, day = time.Hour, 24 * time.Hour
	s := start(ctx, p, playbookID, p.Lead, p.Second, "Harbour 4.2",
		"**Version:** 4.2\n\n**What is new:** shared drafts, a faster search, sign-in with passkeys")
	for _, title := range []string{
		"Cut the release branch",
		"Move everything unfinished to the next version",
		"Agree on the release date with support and marketing",
	} {
		s.task(title, p.Second, s.state(closed))
	}
	s.task("Run the full regression suite", p.Lead, s.assign(p.Lead), s.due(-6*hour), s.state(closed))
	s.task("Upgrade a copy of a large customer's data", p.Lead, s.assign(p.Lead), s.due(-20*hour), s.state(inProgress))
	s.task("Compare response times with the last version", p.Lead, s.assign(p.Lead), s.due(4*hour))
	s.task("Walk through new screens with a keyboard and a screen reader", p.Second, s.assign(p.Second), s.due(day))
	s.task("Write the release notes", p.Second, s.assign(p.Second), s.due(2*day), s.state(inProgress))
	s.task("Update the documentation and its pictures", p.Second, s.skip)
	s.task("Brief support", p.Second, s.due(4*day))
	s.say(p.Lead, "Regression is green. The migration on the large copy needs 40 minutes and has not finished cleanly yet, I am on it.")
	s.say(p.Second, "Thanks! Then I keep the date for now and ask again tomorrow at ten.")
	return s.err
}
