package archive_test

import (
	"context"
	"errors"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/editing"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/reactions/archive"
	"playbooks/server/testkit"
)

var ctx = context.Background()

// stage is the test world with a reaction to its latest change.
type stage struct {
	*testkit.World
	t        *testing.T
	reaction archive.Reaction
}

func newStage(t *testing.T) stage {
	w := testkit.New(t)
	return stage{w, t, archive.Reaction{Channels: w.Host, Runs: w.Store, Log: slog.New(slog.DiscardHandler)}}
}

// heard tells a listener of the latest change.
func (s stage) heard(l editing.Listener) {
	all := s.Heard.Runs()
	l.RunChanged(ctx, all[len(all)-1])
}

func (s stage) archived(r run.Run) bool {
	s.t.Helper()
	c, err := s.Host.Channel(ctx, r.ChannelID)
	require.NoError(s.t, err)
	return c.Archived()
}

func archiving(d *playbook.Draft) { d.AutoArchive = true }

func TestTheChannelOfAnEndedRunIsArchivedLastAndOpenedFirst(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, archiving)
	_, err := s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	s.heard(s.reaction.Opening())
	require.False(t, s.archived(r), "there is something to say first")
	s.heard(s.reaction.Closing())
	require.True(t, s.archived(r))

	back, err := s.Runs.Restore(ctx, testkit.As(s.Participant), r.ID)
	require.NoError(t, err)
	s.heard(s.reaction.Closing())
	require.True(t, s.archived(r))
	s.heard(s.reaction.Opening())
	require.False(t, s.archived(r))
	require.Equal(t, "channel_unarchived", back.Timeline[len(back.Timeline)-1].EventType)
}

func TestAJobMakesUpForWhatFailed(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, archiving)
	_, err := s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	s.Host.FailOnce("ArchiveChannel", errors.New("the host is down"))
	s.heard(s.reaction.Closing())
	require.False(t, s.archived(r))

	s.Host.FailOnce("Channel", errors.New("the host is down"))
	require.Error(t, s.reaction.Settle(ctx, r.ID), "it is tried again")
	require.NoError(t, s.reaction.Settle(ctx, r.ID))
	require.True(t, s.archived(r))
	require.NoError(t, s.reaction.Settle(ctx, r.ID))
	_, err = s.Runs.Restore(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	require.NoError(t, s.reaction.Settle(ctx, r.ID))
	require.False(t, s.archived(r))
	require.NoError(t, s.reaction.Settle(ctx, "gone"))
}

func TestOtherChannelsStayAsTheyAre(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	_, err := s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	s.heard(s.reaction.Closing())
	require.False(t, s.archived(r))
	require.NoError(t, s.Host.ArchiveChannel(ctx, r.ChannelID))
	_, err = s.Runs.Restore(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	s.heard(s.reaction.Opening())
	require.True(t, s.archived(r), "somebody else archived it")
}
