package announce

import (
	"context"
	"slices"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/host"
)

// post writes in the run's channel and returns the post's id, "" when that failed.
func (x *Reaction) post(ctx context.Context, c editing.RunChange, text string) string {
	made, err := x.Host.CreatePost(ctx, host.Post{ChannelID: c.After.ChannelID, UserID: x.Host.BotID(), Message: text})
	if err != nil {
		x.failed(ctx, c, "write in the channel of a run", err)
		return ""
	}
	return made.ID
}

// direct writes to those of a few users who may read the run, but not to whoever made
// the change.
func (x *Reaction) direct(ctx context.Context, c editing.RunChange, userIDs []string, text func(i18n.Speaker) string) {
	others := slices.DeleteFunc(slices.Clone(userIDs), func(id string) bool { return id == "" || id == c.By.UserID })
	for _, u := range x.people(ctx, c, others) {
		may, err := x.Viewers.MayView(ctx, u.ID, c.After)
		if may && err == nil {
			_, err = x.Host.SendDirect(ctx, u.ID, host.Post{Message: text(x.to(u))})
		}
		if err != nil {
			x.failed(ctx, c, "write to somebody about a run", err)
		}
	}
}

// people finds those of the users who can read messages.
func (x *Reaction) people(ctx context.Context, c editing.RunChange, userIDs []string) []host.User {
	if len(userIDs) == 0 {
		return nil
	}
	users, err := x.Host.Users(ctx, userIDs)
	if err != nil {
		x.failed(ctx, c, "find the people to write to", err)
		return nil
	}
	return slices.DeleteFunc(users, func(u host.User) bool { return u.Bot || !u.Active() })
}

// failed notes what nobody was told. The change itself has happened.
func (x *Reaction) failed(ctx context.Context, c editing.RunChange, what string, cause error) {
	x.Log.ErrorContext(ctx, "An announcement failed", "what", what, "run_id", c.After.ID, "cause", cause)
}
