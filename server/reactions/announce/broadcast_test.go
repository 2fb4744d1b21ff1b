package announce_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/reactions/schedule"
	"playbooks/server/testkit"
)

func (s *stage) broadcasting(channels ...host.Channel) run.Run {
	s.t.Helper()
	r := s.Run(s.t, func(d *playbook.Draft) {
		d.BroadcastEnabled = true
		for _, c := range channels {
			d.BroadcastChannelIDs = append(d.BroadcastChannelIDs, c.ID)
		}
	})
	s.tell()
	return r
}

func (s *stage) update(by host.User, r run.Run, message string) host.Post {
	s.t.Helper()
	after, err := s.StatusUpdates.Post(ctx, testkit.As(by), r.ID, run.StatusDraft{Message: message, Reminder: 3600})
	require.NoError(s.t, err)
	post, err := s.Host.Post(ctx, after.StatusPosts[len(after.StatusPosts)-1].ID)
	require.NoError(s.t, err)
	return post
}

func TestStatusUpdatesAreCopiedIntoTheThreadOfTheRun(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	r := s.broadcasting(news)
	first := s.update(s.Owner, r, "all calm")
	s.tell()
	s.finish(s.Owner, r)
	posts := s.Host.PostsIn(news.ID)
	require.Len(t, posts, 3)
	require.Empty(t, posts[0].RootID)
	require.Equal(t, []string{posts[0].ID, posts[0].ID}, []string{posts[1].RootID, posts[2].RootID})
	require.Equal(t, []any{first.Message, first.Type, first.Props, s.Host.BotID()}, []any{posts[1].Message, posts[1].Type, posts[1].Props, posts[1].UserID})
}

func TestAThreadThatIsGoneIsBegunAnew(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	r := s.broadcasting(news)
	require.NoError(t, s.Host.DeletePost(ctx, s.Host.PostsIn(news.ID)[0].ID))
	s.update(s.Owner, r, "one")
	s.tell()
	s.update(s.Owner, r, "two")
	s.tell()
	posts := s.Host.PostsIn(news.ID)
	require.Equal(t, []string{"one", "two"}, texts(posts))
	require.Equal(t, []string{"", posts[0].ID}, []string{posts[0].RootID, posts[1].RootID})
}

func TestStatusUpdatesThatWereTakenBackAreNotCopied(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	r := s.broadcasting(news)
	before := len(s.Host.PostsIn(news.ID))
	post := s.update(s.Owner, r, "oops")
	s.hear()
	require.NoError(t, s.Host.DeletePost(ctx, post.ID))
	s.send()
	require.NoError(t, s.reaction.TellStatus(ctx, r.ID, s.Participant.ID, post.ID))
	require.Len(t, s.Host.PostsIn(news.ID), before)
	require.Empty(t, s.Host.DirectPosts(s.Participant.ID))
}

func TestFollowersGetACopyOfAStatusUpdate(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, testkit.Private)
	s.tell()
	post := s.update(s.Owner, r, "all calm")
	s.tell()
	require.Contains(t, s.scheduled, schedule.TellStatus{Telling: schedule.Telling{RunID: r.ID, UserID: s.Participant.ID, ActorID: s.Owner.ID}, PostID: post.ID})
	for _, u := range []host.User{s.Participant, s.Colleague} {
		require.NoError(t, s.reaction.TellStatus(ctx, r.ID, u.ID, post.ID))
	}
	got := s.Host.DirectPosts(s.Participant.ID)
	require.Len(t, got, 1)
	require.Equal(t, []any{post.Message, post.Type, post.Props}, []any{got[0].Message, got[0].Type, got[0].Props})
	require.Empty(t, s.Host.DirectPosts(s.Colleague.ID), "the playbook is private")
	require.NoError(t, s.reaction.TellStatus(ctx, "unknown", s.Participant.ID, post.ID))
}

func TestWhatAChannelNeverTakesIsReportedToTheRun(t *testing.T) {
	s := newStage(t)
	good := s.Host.AddChannel(s.Team, "good", hosttest.WithMembers(s.Owner))
	closing := s.Host.AddChannel(s.Team, "closing", hosttest.WithMembers(s.Owner))
	foreign := s.Host.AddChannel(s.Host.AddTeam("other"), "foreign", hosttest.WithMembers(s.Owner))
	r := s.broadcasting(closing, foreign, good)
	require.NoError(t, s.Host.ArchiveChannel(ctx, closing.ID))
	s.update(s.Owner, r, "all calm")
	s.tell()
	posts := texts(s.Host.PostsIn(r.ChannelID))
	require.Contains(t, posts[0], "Failed to broadcast run *creation* to one channel.")
	require.Equal(t, "all calm", posts[1])
	require.Contains(t, posts[2], "Failed to broadcast run *status update* to one channel.")
	require.Contains(t, posts[3], "Failed to broadcast run *status update* to one channel.")
	require.Len(t, posts, 4)
	require.Len(t, s.Host.PostsIn(good.ID), 2, "other channels go on")
	require.Empty(t, s.Host.PostsIn(foreign.ID))
}

func TestABroadcastIsTriedAgainAndInOrder(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	r := s.broadcasting(news)
	before := len(s.Host.PostsIn(news.ID))
	s.update(s.Owner, r, "one")
	s.hear()
	down := errors.New("down")
	for _, method := range []string{"Users", "Post", "Channel", "CreatePost"} {
		s.Host.FailOnce(method, down)
		require.ErrorIs(t, s.reaction.Broadcast(ctx, r.ID, news.ID), down, method)
	}
	s.update(s.Owner, r, "two")
	require.NoError(t, s.reaction.Broadcast(ctx, r.ID, news.ID))
	require.Equal(t, []string{"one"}, texts(s.Host.PostsIn(news.ID))[before:], "the second one waits for its own change")
	s.tell()
	require.Equal(t, []string{"one", "two"}, texts(s.Host.PostsIn(news.ID))[before:])
}

func TestOneJobAtATimeWritesInAChannel(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	r := s.broadcasting(news)
	name := "broadcast/" + r.ID + "/" + news.ID
	mine, err := s.Store.Lease(ctx, name, "another node", 1e12)
	require.NoError(t, err)
	require.True(t, mine, "a job gives the channel up when it is done")
	require.Equal(t, failure.Unavailable, failure.Of(s.reaction.Broadcast(ctx, r.ID, news.ID)))
	require.NoError(t, s.Store.EndLease(ctx, name, "another node"))
	require.NoError(t, s.reaction.Broadcast(ctx, r.ID, news.ID))
}
