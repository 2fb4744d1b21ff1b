package runs_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/access"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/testkit"
)

func TestWhoMayAddAndRemoveParticipants(t *testing.T) {
	w := testkit.New(t)
	may := func(want bool, err error, what string) {
		t.Helper()
		require.Equal(t, want, err == nil, "%s: %v", what, err)
		require.True(t, want || failure.Is(err, failure.Forbidden), "%s: %v", what, err)
	}
	for _, c := range []struct {
		who          host.User
		join, others bool
	}{
		{w.Owner, true, true}, {w.Participant, true, true}, {w.Admin, true, true},
		{w.Member, true, false}, {w.Colleague, true, false}, {w.Guest, false, false}, {w.Outsider, false, false},
	} {
		r := w.Run(t)
		_, _, err := w.Runs.AddParticipants(ctx, testkit.As(c.who), r.ID, []string{c.who.ID}, false)
		may(c.join, err, c.who.Username+" joins")
		r = w.Run(t)
		_, _, err = w.Runs.AddParticipants(ctx, testkit.As(c.who), r.ID, []string{w.Member.ID, w.Colleague.ID}, false)
		may(c.others, err, c.who.Username+" adds")
		if c.who.ID == w.Participant.ID {
			continue
		}
		_, err = w.Runs.RemoveParticipant(ctx, testkit.As(c.who), r.ID, w.Participant.ID)
		may(c.others, err, c.who.Username+" removes")
	}
}

func TestAddingParticipants(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	by := testkit.As(w.Owner)
	got, turnedAway, err := w.Runs.AddParticipants(ctx, by, r.ID, []string{w.Colleague.ID, w.Participant.ID, w.Outsider.ID, w.Colleague.ID}, true)
	require.NoError(t, err)
	require.Equal(t, []string{w.Outsider.ID}, turnedAway)
	require.Contains(t, got.ParticipantIDs, w.Colleague.ID)
	require.Contains(t, got.FollowerIDs, w.Colleague.ID)
	require.NotContains(t, got.ParticipantIDs, w.Outsider.ID)
	require.Equal(t, []event.Event{
		event.InvitationsFailed{UserIDs: []string{w.Outsider.ID}},
		event.ParticipantsAdded{UserIDs: []string{w.Colleague.ID}, ToChannel: true}, event.FollowerAdded{UserID: w.Colleague.ID},
	}, w.Heard.LastEvents(), "who took part already is not named again")
	entry := got.Timeline[len(got.Timeline)-1]
	require.Equal(t, "participants_changed", entry.EventType)
	require.JSONEq(t, `{"action":"joined","requester":"owner","users":["colleague"]}`, entry.Details)

	heard := len(w.Heard.Runs())
	_, _, err = w.Runs.AddParticipants(ctx, by, r.ID, []string{w.Colleague.ID}, false)
	require.NoError(t, err)
	require.Len(t, w.Heard.Runs(), heard, "adding again tells nobody anything")
	for name, ids := range map[string][]string{"nobody": nil, "too many": make([]string, run.MaxAsked+1)} {
		for i := range ids {
			ids[i] = w.IDs.New()
		}
		_, _, err := w.Runs.AddParticipants(ctx, by, r.ID, ids, false)
		require.Equal(t, failure.Invalid, failure.Of(err), name)
	}
}

func TestLeavingARun(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	got, err := w.Runs.RemoveParticipant(ctx, testkit.As(w.Participant), r.ID, w.Participant.ID)
	require.NoError(t, err)
	require.NotContains(t, got.ParticipantIDs, w.Participant.ID)
	require.NotContains(t, got.FollowerIDs, w.Participant.ID)
	entry := got.Timeline[len(got.Timeline)-1]
	require.Equal(t, "user_joined_left", entry.EventType)
	require.Equal(t, w.Participant.ID, entry.SubjectUserID)
	heard := len(w.Heard.Runs())
	_, err = w.Runs.RemoveParticipant(ctx, testkit.As(w.Participant), r.ID, w.Participant.ID)
	require.NoError(t, err)
	require.Len(t, w.Heard.Runs(), heard, "leaving again tells nobody anything")
	_, err = w.Runs.RemoveParticipant(ctx, testkit.As(w.Owner), r.ID, w.Owner.ID)
	require.Equal(t, failure.Invalid, failure.Of(err), "the owner stays")
}

