package api_test

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/host/hosttest"
)

func TestParticipants(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	c := s.as(s.Owner).Runs
	got, err := c.AddParticipants(t.Context(), r.ID, false, s.Colleague.ID, s.Outsider.ID)
	require.NoError(t, err)
	require.Contains(t, got.ParticipantIDs, s.Colleague.ID)
	require.Equal(t, []string{s.Outsider.ID}, got.NotAddedIDs)
	require.NoError(t, c.RemoveParticipant(t.Context(), r.ID, s.Colleague.ID))
	require.NoError(t, c.RemoveParticipant(t.Context(), r.ID, s.Colleague.ID))
	refused(t, 400, c.RemoveParticipant(t.Context(), r.ID, s.Owner.ID))
	s.odd(s.Owner, http.MethodPost, "/runs/"+r.ID+"/participants", `{"user_ids":[]}`).is(t, 400)
	s.odd(s.Owner, http.MethodPost, "/runs/"+r.ID+"/participants", `{"user_ids":"x"}`).is(t, 400)
	_, err = s.as(s.Guest).Runs.AddParticipants(t.Context(), r.ID, false, s.Guest.ID)
	refused(t, 403, err)
	refused(t, 403, s.as(s.Guest).Runs.RemoveParticipant(t.Context(), r.ID, s.Participant.ID))
}

func TestRunSettingsAndPlace(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	c := s.as(s.Owner).Runs
	there := s.Host.AddChannel(s.Team, "there", hosttest.WithMembers(s.Owner))
	got, err := c.Edit(t.Context(), r.ID, wire.RunEdit{
		Name: ptr("Renamed"), BroadcastChannelIDs: &[]string{there.ID}, StatusUpdateBroadcastChannelsEnabled: ptr(true),
		WebhookOnStatusUpdateURLs: &[]string{"https://example.com/hook"}, CreateChannelMemberOnNewParticipant: ptr(false),
	})
	require.NoError(t, err)
	require.Equal(t, "Renamed", got.Name)
	require.Equal(t, []string{there.ID}, got.BroadcastChannelIDs)
	require.True(t, got.BroadcastChannelsEnabled)
	require.Equal(t, []string{"https://example.com/hook"}, got.StatusWebhookURLs)
	require.False(t, got.CreateChannelMemberOnNew)
	_, err = c.Edit(t.Context(), r.ID, wire.RunEdit{Name: ptr("lost"), WebhookOnStatusUpdateURLs: &[]string{"nowhere"}})
	refused(t, 400, err)
	stored, err := c.Get(t.Context(), r.ID)
	require.NoError(t, err)
	require.Equal(t, got, stored, "all or nothing")

	moved, err := c.Move(t.Context(), r.ID, there.ID)
	require.NoError(t, err)
	require.Equal(t, there.ID, moved.ChannelID)
	s.odd(s.Owner, http.MethodPut, "/runs/"+r.ID+"/channel", `{}`).is(t, 400)
	_, err = s.as(s.Guest).Runs.Move(t.Context(), r.ID, there.ID)
	refused(t, 403, err)
}

func TestAskingForTheChannelOfARun(t *testing.T) {
	s := serve(t)
	r := s.Run(t, func(d *draft) { d.AddToChannelOnParticipation, d.PublicRunChannels = false, false })
	c := s.as(s.Participant).Runs
	require.NoError(t, c.RequestChannel(t.Context(), r.ID))
	refused(t, 429, c.RequestChannel(t.Context(), r.ID))
	refused(t, 409, s.as(s.Owner).Runs.RequestChannel(t.Context(), r.ID))
	refused(t, 403, s.as(s.Member).Runs.RequestChannel(t.Context(), r.ID))
	require.NoError(t, s.as(s.Owner).Runs.Finish(t.Context(), r.ID))
	refused(t, 400, c.RequestChannel(t.Context(), r.ID))
}
