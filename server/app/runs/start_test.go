package runs_test

import (
	"context"
	"errors"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/runs"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/testkit"
)

var ctx = context.Background()

func TestStartInANewChannel(t *testing.T) {
	w := testkit.New(t)
	r := w.Run(t)

	require.Equal(t, "Disk full on db-3", r.Name)
	require.Equal(t, w.Owner.ID, r.OwnerID)
	require.True(t, r.ChannelCreated)
	require.ElementsMatch(t, []string{w.Owner.ID, w.Participant.ID}, r.ParticipantIDs)
	channel, err := w.Host.Channel(ctx, r.ChannelID)
	require.NoError(t, err)
	require.Equal(t, host.PublicChannel, channel.Type)
	require.Equal(t, "disk-full-on-db-3", channel.Name)
	require.Contains(t, channel.Header, "/playbooks/playbooks/"+r.PlaybookID)
	require.Contains(t, channel.Header, "/playbooks/runs/"+r.ID)
	members, err := w.Host.ChannelMembers(ctx, r.ChannelID, []string{w.Owner.ID, w.Participant.ID, w.Host.BotID(), w.Colleague.ID})
	require.NoError(t, err)
	require.ElementsMatch(t, []string{w.Owner.ID, w.Participant.ID, w.Host.BotID()}, members)

	stored, err := w.Runs.Get(ctx, testkit.As(w.Owner), r.ID)
	require.NoError(t, err)
	require.Equal(t, r.Clone(), stored)
	types := []string{}
	for _, e := range stored.Timeline {
		types = append(types, e.EventType)
	}
	require.Equal(t, []string{"incident_created", "user_joined_left", "participants_changed"}, types)
	require.Equal(t, event.RunStarted{}, w.Heard.LastEvents()[0])
}

func TestStartFailsBeforeAnythingIsMade(t *testing.T) {
	w := testkit.New(t)
	other := w.Host.AddTeam("other")
	p := w.Playbook(t)
	secret := w.Playbook(t, testkit.Private)
	archived := w.Playbook(t)
	require.NoError(t, w.ArchivePlaybook(archived.ID))
	onlyNew := w.Playbook(t, func(d *playbook.Draft) { d.NewChannelOnly = true })
	channel := w.Host.AddChannel(w.Team, "here", hostMembers(w.Owner))
	elsewhere := w.Host.AddChannel(other, "there")
	dm := w.Host.AddConversation(w.Owner, w.Colleague)

	cases := []struct {
		name string
		by   host.User
		q    runs.StartRequest
		kind failure.Kind
	}{
		{"nowhere", w.Owner, runs.StartRequest{Name: "x", PlaybookID: p.ID}, failure.Invalid},
		{"nameless", w.Owner, runs.StartRequest{Name: " ", PlaybookID: p.ID, TeamID: w.Team.ID}, failure.Invalid},
		{"unknown playbook", w.Owner, runs.StartRequest{Name: "x", PlaybookID: "nope", TeamID: w.Team.ID}, failure.Forbidden},
		{"invisible playbook", w.Colleague, runs.StartRequest{Name: "x", PlaybookID: secret.ID, TeamID: w.Team.ID}, failure.Forbidden},
		{"guest", w.Guest, runs.StartRequest{Name: "x", PlaybookID: p.ID, TeamID: w.Team.ID}, failure.Forbidden},
		{"archived", w.Owner, runs.StartRequest{Name: "x", PlaybookID: archived.ID, TeamID: w.Team.ID}, failure.Invalid},
		{"unknown channel", w.Owner, runs.StartRequest{Name: "x", PlaybookID: p.ID, ChannelID: "nope"}, failure.Forbidden},
		{"channel of another team", w.Owner, runs.StartRequest{Name: "x", PlaybookID: p.ID, TeamID: w.Team.ID, ChannelID: elsewhere.ID}, failure.Invalid},
		{"playbook in a direct message", w.Owner, runs.StartRequest{Name: "x", PlaybookID: p.ID, ChannelID: dm.ID}, failure.Invalid},
		{"new channels only", w.Owner, runs.StartRequest{Name: "x", PlaybookID: onlyNew.ID, ChannelID: channel.ID}, failure.Invalid},
		{"unknown post", w.Owner, runs.StartRequest{Name: "x", PlaybookID: p.ID, TeamID: w.Team.ID, PostID: "nope"}, failure.Forbidden},
		{"owner from outside", w.Owner, runs.StartRequest{Name: "x", PlaybookID: p.ID, TeamID: w.Team.ID, OwnerID: w.Outsider.ID}, failure.Invalid},
		{"checklist without channel", w.Owner, runs.StartRequest{Name: "x", OwnerID: w.Owner.ID, TeamID: w.Team.ID}, failure.Invalid},
		{"checklist without owner", w.Owner, runs.StartRequest{Name: "x", ChannelID: channel.ID}, failure.Invalid},
		{"too long a summary", w.Owner, runs.StartRequest{Name: "x", PlaybookID: p.ID, TeamID: w.Team.ID, Summary: string(make([]byte, run.MaxSummary+1))}, failure.Invalid},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before := w.Host.Calls("CreateChannel")
			_, err := w.Runs.Start(ctx, testkit.As(c.by), c.q)
			require.Error(t, err)
			require.Equal(t, c.kind, failure.Of(err), err)
			require.Equal(t, before, w.Host.Calls("CreateChannel"))
		})
	}
	page, err := w.Runs.List(ctx, testkit.As(w.Admin), run.Filter{PerPage: 10})
	require.NoError(t, err)
	require.Zero(t, page.Total)
}

