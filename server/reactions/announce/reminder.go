package announce

import (
	"context"
	"fmt"
	"net/url"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// reminderType is the type of posts that clients show as a request for a status update.
const reminderType = "custom_update_status"

// api is the address of our REST API, as the host knows it.
const api = "/plugins/playbooks/api/v0"

// AskForUpdate writes in the run's channel that its owner is to say how the run is going.
func (x *Reaction) AskForUpdate(ctx context.Context, r run.Run) (host.Post, error) {
	c, err := x.changeBy(ctx, r.OwnerID, r)
	if err != nil {
		return host.Post{}, err
	}
	say := x.site()
	return x.Host.CreatePost(ctx, host.Post{
		ChannelID: r.ChannelID, UserID: x.Host.BotID(), Type: reminderType,
		Message: say.Say("announce.reminder", i18n.Data{"Owner": mention(say, c, r.OwnerID), "Run": link(say, c)}),
		Props:   map[string]any{"targetUsername": c.Names[r.OwnerID], "playbookRunId": r.ID},
		Attachments: []host.Attachment{{Buttons: []host.Button{{
			ID: "updateStatus", Label: say.Say("announce.reminder.button", nil), Path: api + "/runs/" + r.ID + "/reminder/button-update",
		}}}},
	})
}

// takeBack deletes a request for a status update that is answered. Somebody may have
// deleted it before.
func (x *Reaction) takeBack(ctx context.Context, c editing.RunChange, postID string) {
	if err := x.Host.DeletePost(ctx, postID); err != nil && !failure.Is(err, failure.NotFound) {
		x.failed(ctx, c, "delete the request for a status update", err)
	}
}

// TellOverdue tells a follower that the owner of a run owes a status update, as long as
// that is so.
func (x *Reaction) TellOverdue(ctx context.Context, runID, userID string) error {
	r, err := x.Runs.Run(ctx, runID)
	switch {
	case failure.Is(err, failure.NotFound):
		return nil
	case err != nil:
		return err
	case r.ReminderPostID == "":
		return nil
	}
	channel, err := x.channelLink(ctx, r)
	if err != nil {
		return err
	}
	return x.tell(ctx, r, userID, r.OwnerID, func(say i18n.Speaker, run, owner i18n.Markdown) string {
		return say.Say("announce.overdue_direct", i18n.Data{"Run": run, "Owner": owner, "Channel": channel})
	})
}

// channelLink names the channel of a run and leads to its sidebar there. Conversations
// have no address.
func (x *Reaction) channelLink(ctx context.Context, r run.Run) (i18n.Markdown, error) {
	c, err := x.Places.Channel(ctx, r.ChannelID)
	if err != nil {
		return "", fmt.Errorf("find the channel of a run: %w", err)
	}
	if r.TeamID == "" || c.TeamID == "" {
		return "**" + i18n.Literal(c.DisplayName) + "**", nil
	}
	team, err := x.Places.Team(ctx, c.TeamID)
	if err != nil {
		return "", fmt.Errorf("find the team of a run: %w", err)
	}
	query := url.Values{"telem_action": {"todo_overduestatus_clicked"}, "telem_run_id": {r.ID}}
	return i18n.Link(c.DisplayName, "/"+team.Name+"/channels/"+c.Name+"?"+query.Encode()+"&forceRHSOpen"), nil
}
