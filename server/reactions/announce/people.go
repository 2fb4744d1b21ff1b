package announce

import (
	"context"
	"strings"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/naming"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// assignedFrom tells where somebody came from who follows the link in a message about tasks.
const assignedFrom = "?from=dm_assignedtask"

func (x *Reaction) ownerChanged(ctx context.Context, c editing.RunChange, e event.OwnerChanged) {
	x.direct(ctx, c, []string{e.To}, func(say i18n.Speaker) string {
		return say.Say("announce.owner_changed", i18n.Data{
			"Actor": mention(say, c, c.By.UserID), "Run": link(say, c),
			"From": mention(say, c, e.From), "To": mention(say, c, e.To),
		})
	})
}

// assigned tells who got a task. Tasks that follow the owner's role are not worth a
// message beside the one about the ownership, and those that follow an attribute share one.
func (x *Reaction) assigned(ctx context.Context, c editing.RunChange, e event.TaskAssigned) {
	if e.Type == string(checklist.ByOwner) && c.Before.OwnerID != c.After.OwnerID {
		return
	}
	if e.Type == string(checklist.ByAttribute) && changesValue(c) {
		return
	}
	x.direct(ctx, c, []string{e.To}, func(say i18n.Speaker) string {
		previous := i18n.Markdown(say.Say("announce.no_assignee", nil))
		if e.From != "" {
			previous = mention(say, c, e.From)
		}
		data := i18n.Data{
			"Actor": mention(say, c, c.By.UserID), "Task": naming.Plain(e.Title), "Previous": previous,
			"Run": say.RunLink(c.After.Name, c.After.ID, assignedFrom),
		}
		if e.Attribute != "" {
			data["Attribute"] = e.Attribute
			return say.Say("announce.assigned_through", data)
		}
		return say.Say("announce.assigned", data)
	})
}

// AskToBeInvited asks whoever is in the run's channel to bring in somebody who takes part.
func (x *Reaction) AskToBeInvited(ctx context.Context, r run.Run, userID string) error {
	c, err := x.changeBy(ctx, userID, r)
	if err != nil {
		return err
	}
	say := x.site()
	_, err = x.Host.CreatePost(ctx, host.Post{
		ChannelID: r.ChannelID, UserID: x.Host.BotID(), Message: say.Say("announce.invitation_wanted", x.about(say, c)),
	})
	return err
}

// turnedAway tells the channel whom somebody wanted in the run in vain.
func (x *Reaction) turnedAway(ctx context.Context, c editing.RunChange, e event.InvitationsFailed) {
	say := x.site()
	people := make([]string, len(e.UserIDs))
	for i, id := range e.UserIDs {
		people[i] = string(mention(say, c, id))
	}
	x.post(ctx, c, say.Count("announce.invitations_failed", len(people), i18n.Data{"People": i18n.Markdown(strings.Join(people, ", "))}))
}
