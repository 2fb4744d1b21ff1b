package live_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/editing"
	"playbooks/server/app/runs"
	"playbooks/server/config"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
	"playbooks/server/host/hosttest"
	"playbooks/server/reactions/live"
	"playbooks/server/testkit"
)

var ctx = context.Background()

// stage is the test world with live messages of every change.
type stage struct {
	*testkit.World
	t        *testing.T
	settings config.Settings
	reaction *live.Reaction
	heard    int
}

func newStage(t *testing.T) *stage {
	t.Parallel()
	w := testkit.New(t)
	s := &stage{World: w, t: t}
	s.reaction = live.New(live.Deps{
		Live: w.Host, Members: w.Host, Playbooks: w.Store, Viewers: w.Facts,
		Settings: func() config.Settings { return s.settings }, Log: slog.New(slog.DiscardHandler),
	})
	return s
}

// tell gives the changes since the last call to the reaction and returns what was sent.
func (s *stage) tell() []hosttest.LiveMessage {
	s.t.Helper()
	s.Host.ForgetLive()
	all := s.Heard.Runs()
	require.Greater(s.t, len(all), s.heard, "something changed")
	for _, c := range all[s.heard:] {
		s.reaction.RunChanged(ctx, c)
	}
	s.heard = len(all)
	return s.Host.LiveMessages()
}

// tick closes the first task of the run.
func (s *stage) tick(by host.User, r run.Run, to checklist.State) []hosttest.LiveMessage {
	s.t.Helper()
	_, err := s.Tasks.SetState(ctx, testkit.As(by), r.ID, checklist.Ref{}, to)
	require.NoError(s.t, err)
	return s.tell()
}

// reached lists who got a message, once for every time.
func reached(messages []hosttest.LiveMessage) []string {
	out := []string{}
	for _, m := range messages {
		out = append(out, m.Receivers...)
	}
	return out
}

func payload(t *testing.T, m hosttest.LiveMessage) map[string]any {
	t.Helper()
	out := map[string]any{}
	require.NoError(t, json.Unmarshal([]byte(m.Payload), &out))
	return out
}

func TestEveryEventHasADecision(t *testing.T) {
	s := newStage(t)
	for _, e := range event.OfRun() {
		require.NotPanics(t, func() {
			s.reaction.RunChanged(ctx, editing.RunChange{Before: run.Run{ID: "r"}, After: run.Run{ID: "r"}, Events: []event.Event{e}})
		}, "%T", e)
	}
	for _, e := range event.OfPlaybook() {
		require.NotPanics(t, func() { s.reaction.PlaybookChanged(ctx, editing.PlaybookChange{Events: []event.Event{e}}) }, "%T", e)
	}
}

func TestANewRunIsSentWithItsOrigin(t *testing.T) {
	s := newStage(t)
	p := s.Playbook(t)
	r, err := s.Runs.Start(ctx, testkit.As(s.Owner), runs.StartRequest{
		Name: "Disk full", PlaybookID: p.ID, TeamID: s.Team.ID, Origin: editing.Origin{ClientID: "tab"},
	})
	require.NoError(t, err)
	messages := s.tell()
	require.Equal(t, []string{s.Owner.ID}, reached(messages))
	for _, m := range messages {
		require.Equal(t, "playbook_run_created", m.Name)
	}
	got := payload(t, messages[len(messages)-1])
	require.Equal(t, "tab", got["client_id"])
	require.Equal(t, "disk-full", got["channel_name"])
	require.Equal(t, r.ID, got["playbook_run"].(map[string]any)["id"])
	require.Equal(t, s.Owner.ID, messages[len(messages)-1].UserID, "whoever goes to the run does not depend on the channel")
}

func TestOriginIsLeftOutWhereThereIsNone(t *testing.T) {
	s := newStage(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.WithMembers(s.Owner))
	_, err := s.Runs.Start(ctx, testkit.As(s.Owner), runs.StartRequest{Name: "List", OwnerID: s.Owner.ID, ChannelID: here.ID})
	require.NoError(t, err)
	require.NotContains(t, payload(t, s.tell()[0]), "client_id")
}

func TestAChangeReachesEveryReaderOnce(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	_, err := s.Runs.Follow(ctx, testkit.As(s.Member), r.ID)
	require.NoError(t, err)
	require.NoError(t, s.Host.RemoveChannelMember(ctx, r.ChannelID, s.Participant.ID))
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, s.Colleague.ID, s.Owner.ID))
	s.tell()

	messages := s.tick(s.Owner, r, checklist.Closed)
	require.ElementsMatch(t, []string{s.Owner.ID, s.Colleague.ID, s.Participant.ID, s.Member.ID}, reached(messages))
	for _, m := range messages {
		require.Equal(t, "playbook_run_updated", m.Name)
		require.Equal(t, r.ID, payload(t, m)["id"])
		require.EqualValues(t, 1, payload(t, m)["task_completed"])
	}
}

