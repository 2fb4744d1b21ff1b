package membership_test

import (
	"context"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/reactions/membership"
	"playbooks/server/testkit"
)

var ctx = context.Background()

func reaction(w *testkit.World) membership.Reaction {
	return membership.Reaction{Members: w.Host, Channels: w.Facts, Log: slog.New(slog.DiscardHandler)}
}

func TestEveryEventHasADecision(t *testing.T) {
	for _, e := range event.OfRun() {
		require.NotPanics(t, func() {
			membership.Reaction{}.RunChanged(ctx, editing.RunChange{Events: []event.Event{e}})
		}, "%T", e)
	}
}

func TestNewParticipantsJoinTheChannel(t *testing.T) {
	w := testkit.New(t)
	inside := func(r run.Run, who host.User) bool {
		in, err := w.Host.ChannelMembers(ctx, r.ChannelID, []string{who.ID})
		require.NoError(t, err)
		return len(in) > 0
	}
	hand := func(r run.Run, by, to host.User) {
		_, err := w.Runs.ChangeOwner(ctx, testkit.As(by), r.ID, to.ID)
		require.NoError(t, err)
		heard := w.Heard.Runs()
		reaction(w).RunChanged(ctx, heard[len(heard)-1])
	}
	r := w.Run(t)
	hand(r, w.Owner, w.Colleague)
	require.True(t, inside(r, w.Colleague))

	alone := w.Run(t, func(d *playbook.Draft) { d.AddToChannelOnParticipation = false })
	hand(alone, w.Owner, w.Colleague)
	require.False(t, inside(alone, w.Colleague), "the run is not set to do so")
}

func TestWhoLeavesTheRunLeavesTheChannel(t *testing.T) {
	w := testkit.New(t)
	inside := func(r run.Run, who host.User) bool {
		in, err := w.Host.ChannelMembers(ctx, r.ChannelID, []string{who.ID})
		require.NoError(t, err)
		return len(in) > 0
	}
	hear := func() {
		heard := w.Heard.Runs()
		reaction(w).RunChanged(ctx, heard[len(heard)-1])
	}
	for _, c := range []struct {
		set   bool
		by    host.User
		stays bool
	}{{true, w.Owner, false}, {true, w.Colleague, false}, {false, w.Owner, true}} {
		r := w.Run(t, func(d *playbook.Draft) { d.AddToChannelOnParticipation, d.RemoveFromChannelOnLeaving = false, c.set })
		_, _, err := w.Runs.AddParticipants(ctx, testkit.As(w.Owner), r.ID, []string{w.Colleague.ID}, true)
		require.NoError(t, err)
		hear()
		require.True(t, inside(r, w.Colleague), "forced")
		_, err = w.Runs.RemoveParticipant(ctx, testkit.As(c.by), r.ID, w.Colleague.ID)
		require.NoError(t, err)
		hear()
		require.Equal(t, c.stays, inside(r, w.Colleague))
	}
}
