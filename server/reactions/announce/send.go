package announce

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
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

// broadcast writes in the run's broadcast channels. The run's channel hears when some
// of them did not get it; kind is the message that says what it was.
func (x *Reaction) broadcast(ctx context.Context, c editing.RunChange, kind, text string) {
	targets := slices.DeleteFunc(slices.Clone(c.After.BroadcastChannelIDs), func(id string) bool { return id == c.After.ChannelID })
	var lost atomic.Int64
	left := each(ctx, targets, func(id string) {
		if err := x.broadcastTo(ctx, c.After, id, text); err != nil {
			lost.Add(1)
			x.failed(ctx, c, "broadcast an announcement of a run", err)
		}
	})
	if n := int(lost.Load()) + left; n > 0 {
		say := x.site()
		x.post(ctx, c, say.Count("announce.broadcast_failed", n, i18n.Data{"Kind": say.Say(kind, nil)}))
	}
}

func (x *Reaction) broadcastTo(ctx context.Context, r run.Run, channelID, text string) error {
	channel, err := x.Host.Channel(ctx, channelID)
	switch {
	case err != nil:
		return err
	case channel.Archived():
		return failure.New(failure.Conflict, "the broadcast channel %s is archived", channelID)
	case channel.TeamID != r.TeamID && channel.TeamID != "" && r.TeamID != "":
		return failure.New(failure.Forbidden, "the broadcast channel %s is in another team than the run", channelID)
	}
	_, err = x.Host.CreatePost(ctx, host.Post{ChannelID: channelID, UserID: x.Host.BotID(), Message: text})
	return err
}

// direct writes to those of the users who may read the run, but not to whoever made
// the change.
func (x *Reaction) direct(ctx context.Context, c editing.RunChange, userIDs []string, text func(i18n.Speaker) string) {
	others := slices.DeleteFunc(slices.Clone(userIDs), func(id string) bool { return id == "" || id == c.By.UserID })
	readers := map[string]host.User{}
	var ids []string
	for _, u := range x.people(ctx, c, others) {
		readers[u.ID] = u
		ids = append(ids, u.ID)
	}
	left := each(ctx, ids, func(id string) {
		may, err := x.Viewers.MayView(ctx, id, c.After)
		if may && err == nil {
			_, err = x.Host.SendDirect(ctx, id, host.Post{Message: text(x.to(readers[id]))})
		}
		if err != nil {
			x.failed(ctx, c, "write to somebody about a run", err)
		}
	})
	if left > 0 {
		x.Log.ErrorContext(ctx, "Some people were not told of a change in time", "run_id", c.After.ID, "people", left)
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

// atOnce is how many messages are on their way at the same time.
const atOnce = 8

// each calls send for every id, some at a time, and returns when all calls have
// ended. When the context ends it begins no more calls; left counts the ids that had
// none. A panic of a call is the caller's.
func each(ctx context.Context, ids []string, send func(id string)) (left int) {
	var (
		group    sync.WaitGroup
		panicked atomic.Value
		slots    = make(chan struct{}, atOnce)
	)
	for i, id := range ids {
		select {
		case <-ctx.Done():
			left = len(ids) - i
		case slots <- struct{}{}:
		}
		if left > 0 {
			break
		}
		group.Go(func() {
			defer func() {
				if p := recover(); p != nil {
					panicked.Store(fmt.Sprint(p))
				}
				<-slots
			}()
			send(id)
		})
	}
	group.Wait()
	if p := panicked.Load(); p != nil {
		panic(p)
	}
	return left
}