func TestAFinishedRunKeepsItsPeopleUnlessTheyLeave(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	_, err := w.Runs.Finish(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	_, _, err = w.Runs.AddParticipants(ctx, testkit.As(w.Owner), r.ID, []string{w.Colleague.ID}, false)
	require.Equal(t, failure.Invalid, failure.Of(err))
	_, err = w.Runs.RemoveParticipant(ctx, testkit.As(w.Owner), r.ID, w.Participant.ID)
	require.Equal(t, failure.Invalid, failure.Of(err))
	_, _, err = w.Runs.AddParticipants(ctx, testkit.As(w.Colleague), r.ID, []string{w.Colleague.ID}, false)
	require.NoError(t, err)
	_, err = w.Runs.RemoveParticipant(ctx, testkit.As(w.Participant), r.ID, w.Participant.ID)
	require.NoError(t, err)
}

func TestSettingsOfARun(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	open := w.Host.AddChannel(w.Team, "open", hostMembers(w.Owner))
	closed := w.Host.AddChannel(w.Team, "closed", hostMembers(w.Colleague))
	on, off := true, false
	update := func(e run.SettingsEdit) (run.Run, error) {
		return w.Runs.Update(ctx, testkit.As(w.Owner), r.ID, run.Edit{}, e)
	}
	got, err := update(run.SettingsEdit{
		BroadcastEnabled: &on, BroadcastChannelIDs: &[]string{open.ID, open.ID, ""},
		StatusWebhooksEnabled: &on, StatusWebhookURLs: &[]string{"https://example.com/hook"}, RemoveFromChannelOnLeaving: &off,
	})
	require.NoError(t, err)
	require.Equal(t, []string{open.ID}, got.BroadcastChannelIDs)
	require.Equal(t, []string{"https://example.com/hook"}, got.StatusWebhookURLs)
	require.True(t, got.BroadcastEnabled && got.StatusWebhooksEnabled)
	require.False(t, got.RemoveFromChannelOnLeaving)
	require.Equal(t, []event.Event{event.RunSettingsChanged{}}, w.Heard.LastEvents())

	heard := len(w.Heard.Runs())
	_, err = update(run.SettingsEdit{BroadcastChannelIDs: &[]string{open.ID}})
	require.NoError(t, err)
	require.Len(t, w.Heard.Runs(), heard, "the same settings tell nobody anything")
	for name, c := range map[string]struct {
		edit run.SettingsEdit
		kind failure.Kind
	}{
		"a channel of others": {run.SettingsEdit{BroadcastChannelIDs: &[]string{open.ID, closed.ID}}, failure.Forbidden},
		"an unknown channel":  {run.SettingsEdit{BroadcastChannelIDs: &[]string{w.IDs.New()}}, failure.Forbidden},
		"too many channels":   {run.SettingsEdit{BroadcastChannelIDs: ptr(make([]string, playbook.MaxListed+1))}, failure.Invalid},
		"a bad address":       {run.SettingsEdit{StatusWebhookURLs: &[]string{"example.com"}}, failure.Invalid},
	} {
		_, err := update(c.edit)
		require.Equal(t, c.kind, failure.Of(err), name)
	}
	require.Len(t, w.Heard.Runs(), heard)
}

func ptr[T any](v T) *T { return &v }

func TestMovingARun(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)
	there := w.Host.AddChannel(w.Team, "open", hostMembers(w.Owner))
	got, err := w.Runs.Move(ctx, testkit.As(w.Owner), r.ID, there.ID)
	require.NoError(t, err)
	require.Equal(t, there.ID, got.ChannelID)
	require.False(t, got.ChannelCreated, "finishing does not archive a channel that was not made for the run")
	require.Equal(t, []event.Event{event.RunMoved{FromChannelID: r.ChannelID, ToChannelID: there.ID}}, w.Heard.LastEvents())

	elsewhere := w.Host.AddTeam("elsewhere")
	dm := w.Host.AddConversation(w.Owner, w.Member)
	for name, c := range map[string]struct {
		by      host.User
		channel string
		kind    failure.Kind
	}{
		"a stranger":     {w.Colleague, r.ChannelID, failure.Forbidden},
		"unknown":        {w.Owner, w.IDs.New(), failure.Forbidden},
		"another team":   {w.Owner, w.Host.AddChannel(elsewhere, "far", hostMembers(w.Owner)).ID, failure.Invalid},
		"a conversation": {w.Owner, dm.ID, failure.Invalid},
		"not a member":   {w.Participant, there.ID, failure.Forbidden},
	} {
		_, err := w.Runs.Move(ctx, access.Actor{UserID: c.by.ID, Way: access.BySession}, r.ID, c.channel)
		require.Equal(t, c.kind, failure.Of(err), "%s: %v", name, err)
	}
}
