package announce_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/testkit"
)

func TestTheOwnerIsAskedForAStatusUpdate(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	p, err := s.reaction.AskForUpdate(ctx, r)
	require.NoError(t, err)
	require.Equal(t, host.Post{
		ID: p.ID, CreatedAt: p.CreatedAt, ChannelID: r.ChannelID, UserID: s.Host.BotID(), Type: "custom_update_status",
		Message: "@owner, please post a status update of [Disk full on db-3](/playbooks/runs/" + r.ID + ").",
		Props:   map[string]any{"targetUsername": "owner", "playbookRunId": r.ID},
		Attachments: []host.Attachment{{Buttons: []host.Button{{
			ID: "updateStatus", Label: "Update status", Path: "/plugins/playbooks/api/v0/runs/" + r.ID + "/reminder/button-update",
		}}}},
	}, p)
}

func TestFollowersHearOfAnOverdueUpdateWhileItIs(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, testkit.Private)
	s.tell()
	require.NoError(t, s.reaction.TellOverdue(ctx, r.ID, s.Owner.ID))
	require.Empty(t, s.Host.DirectPosts(s.Owner.ID))

	require.NoError(t, s.StatusUpdates.Remind(ctx, r.ID, r.ReminderDueAt()))
	s.tell()
	for _, u := range []host.User{s.Owner, s.Participant, s.Colleague} {
		require.NoError(t, s.reaction.TellOverdue(ctx, r.ID, u.ID))
	}
	channel, err := s.Host.Channel(ctx, r.ChannelID)
	require.NoError(t, err)
	want := []string{"The status update of [Disk full on db-3](/playbooks/runs/" + r.ID + ") in [Disk full on db-3](/ops/channels/" + channel.Name +
		"?telem_action=todo_overduestatus_clicked&telem_run_id=" + r.ID + "&forceRHSOpen) is overdue. @owner owns the run."}
	require.Equal(t, want, texts(s.Host.DirectPosts(s.Owner.ID)))
	require.Equal(t, want, texts(s.Host.DirectPosts(s.Participant.ID)))
	require.Empty(t, s.Host.DirectPosts(s.Colleague.ID), "the playbook is private")
	require.NoError(t, s.reaction.TellOverdue(ctx, "unknown", s.Owner.ID))
}

func TestARequestThatIsAnsweredIsTakenBack(t *testing.T) {
	s := newStage(t)
	answers := map[string]func(r run.Run){
		"by an update": func(r run.Run) { s.update(s.Owner, r, "all calm") },
		"by a snooze": func(r run.Run) {
			_, err := s.StatusUpdates.Snooze(ctx, testkit.As(s.Participant), r.ID, 60)
			require.NoError(t, err)
		},
		"by the end": func(r run.Run) {
			_, err := s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
			require.NoError(t, err)
		},
		"after somebody deleted it": func(r run.Run) {
			stored, err := s.Store.Run(ctx, r.ID)
			require.NoError(t, err)
			require.NoError(t, s.Host.DeletePost(ctx, stored.ReminderPostID))
			s.update(s.Owner, r, "all calm")
		},
	}
	for name, answer := range answers {
		r := s.Run(t)
		require.NoError(t, s.StatusUpdates.Remind(ctx, r.ID, r.ReminderDueAt()))
		s.tell()
		asking := s.Host.PostsIn(r.ChannelID)[0].ID
		answer(r)
		s.tell()
		for _, p := range s.Host.PostsIn(r.ChannelID) {
			require.NotEqual(t, asking, p.ID, name)
		}
	}
}

func TestTheChannelHearsOfARequest(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	s.tell()
	_, err := s.StatusUpdates.Request(ctx, testkit.As(s.Colleague), r.ID)
	require.NoError(t, err)
	s.tell()
	require.Equal(t, []string{"@here @colleague requested a status update of [Disk full on db-3](/playbooks/runs/" + r.ID + ")."}, texts(s.Host.PostsIn(r.ChannelID)))
	require.Len(t, s.history, 1)
}

func TestSwitchingStatusUpdatesIsAnnounced(t *testing.T) {
	s := newStage(t)
	news := s.Host.AddChannel(s.Team, "news", hosttest.WithMembers(s.Owner))
	r := s.broadcasting(news)
	turn := func(on bool) {
		_, err := s.StatusUpdates.Switch(ctx, testkit.As(s.Owner), r.ID, on)
		require.NoError(t, err)
		s.tell()
	}
	turn(false)
	link := "[Disk full on db-3](/playbooks/runs/" + r.ID + ")"
	off, on := "@owner disabled status updates for "+link+".", "@owner enabled status updates for "+link+"."
	require.NoError(t, s.reaction.TellUpdatesEnabled(ctx, r.ID, s.Participant.ID, s.Owner.ID))
	require.NoError(t, s.reaction.TellUpdatesDisabled(ctx, r.ID, s.Participant.ID, s.Owner.ID))
	turn(true)
	require.NoError(t, s.reaction.TellUpdatesDisabled(ctx, r.ID, s.Participant.ID, s.Owner.ID))
	require.NoError(t, s.reaction.TellUpdatesEnabled(ctx, r.ID, s.Participant.ID, s.Owner.ID))
	require.Equal(t, []string{off, on}, texts(s.Host.PostsIn(r.ChannelID)))
	require.Equal(t, []string{off, on}, texts(s.Host.PostsIn(news.ID))[1:])
	require.Equal(t, []string{off, on}, texts(s.Host.DirectPosts(s.Participant.ID)), "what is still so")
	require.Len(t, s.history, 2)
}
