package api_test

import (
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
)

// updates lists the status updates that somebody sees in a channel, oldest first.
func updates(p *person, channelID string) []*model.Post {
	p.t.Helper()
	posts, _, err := p.Host.GetPostsForChannel(p.t.Context(), channelID, 0, 100, "", false, false)
	require.NoError(p.t, err)
	out := []*model.Post{}
	for i := len(posts.Order) - 1; i >= 0; i-- {
		if post := posts.Posts[posts.Order[i]]; post.Type == "custom_run_update" {
			out = append(out, post)
		}
	}
	return out
}

func TestStatusUpdatesReachEverybodyWhoIsConcerned(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	news := w.channel(model.ChannelTypeOpen)
	r := w.run(inviting(w.Participant()), func(in *wire.PlaybookInput) {
		in.BroadcastEnabled, in.BroadcastChannelIDs = true, []string{news.Id}
	})
	require.NoError(t, w.Owner().API.Runs.UpdateStatus(t.Context(), r.ID, wire.StatusInput{Message: "{SEQ}: all calm", Reminder: 3600}))
	own := updates(w.Owner(), r.ChannelID)
	require.Len(t, own, 1)
	require.Equal(t, "00001: all calm", own[0].Message)

	eventually(t, "the broadcast", func() bool { return len(updates(w.Owner(), news.Id)) == 1 })
	copied := updates(w.Owner(), news.Id)[0]
	require.NotEmpty(t, copied.RootId, "it continues the thread of the run")
	for _, name := range []string{"numTasks", "numTasksChecked", "participantIds", "authorUsername", "playbookRunId", "runName"} {
		require.Equal(t, own[0].GetProp(name), copied.GetProp(name), name)
	}
	direct, _, err := w.Participant().Host.CreateDirectChannel(t.Context(), w.Participant().id, own[0].UserId)
	require.NoError(t, err)
	eventually(t, "the copy for a follower", func() bool { return len(updates(w.Participant(), direct.Id)) == 1 })

	_, err = w.Admin().Host.DeletePost(t.Context(), own[0].Id)
	require.NoError(t, err)
	list, err := w.Owner().API.Runs.StatusUpdates(t.Context(), r.ID)
	require.NoError(t, err)
	require.Empty(t, list)
	require.Positive(t, w.Owner().get(r.ID).StatusPosts[0].DeleteAt)
	before := r.UpdateAt
	eventually(t, "the deletion shows in the list of changes", func() bool {
		before = w.Owner().get(r.ID).UpdateAt
		stored, err := w.Owner().API.Runs.InChannel(t.Context(), r.ChannelID)
		require.NoError(t, err)
		return stored[0].StatusPosts[0].DeleteAt > 0
	})
	require.Greater(t, before, r.UpdateAt)
}

func TestTheOwnerIsRemindedAndAnswers(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run(inviting(w.Participant()), func(in *wire.PlaybookInput) { in.ReminderTimerDefaultSeconds = 1 })
	eventually(t, "the first reminder", func() bool { return w.Owner().get(r.ID).ReminderPostID != "" })
	asking, _, err := w.Owner().Host.GetPost(t.Context(), w.Owner().get(r.ID).ReminderPostID, "")
	require.NoError(t, err)
	require.Equal(t, "custom_update_status", asking.Type)
	eventually(t, "followers hear of it", func() bool { return len(w.told(w.Participant(), r)) == 1 && len(w.told(w.Owner(), r)) == 1 })

	require.NoError(t, w.Participant().API.Runs.Snooze(t.Context(), r.ID, 3600))
	require.Empty(t, w.Owner().get(r.ID).ReminderPostID)
	_, _, err = w.Owner().Host.GetPost(t.Context(), asking.Id, "")
	require.Error(t, err, "the request is taken back")
}

func TestAPostOfAnotherChannelIsPutIntoTheTimeline(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run()
	elsewhere := w.channel(model.ChannelTypePrivate)
	post, _, err := w.Owner().Host.CreatePost(t.Context(), &model.Post{ChannelId: elsewhere.Id, Message: "look at this"})
	require.NoError(t, err)
	entry, err := w.Owner().API.Runs.AddToTimeline(t.Context(), r.ID, wire.TimelineInput{PostID: post.Id, Summary: "evidence"})
	require.NoError(t, err)
	require.Equal(t, []any{post.CreateAt, "event_from_post", w.Owner().id}, []any{entry.EventAt, entry.EventType, entry.SubjectUserID})
	_, err = w.Admin().API.Runs.AddToTimeline(t.Context(), r.ID, wire.TimelineInput{PostID: model.NewId()})
	refused(t, 400, err)
	require.NoError(t, w.Owner().API.Runs.RemoveFromTimeline(t.Context(), r.ID, entry.ID))
	refused(t, 404, w.Owner().API.Runs.RemoveFromTimeline(t.Context(), r.ID, entry.ID))
}
