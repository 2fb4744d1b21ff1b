package statusupdates_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/app/statusupdates"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/testkit"
)

func TestADueUpdateIsAskedForOnce(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	due := r.ReminderDueAt()
	require.Equal(t, r.CreateAt.Add(time.Hour), due, "a new run has a reminder")
	require.NoError(t, w.StatusUpdates.Remind(ctx, r.ID, due.Add(-time.Minute)))
	require.Empty(t, w.Host.PostsIn(r.ChannelID), "it was due at another time")

	require.NoError(t, w.StatusUpdates.Remind(ctx, r.ID, due))
	require.NoError(t, w.StatusUpdates.Remind(ctx, r.ID, due))
	posts := w.Host.PostsIn(r.ChannelID)
	require.Len(t, posts, 1)
	stored, err := w.Store.Run(ctx, r.ID)
	require.NoError(t, err)
	require.Equal(t, posts[0].ID, stored.ReminderPostID)
	require.True(t, stored.UpdateAt.After(r.UpdateAt))
	heard := w.Heard.Runs()
	require.Equal(t, []event.Event{event.ReminderPosted{PostID: posts[0].ID}}, heard[len(heard)-1].Events)
	require.Equal(t, access.Actor{UserID: w.Host.BotID(), Way: access.BySystem}, heard[len(heard)-1].By)
	require.NoError(t, w.StatusUpdates.Remind(ctx, "unknown", due))
}

func TestManyNodesAskOnce(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if err := w.StatusUpdates.Remind(ctx, r.ID, r.ReminderDueAt()); err != nil && failure.Of(err) != failure.Unavailable {
				t.Error(err)
			}
		})
	}
	group.Wait()
	require.Len(t, w.Host.PostsIn(r.ChannelID), 1)
	require.Equal(t, 1, w.Host.Calls("CreatePost"), "none was made and deleted again")
}

func TestAReminderIsTriedAgain(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	down := errors.New("down")
	w.Host.FailOnce("CreatePost", down)
	require.ErrorIs(t, w.StatusUpdates.Remind(ctx, r.ID, r.ReminderDueAt()), down)
	require.NoError(t, w.StatusUpdates.Remind(ctx, r.ID, r.ReminderDueAt()))
	require.Len(t, w.Host.PostsIn(r.ChannelID), 1)
}

func TestAnUpdateDuringTheReminderWins(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	d := w.StatusUpdates.Deps
	d.Asker = late{w: w, meanwhile: func() {
		_, err := w.StatusUpdates.Snooze(ctx, testkit.As(w.Owner), r.ID, 60)
		require.NoError(t, err)
	}}
	require.NoError(t, statusupdates.New(d).Remind(ctx, r.ID, r.ReminderDueAt()))
	require.Empty(t, w.Host.PostsIn(r.ChannelID))
}

// late lets something happen before the post is known.
type late struct {
	w         *testkit.World
	meanwhile func()
}

func (l late) AskForUpdate(ctx context.Context, r run.Run) (host.Post, error) {
	p, err := l.w.Host.CreatePost(ctx, host.Post{ChannelID: r.ChannelID, UserID: l.w.Host.BotID()})
	l.meanwhile()
	return p, err
}

func TestTheFormBeginsWithWhatIsKnown(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t, func(d *playbook.Draft) {
		d.ReminderMessageTemplate, d.BroadcastEnabled = "State of {SEQ}:", true
		d.BroadcastChannelIDs = []string{w.Host.AddChannel(w.Team, "news", hosttest.WithMembers(w.Owner)).ID}
	})
	form, err := w.StatusUpdates.Form(ctx, testkit.As(w.Participant), r.ID)
	require.NoError(t, err)
	require.Equal(t, statusupdates.Form{RunID: r.ID, Message: "State of 00001:", Next: time.Hour, Channels: 1}, form)

	_, err = post(w, w.Owner, r, run.StatusDraft{Message: "all calm", Reminder: 60})
	require.NoError(t, err)
	form, err = w.StatusUpdates.Form(ctx, testkit.As(w.Participant), r.ID)
	require.NoError(t, err)
	require.Equal(t, statusupdates.Form{RunID: r.ID, Message: "all calm", Next: time.Minute, Channels: 1}, form)

	for _, id := range []string{r.ID, "unknown"} {
		_, err = w.StatusUpdates.Form(ctx, testkit.As(w.Member), id)
		require.Equal(t, failure.Forbidden, failure.Of(err))
	}
	_, err = w.Runs.Finish(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	_, err = w.StatusUpdates.Form(ctx, testkit.As(w.Owner), r.ID)
	require.Equal(t, failure.Invalid, failure.Of(err))
}