func TestAChecklistReachesTheReadersOfItsChannel(t *testing.T) {
	s := newStage(t)
	here := s.Host.AddChannel(s.Team, "here", hosttest.Private(), hosttest.WithMembers(s.Owner, s.Colleague))
	r, err := s.Runs.Start(ctx, testkit.As(s.Owner), runs.StartRequest{Name: "List", OwnerID: s.Owner.ID, ChannelID: here.ID})
	require.NoError(t, err)
	_, err = s.Runs.Follow(ctx, testkit.As(s.Colleague), r.ID)
	require.NoError(t, err)
	require.NoError(t, s.Host.RemoveChannelMember(ctx, here.ID, s.Colleague.ID))
	s.tell()
	_, err = s.Runs.Finish(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	require.Equal(t, []string{s.Owner.ID}, reached(s.tell()), "a follower who left the channel may not read the checklist any more")
}

func TestARunOfAPrivatePlaybookIsKeptFromItsChannel(t *testing.T) {
	s := newStage(t)
	r := s.Run(t, testkit.Private)
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, s.Colleague.ID, s.Owner.ID))
	s.tell()
	messages := s.tick(s.Owner, r, checklist.Closed)
	require.ElementsMatch(t, []string{s.Owner.ID, s.Participant.ID, s.Member.ID}, reached(messages))

	s.Host.LeaveTeam(s.Team.ID, s.Participant.ID)
	require.ElementsMatch(t, []string{s.Owner.ID, s.Member.ID}, reached(s.tick(s.Owner, r, checklist.Open)))
}

func TestWebhookAddressesGoToPeopleInTheRunOnly(t *testing.T) {
	const secret = "https://example.com/token"
	s := newStage(t)
	r := s.Run(t, func(d *playbook.Draft) { d.StatusWebhooksEnabled, d.StatusWebhookURLs = true, []string{secret} })
	require.NoError(t, s.Host.AddChannelMember(ctx, r.ChannelID, s.Colleague.ID, s.Owner.ID))
	_, err := s.Runs.Follow(ctx, testkit.As(s.Member), r.ID)
	require.NoError(t, err)
	s.tell()
	messages := s.tick(s.Owner, r, checklist.Closed)
	require.ElementsMatch(t, []string{s.Owner.ID, s.Participant.ID, s.Colleague.ID, s.Member.ID}, reached(messages))
	for _, m := range messages {
		for _, id := range m.Receivers {
			want := []any{}
			if id == s.Owner.ID || id == s.Participant.ID {
				want = []any{secret}
			}
			require.Equal(t, want, payload(t, m)["webhook_on_status_update_urls"], id)
		}
	}
}

func TestDifferencesAreSentWhenTheSettingSaysSo(t *testing.T) {
	s := newStage(t)
	s.settings.EnableIncrementalUpdates = true
	r := s.Run(t, func(d *playbook.Draft) {
		d.StatusWebhooksEnabled, d.StatusWebhookURLs = true, []string{"https://example.com/token"}
	})
	require.Equal(t, "playbook_run_created", s.tell()[0].Name, "a new run is always whole")

	messages := s.tick(s.Owner, r, checklist.Closed)
	require.Len(t, messages, 1, "the difference holds no secret, so one message through the channel does")
	require.Equal(t, "playbook_run_updated_incremental", messages[0].Name)
	require.NotContains(t, payload(t, messages[0]), "name")
	require.EqualValues(t, 1, payload(t, messages[0])["changed_fields"].(map[string]any)["task_completed"])
}

func TestFollowingIsTheFollowersOwnAffair(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	s.tell()
	_, err := s.Runs.Follow(ctx, testkit.As(s.Colleague), r.ID)
	require.NoError(t, err)
	require.Equal(t, []string{s.Colleague.ID}, reached(s.tell()))
	_, err = s.Runs.Unfollow(ctx, testkit.As(s.Participant), r.ID)
	require.NoError(t, err)
	require.Equal(t, []string{s.Participant.ID}, reached(s.tell()))

	s.settings.EnableIncrementalUpdates = true
	_, err = s.Runs.Unfollow(ctx, testkit.As(s.Colleague), r.ID)
	require.NoError(t, err)
	require.Empty(t, s.tell(), "no difference, no message")
}

func TestFailuresLeaveTheRestAlone(t *testing.T) {
	s := newStage(t)
	r := s.Run(t)
	s.tell()
	s.Host.Fail("ChannelMembers", errors.New("down"))
	require.ElementsMatch(t, []string{s.Owner.ID, s.Participant.ID}, reached(s.tick(s.Owner, r, checklist.Closed)))
}

func TestNewNeedsEverything(t *testing.T) {
	require.Panics(t, func() { live.New(live.Deps{}) })
}