func TestAFailedStartArchivesItsChannelAndKeepsTheNumber(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t)
	w.Host.FailOnce("MakeChannelAdmin", errors.New("the host is down"))
	q := runs.StartRequest{Name: "first", PlaybookID: p.ID, TeamID: w.Team.ID}
	_, err := w.Runs.Start(ctx, testkit.As(w.Owner), q)
	require.Error(t, err)
	require.Equal(t, 1, w.Host.Calls("ArchiveChannel"))
	require.Empty(t, w.Undone.Undone())

	r, err := w.Runs.Start(ctx, testkit.As(w.Owner), q)
	require.NoError(t, err)
	require.EqualValues(t, 1, r.Number, "the failed start took no number")

	w.Host.FailOnce("MakeChannelAdmin", errors.New("the host is down"))
	w.Host.FailOnce("ArchiveChannel", errors.New("still down"))
	_, err = w.Runs.Start(ctx, testkit.As(w.Owner), q)
	require.Error(t, err)
	require.Len(t, w.Undone.Undone(), 1, "the operator hears of the channel that stays")
}

func TestNumbersHaveNoGapsUnderConcurrency(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t, func(d *playbook.Draft) { d.RunNumberPrefix, d.RunNameTemplate = "INC", "{SEQ} of {OWNER}" })
	const n = 12
	var wg sync.WaitGroup
	started := make([]run.Run, n)
	for i := range n {
		wg.Go(func() {
			r, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{PlaybookID: p.ID, TeamID: w.Team.ID})
			if err == nil {
				started[i] = r
			}
		})
	}
	wg.Wait()
	seen := map[int64]bool{}
	for _, r := range started {
		require.NotEmpty(t, r.ID)
		require.Equal(t, r.SequentialID+" of Olga Owner", r.Name)
		channel, err := w.Host.Channel(ctx, r.ChannelID)
		require.NoError(t, err)
		require.Equal(t, r.Name, channel.DisplayName)
		seen[r.Number] = true
	}
	for i := int64(1); i <= n; i++ {
		require.True(t, seen[i], "number %d is missing", i)
	}
}

func TestChannelChecklists(t *testing.T) {
	w := testkit.New(t)
	channel := w.Host.AddChannel(w.Team, "here", hostMembers(w.Owner))
	r, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{OwnerID: w.Owner.ID, ChannelID: channel.ID})
	require.NoError(t, err)
	require.Equal(t, run.ChannelChecklist, r.Type)
	require.Equal(t, "Tasks", r.Checklists[0].Title)
	require.Empty(t, r.Name)
	require.Zero(t, r.Number)

	dm := w.Host.AddConversation(w.Owner, w.Outsider)
	r, err = w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{Name: "us two", OwnerID: w.Owner.ID, ChannelID: dm.ID})
	require.NoError(t, err)
	require.Empty(t, r.TeamID)
	_, err = w.Runs.Get(ctx, testkit.As(w.Outsider), r.ID)
	require.NoError(t, err, "the other one reads it, too")
	_, err = w.Runs.Get(ctx, testkit.As(w.Colleague), r.ID)
	require.Equal(t, failure.Forbidden, failure.Of(err))
}

func TestDefaultOwnerOverridesAndIsTold(t *testing.T) {
	w := testkit.New(t)
	p := w.Playbook(t, func(d *playbook.Draft) { d.DefaultOwnerEnabled, d.DefaultOwnerID = true, w.Member.ID })
	r, err := w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{Name: "x", PlaybookID: p.ID, TeamID: w.Team.ID, OwnerID: w.Owner.ID})
	require.NoError(t, err)
	require.Equal(t, w.Member.ID, r.OwnerID)
	require.Equal(t, w.Owner.ID, r.ReporterID)
	w.Host.LeaveTeam(w.Team.ID, w.Member.ID)
	r, err = w.Runs.Start(ctx, testkit.As(w.Owner), runs.StartRequest{Name: "x", PlaybookID: p.ID, TeamID: w.Team.ID})
	require.NoError(t, err)
	require.Equal(t, w.Owner.ID, r.OwnerID, "a default owner who left does not count")
}
