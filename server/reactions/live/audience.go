package live

import (
	"context"
	"slices"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// send delivers a message about a run to everybody who may read it, once each:
// through the channel where all of its members may read the run, to all others by
// user id.
func (x *Reaction) send(ctx context.Context, c editing.RunChange, m message) {
	r := c.After
	insiders := distinct([]string{r.OwnerID}, r.ParticipantIDs)
	direct := distinct(insiders, r.FollowerIDs, c.Before.ParticipantIDs) // who was removed sees that
	if open, members := x.playbookOf(ctx, r); open {
		apart := apartFromChannel(c, m, insiders)
		x.publish(ctx, host.Audience{ChannelID: r.ChannelID, Omit: apart}, m.name, m.open)
		if left := c.Before.ChannelID; left != "" && left != r.ChannelID {
			x.publish(ctx, host.Audience{ChannelID: left, Omit: apart}, m.name, m.open)
		}
		direct = distinct(apart, x.notIn(ctx, r, direct))
	} else {
		direct = distinct(direct, members)
	}
	x.sendEach(ctx, r, m, x.viewers(ctx, r, direct))
}

// sendFollowers tells people that they follow now, or do not any more. Others see no
// difference, and neither does anybody who gets differences only.
func (x *Reaction) sendFollowers(ctx context.Context, c editing.RunChange, m message) {
	var who []string
	for _, e := range c.Events {
		switch e := e.(type) {
		case event.FollowerAdded:
			who = append(who, e.UserID)
		case event.FollowerRemoved:
			who = append(who, e.UserID)
		}
	}
	x.sendEach(ctx, c.After, m, distinct(who))
}

func (x *Reaction) sendEach(ctx context.Context, r run.Run, m message, userIDs []string) {
	for _, id := range userIDs {
		payload := m.open
		if r.Involves(id) {
			payload = m.whole
		}
		x.publish(ctx, host.Audience{UserID: id}, m.name, payload)
	}
}

func (x *Reaction) publish(ctx context.Context, to host.Audience, name, payload string) {
	if payload != "" {
		x.Live.Publish(ctx, to, name, payload)
	}
}

// apartFromChannel lists people who get the message by user id even when they are in
// the channel: whoever is about to go to a new run, because the host may not have
// noticed yet that they joined its channel, and people in the run when the others
// must not see all of it.
func apartFromChannel(c editing.RunChange, m message, insiders []string) []string {
	switch {
	case m.open != m.whole:
		return insiders
	case c.Before.ID == "":
		return distinct([]string{c.By.UserID, c.After.OwnerID})
	}
	return nil
}

// playbookOf tells whether everybody in the run's channel may read the run. If not,
// it lists the members of the run's playbook.
func (x *Reaction) playbookOf(ctx context.Context, r run.Run) (open bool, members []string) {
	if r.PlaybookID == "" {
		return true, nil
	}
	subject, err := x.Playbooks.PlaybookSubject(ctx, r.PlaybookID, "")
	if err != nil {
		x.missed(ctx, r, err)
		return false, nil
	}
	if subject.Public {
		return true, nil
	}
	p, err := x.Playbooks.Playbook(ctx, r.PlaybookID)
	if err != nil {
		x.missed(ctx, r, err)
		return false, nil
	}
	for _, m := range p.Members {
		members = append(members, m.UserID)
	}
	return false, members
}

// notIn leaves out who is in the channel of the run.
func (x *Reaction) notIn(ctx context.Context, r run.Run, userIDs []string) []string {
	inside, err := x.Members.ChannelMembers(ctx, r.ChannelID, userIDs)
	if err != nil {
		x.missed(ctx, r, err)
		return nil
	}
	return slices.DeleteFunc(userIDs, func(id string) bool { return slices.Contains(inside, id) })
}

func (x *Reaction) viewers(ctx context.Context, r run.Run, userIDs []string) []string {
	viewers, err := x.Viewers.Viewers(ctx, userIDs, r)
	if err != nil {
		x.missed(ctx, r, err)
	}
	return viewers
}

// missed notes that some people will see the change late.
func (x *Reaction) missed(ctx context.Context, r run.Run, cause error) {
	if failure.Is(cause, failure.NotFound) {
		return // a run outlives its playbook; then people in the run are all there are
	}
	x.Log.ErrorContext(ctx, "Some people do not get a live message", "run_id", r.ID, "cause", cause)
}

// distinct joins lists, without empty and repeated ids.
func distinct(lists ...[]string) []string {
	seen := map[string]bool{"": true}
	out := []string{}
	for _, list := range lists {
		for _, id := range list {
			if !seen[id] {
				seen[id] = true
				out = append(out, id)
			}
		}
	}
	return out
}
