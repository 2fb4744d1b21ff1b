package announce

import (
	"context"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/failure"
	"playbooks/server/host"
)

func (x *Reaction) started(ctx context.Context, c editing.RunChange) {
	x.tellOwner(ctx, c)
	x.confirmStart(ctx, c)
	x.quoteReason(ctx, c)
}

// tellOwner tells somebody who owns the new run without having started it.
func (x *Reaction) tellOwner(ctx context.Context, c editing.RunChange) {
	x.direct(ctx, c, []string{c.After.OwnerID}, func(say i18n.Speaker) string {
		return say.Say("announce.owner_of_new_run", i18n.Data{"Actor": mention(say, c, c.By.UserID), "Run": link(say, c)})
	})
}

// confirmStart shows the owner the way from where the run was asked for.
func (x *Reaction) confirmStart(ctx context.Context, c editing.RunChange) {
	if c.Origin.ChannelID == "" {
		return
	}
	for _, u := range x.people(ctx, c, []string{c.After.OwnerID}) {
		say := x.to(u)
		where := i18n.Markdown("~" + c.Origin.ChannelName)
		if c.Origin.ChannelName == "" {
			where = link(say, c)
		}
		x.Host.SendEphemeral(ctx, u.ID, host.Post{
			ChannelID: c.Origin.ChannelID, UserID: x.Host.BotID(),
			Message: say.Say("announce.started", i18n.Data{"Run": link(say, c), "Channel": where}),
		})
	}
}

// quoteReason shows the run's channel the message that the run was started from.
func (x *Reaction) quoteReason(ctx context.Context, c editing.RunChange) {
	if c.After.PostID == "" {
		return
	}
	reason, err := x.Host.Post(ctx, c.After.PostID)
	if err != nil {
		if !failure.Is(err, failure.NotFound) {
			x.failed(ctx, c, "read the message that a run was started from", err)
		}
		return
	}
	x.post(ctx, c, x.site().Say("announce.started_from", i18n.Data{
		"Address": i18n.Markdown("/_redirect/pl/" + reason.ID), "Quote": i18n.Quote(reason.Message),
	}))
}
