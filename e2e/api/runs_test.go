package api_test

import (
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/client"
)

func TestARunFromStartToEnd(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.Owner().API.Runs
	r := w.run(inviting(w.Participant()))
	require.Equal(t, "InProgress", r.CurrentStatus)
	require.ElementsMatch(t, []string{w.Owner().id, w.Participant().id}, r.ParticipantIDs)
	require.Equal(t, r, w.Owner().get(r.ID), "what is answered is what is stored")

	name, summary := "Disk replaced", "It was **full**."
	edited, err := c.Edit(t.Context(), r.ID, wire.RunEdit{Name: &name, Summary: &summary})
	require.NoError(t, err)
	require.Equal(t, []string{name, summary}, []string{edited.Name, edited.Summary})
	require.Greater(t, edited.UpdateAt, r.UpdateAt)
	nameless := " "
	_, err = c.Edit(t.Context(), r.ID, wire.RunEdit{Name: &nameless})
	refused(t, 400, err)

	require.NoError(t, c.ChangeOwner(t.Context(), r.ID, w.Participant().id))
	refused(t, 400, c.ChangeOwner(t.Context(), r.ID, w.Outsider().id))
	require.NoError(t, c.Finish(t.Context(), r.ID))
	_, err = c.Edit(t.Context(), r.ID, wire.RunEdit{Name: &name})
	refused(t, 400, err)
	require.NoError(t, c.Restore(t.Context(), r.ID))

	after := w.Owner().get(r.ID)
	require.Equal(t, []any{"InProgress", int64(0), w.Participant().id}, []any{after.CurrentStatus, after.EndAt, after.OwnerID})
	history := []string{}
	for _, e := range after.TimelineEvents {
		history = append(history, e.EventType)
	}
	require.Subset(t, history, []string{"incident_created", "owner_changed", "run_finished", "run_restored"})
}

func TestRunsAreFound(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.Owner().API.Runs
	playbook := w.playbook(inviting(w.Participant()))
	disk, mail := w.start(playbook, "Disk full"), w.start(playbook, "Mail is slow")
	require.NoError(t, c.Finish(t.Context(), mail.ID))

	for name, c := range map[string]struct {
		q    client.RunQuery
		want []string
	}{
		"all":              {client.RunQuery{}, []string{disk.ID, mail.ID}},
		"by name":          {client.RunQuery{Search: "mail"}, []string{mail.ID}},
		"in progress":      {client.RunQuery{Statuses: []string{"InProgress"}}, []string{disk.ID}},
		"with me":          {client.RunQuery{ParticipantID: "me", OmitEnded: true}, []string{disk.ID}},
		"of a playbook":    {client.RunQuery{PlaybookID: playbook, Sort: "name", Descending: true}, []string{mail.ID, disk.ID}},
		"the second page":  {client.RunQuery{Page: 1, PerPage: 1}, []string{mail.ID}},
		"owned by nobody":  {client.RunQuery{OwnerID: w.Colleague().id}, nil},
		"of its channel":   {client.RunQuery{ChannelID: disk.ChannelID}, []string{disk.ID}},
		"from the future":  {client.RunQuery{StartedFrom: 1 << 42}, nil},
		"only checklists":  {client.RunQuery{Types: []string{"channelChecklist"}}, nil},
		"with participant": {client.RunQuery{ParticipantOrFollowerID: w.Participant().id, Statuses: []string{"Finished"}}, []string{mail.ID}},
	} {
		c.q.TeamID = w.Team.Id
		found, err := w.Owner().API.Runs.List(t.Context(), c.q)
		require.NoError(t, err, name)
		var ids []string
		for _, r := range found.Items {
			ids = append(ids, r.ID)
		}
		require.Equal(t, c.want, ids, name)
	}
	_, err := c.List(t.Context(), client.RunQuery{TeamID: w.Team.Id, Sort: "colour"})
	refused(t, 400, err)

	channels, err := c.Channels(t.Context(), client.RunQuery{TeamID: w.Team.Id})
	require.NoError(t, err)
	require.Equal(t, []string{disk.ChannelID, mail.ChannelID}, channels)
	_, err = c.Channels(t.Context(), client.RunQuery{TeamID: w.Team.Id, Sort: "colour"})
	refused(t, 400, err)

	owners, err := c.Owners(t.Context(), w.Team.Id)
	require.NoError(t, err)
	require.Equal(t, []wire.Owner{{UserID: w.Owner().id, Username: w.Owner().username, FirstName: "Owner", LastName: "Sample"}}, owners)
	_, err = c.Owners(t.Context(), "\x00")
	refused(t, 400, err)

	of, err := c.OfChannel(t.Context(), disk.ChannelID)
	require.NoError(t, err)
	require.Equal(t, disk.ID, of.ID)
	in, err := c.InChannel(t.Context(), mail.ChannelID)
	require.NoError(t, err)
	require.Empty(t, in, "only those in progress")
	m, err := c.Metadata(t.Context(), disk.ID)
	require.NoError(t, err)
	require.Equal(t, []string{"Disk full", "disk-full", w.Team.Name}, []string{m.ChannelDisplayName, m.ChannelName, m.TeamName})
}

func TestFollowers(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.run()
	c := w.Colleague().API.Runs
	followers := func() []string {
		ids, err := c.Followers(t.Context(), r.ID)
		require.NoError(t, err)
		return ids
	}

	require.NoError(t, c.Follow(t.Context(), r.ID))
	require.Contains(t, followers(), w.Colleague().id)
	require.NoError(t, c.Unfollow(t.Context(), r.ID))
	require.NotContains(t, followers(), w.Colleague().id)
}

func TestAChannelHasAChecklist(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	channel := w.channel(model.ChannelTypeOpen)
	r := w.checklist(channel.Id)
	require.Equal(t, "channelChecklist", r.Type)
	require.Equal(t, channel.Id, r.ChannelID)

	second := w.checklist(channel.Id)
	c := w.Owner().API.Runs
	in, err := c.InChannel(t.Context(), channel.Id)
	require.NoError(t, err)
	require.Equal(t, []string{second.ID, r.ID}, []string{in[0].ID, in[1].ID}, "the newest first")
	_, err = c.OfChannel(t.Context(), channel.Id)
	require.Error(t, err, "there is more than one")

	suggested, err := c.Suggest(t.Context(), channel.Id)
	require.NoError(t, err)
	require.Len(t, suggested, 2)
	for _, suggest := range []func() ([]wire.Suggestion, error){
		func() ([]wire.Suggestion, error) { return c.SuggestChecklists(t.Context(), channel.Id) },
		func() ([]wire.Suggestion, error) { return c.SuggestTasks(t.Context(), channel.Id) },
	} {
		_, err := suggest()
		require.NoError(t, err)
	}
}

func TestClientsIntroduceThemselves(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	require.NoError(t, w.Guest().API.Connect(t.Context()))
	_, err := w.Guest().API.Settings(t.Context())
	require.NoError(t, err)
	refused(t, 401, apiFor(t, "nobody", connections).Connect(t.Context()))
}
