package announce

import (
	"context"
	"fmt"
	"slices"
	"time"

	"playbooks/assets/i18n"
	"playbooks/server/app/editing"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Outbox holds what is on its way into broadcast channels. The store documents the methods.
type Outbox interface {
	Notices(ctx context.Context, runID, channelID string) ([]run.Notice, error)
	RemoveNotice(ctx context.Context, n run.Notice) error
	Thread(ctx context.Context, runID, channelID string) (string, error)
	SetThread(ctx context.Context, runID, channelID, rootID string) error
	Lease(ctx context.Context, name, holder string, d time.Duration) (bool, error)
	EndLease(ctx context.Context, name, holder string) error
}

// lease is how long a channel belongs to one job, longer than a job may take.
const lease = 2 * time.Minute

// Broadcast sends what waits for one broadcast channel of a run, in order and in one
// thread. It is the work of a job: one at a time writes in a channel, the others come
// again later. A notice is sent twice only if the process ends right after it was sent.
func (x *Reaction) Broadcast(ctx context.Context, runID, channelID string) error {
	name, holder := "broadcast/"+runID+"/"+channelID, x.IDs.New()
	mine, err := x.Outbox.Lease(ctx, name, holder, lease)
	if err != nil {
		return err
	}
	if !mine {
		return failure.New(failure.Unavailable, "another job writes in this channel now")
	}
	err = x.sendNotices(ctx, runID, channelID)
	if ended := x.Outbox.EndLease(context.WithoutCancel(ctx), name, holder); ended != nil {
		x.Log.WarnContext(ctx, "A lease was not given up and ends by itself", "name", name, "cause", ended)
	}
	return err
}

func (x *Reaction) sendNotices(ctx context.Context, runID, channelID string) error {
	for {
		waiting, err := x.Outbox.Notices(ctx, runID, channelID)
		if err != nil || len(waiting) == 0 {
			return err
		}
		r, err := x.Runs.Run(ctx, runID)
		if err != nil {
			return err
		}
		for _, n := range waiting {
			if err := x.sendNotice(ctx, n, r); err != nil {
				return err
			}
			if err := x.Outbox.RemoveNotice(ctx, n); err != nil {
				return err
			}
		}
	}
}

// sendNotice sends one notice. What the channel will never take is reported to the
// channel of the run instead; an error means that trying again may help.
func (x *Reaction) sendNotice(ctx context.Context, n run.Notice, r run.Run) error {
	c, err := x.changeBy(ctx, n.ActorID, r)
	if err != nil {
		return err
	}
	post, err := x.postOf(ctx, n, c)
	if failure.Is(err, failure.NotFound) {
		return nil // a status update that was taken back, or the start of a run whose playbook is gone
	}
	if err != nil {
		return err
	}
	if err = x.sendTo(ctx, n, r, post); err == nil || !forGood(err) {
		return err
	}
	x.failed(ctx, c, "broadcast an announcement of a run", err)
	say := x.site()
	_, err = x.Host.CreatePost(ctx, host.Post{
		ChannelID: r.ChannelID, UserID: x.Host.BotID(),
		Message: say.Say("announce.broadcast_failed", i18n.Data{"Kind": kindOf(say, n.Kind)}),
	})
	return err
}

// forGood tells whether trying again cannot help.
func forGood(err error) bool {
	return slices.Contains([]failure.Kind{failure.NotFound, failure.Forbidden, failure.Conflict, failure.Invalid}, failure.Of(err))
}

// sendTo writes in the thread of the run, and begins one where there is none any more.
func (x *Reaction) sendTo(ctx context.Context, n run.Notice, r run.Run, post host.Post) error {
	channel, err := x.Places.Channel(ctx, n.ChannelID)
	switch {
	case err != nil:
		return err
	case channel.Archived():
		return failure.New(failure.Conflict, "the broadcast channel %s is archived", n.ChannelID)
	case channel.TeamID != r.TeamID && channel.TeamID != "" && r.TeamID != "":
		return failure.New(failure.Forbidden, "the broadcast channel %s is in another team than the run", n.ChannelID)
	}
	root, err := x.Outbox.Thread(ctx, r.ID, n.ChannelID)
	if err != nil {
		return err
	}
	if root != "" {
		_, err := x.Host.Post(ctx, root)
		switch {
		case failure.Is(err, failure.NotFound):
			root = ""
		case err != nil:
			return err
		}
	}
	post.ChannelID, post.UserID, post.RootID = n.ChannelID, x.Host.BotID(), root
	made, err := x.Host.CreatePost(ctx, post)
	if err != nil || root != "" {
		return err
	}
	if err := x.Outbox.SetThread(ctx, r.ID, n.ChannelID, made.ID); err != nil {
		// The message is there; the next one begins a thread of its own.
		x.Log.ErrorContext(ctx, "The thread of a run in a broadcast channel is lost", "run_id", r.ID, "channel_id", n.ChannelID, "cause", err)
	}
	return nil
}

// changeBy is as much of a change by somebody as texts about it need.
func (x *Reaction) changeBy(ctx context.Context, userID string, r run.Run) (editing.RunChange, error) {
	users, err := x.Host.Users(ctx, []string{userID})
	if err != nil {
		return editing.RunChange{}, fmt.Errorf("find who made a change: %w", err)
	}
	c := editing.RunChange{After: r, Names: map[string]string{}}
	c.By.UserID = userID
	for _, u := range users {
		c.Names[u.ID] = u.Username
	}
	return c, nil
}

// postOf is what a notice says. Kind: NotFound when there is nothing to say any more.
func (x *Reaction) postOf(ctx context.Context, n run.Notice, c editing.RunChange) (host.Post, error) {
	say := x.site()
	switch n.Kind {
	case run.NoticeOfStatus:
		return x.statusCopy(ctx, n.PostID)
	case run.NoticeOfCreation:
		p, err := x.Playbooks.Playbook(ctx, c.After.PlaybookID)
		return host.Post{Message: say.Say("announce.created", i18n.Data{
			"Run": link(say, c), "Actor": mention(say, c, c.By.UserID), "Playbook": say.PlaybookLink(p.Title, p.ID),
		})}, err
	case run.NoticeOfFinish:
		return host.Post{Message: say.Say("announce.finished", x.about(say, c))}, nil
	case run.NoticeOfRestore:
		return host.Post{Message: say.Say("announce.restored", x.about(say, c))}, nil
	case run.NoticeOfEnabling:
		return host.Post{Message: say.Say("announce.updates_enabled", x.about(say, c))}, nil
	case run.NoticeOfDisabling:
		return host.Post{Message: say.Say("announce.updates_disabled", x.about(say, c))}, nil
	}
	return host.Post{}, failure.New(failure.Internal, "there is no text for notices of the kind %q", n.Kind)
}

// statusCopy is what a copy of a status update has of it. Kind: NotFound when it was
// deleted.
func (x *Reaction) statusCopy(ctx context.Context, postID string) (host.Post, error) {
	p, err := x.Host.Post(ctx, postID)
	return host.Post{Message: p.Message, Type: p.Type, Props: p.Props}, err
}

// kindOf names what could not be broadcast.
func kindOf(say i18n.Speaker, kind run.NoticeKind) string {
	switch kind {
	case run.NoticeOfCreation:
		return say.Say("announce.kind.creation", nil)
	case run.NoticeOfStatus:
		return say.Say("announce.kind.status_update", nil)
	case run.NoticeOfFinish:
		return say.Say("announce.kind.finish", nil)
	case run.NoticeOfRestore:
		return say.Say("announce.kind.restore", nil)
	case run.NoticeOfEnabling, run.NoticeOfDisabling:
		return say.Say("announce.kind.updates_switched", nil)
	}
	return string(kind)
}
