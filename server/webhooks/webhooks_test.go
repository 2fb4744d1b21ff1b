package webhooks_test

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/domain/webhook"
	"playbooks/server/failure"
	"playbooks/server/host"
	"playbooks/server/jobs"
	"playbooks/server/testkit"
	"playbooks/server/webhooks"
)

var ctx = context.Background()

// receiver is a program that webhooks are sent to.
type receiver struct {
	*httptest.Server
	status int
	bodies []map[string]any
	kinds  []string // content types
}

func receive(t *testing.T) *receiver {
	r := &receiver{status: http.StatusNoContent}
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		raw, err := io.ReadAll(q.Body)
		body := map[string]any{}
		if err != nil || json.Unmarshal(raw, &body) != nil || q.Method != http.MethodPost {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		r.bodies, r.kinds = append(r.bodies, body), append(r.kinds, q.Header.Get("Content-Type"))
		w.WriteHeader(r.status)
	}))
	t.Cleanup(r.Close)
	return r
}

// queue collects jobs and the transactions' deliveries with them.
type queue []webhooks.Deliver

func (q *queue) InsertMany(_ context.Context, many []jobs.Args, _ time.Time) error {
	for _, j := range many {
		*q = append(*q, j.(webhooks.Deliver))
	}
	return nil
}

type stage struct {
	*testkit.World
	t      *testing.T
	queue  queue
	sender *webhooks.Sender
	heard  int
}

func newStage(t *testing.T) *stage {
	w := testkit.New(t)
	w.Host.SetSite(host.SiteSettings{URL: "https://chat.example.com"})
	return &stage{World: w, t: t, sender: webhooks.NewSender(webhooks.Deps{
		Store: w.Store, Places: w.Host, Site: w.Host, Outgoing: w.Host, Clock: w.Clock, Log: slog.New(slog.DiscardHandler),
	})}
}

// project gives the latest changes to the reaction and returns the jobs that follow.
func (s *stage) project() []webhooks.Deliver {
	s.t.Helper()
	s.queue = nil
	all := s.Heard.Runs()
	for _, c := range all[s.heard:] {
		require.NoError(s.t, webhooks.Reaction{Queue: &s.queue, Outbox: s.Store, IDs: s.IDs}.ProjectRun(ctx, &c))
	}
	s.heard = len(all)
	return s.queue
}

// deliver also sends what the jobs ask for.
func (s *stage) deliver() {
	s.t.Helper()
	for _, d := range s.project() {
		require.NoError(s.t, s.sender.Deliver(ctx, d.DeliveryID))
	}
}

func (s *stage) start(options ...func(*playbook.Draft)) run.Run {
	s.t.Helper()
	return s.Run(s.t, options...)
}

func told(created, status []string) func(*playbook.Draft) {
	return func(d *playbook.Draft) {
		d.CreationWebhooksEnabled, d.CreationWebhookURLs = true, created
		d.StatusWebhooksEnabled, d.StatusWebhookURLs = true, status
	}
}

func TestEveryEventHasADecision(t *testing.T) {
	for _, e := range event.OfRun() {
		require.NotPanics(t, func() {
			require.NoError(t, webhooks.Reaction{}.ProjectRun(ctx, &editing.RunChange{Events: []event.Event{e}}))
		}, "%T", e)
	}
}

func TestTheStartOfARunIsToldWithTheWholeRun(t *testing.T) {
	s, a, b := newStage(t), receive(t), receive(t)
	r := s.start(told([]string{a.URL, b.URL}, nil))
	s.deliver()

	require.Len(t, b.bodies, 1)
	require.Equal(t, []string{"application/json"}, a.kinds)
	body := a.bodies[0]
	require.Equal(t, []any{r.ID, r.Name, "InProgress"}, []any{body["id"], body["name"], body["current_status"]})
	channel, err := s.Host.Channel(ctx, r.ChannelID)
	require.NoError(t, err)
	require.Equal(t, "https://chat.example.com/"+s.Team.Name+"/channels/"+channel.Name, body["channel_url"])
	require.Equal(t, "https://chat.example.com/playbooks/runs/"+r.ID, body["details_url"])
	require.Equal(t, map[string]any{"type": "incident_created", "at": float64(r.CreateAt.UnixMilli()), "user_id": s.Owner.ID, "payload": nil}, body["event"])
	require.Empty(t, body["webhook_on_creation_urls"], "receivers do not learn of each other")
}

func TestAStatusUpdateThatEndsTheRunIsToldAsTwoEvents(t *testing.T) {
	s, a := newStage(t), receive(t)
	r := s.start(told(nil, []string{a.URL}))
	s.deliver()
	require.Empty(t, a.bodies)
	_, err := s.StatusUpdates.Post(ctx, testkit.As(s.Owner), r.ID, run.StatusDraft{Message: "over", Finish: true})
	require.NoError(t, err)
	_, err = s.Runs.Restore(ctx, testkit.As(s.Owner), r.ID)
	require.NoError(t, err)
	s.deliver()

	var kinds []any
	for _, b := range a.bodies {
		kinds = append(kinds, b["event"].(map[string]any)["type"])
	}
	require.Equal(t, []any{"status_updated", "run_finished", "run_restored"}, kinds)
	require.Equal(t, map[string]any{"message": "over", "reminder": 0.0, "finish_run": true}, a.bodies[0]["event"].(map[string]any)["payload"])
	require.Equal(t, "InProgress", a.bodies[2]["current_status"])
}

func TestOtherChangesAndSwitchedOffWebhooksTellNothing(t *testing.T) {
	s, a := newStage(t), receive(t)
	off := func(d *playbook.Draft) {
		told([]string{a.URL}, []string{a.URL})(d)
		d.CreationWebhooksEnabled, d.StatusWebhooksEnabled = false, false
	}
	r := s.start(off)
	_, err := s.StatusUpdates.Post(ctx, testkit.As(s.Owner), r.ID, run.StatusDraft{Message: "calm", Reminder: 60})
	require.NoError(t, err)
	on := s.start(told(nil, []string{a.URL}))
	require.Empty(t, s.project())
	_, err = s.Runs.ChangeOwner(ctx, testkit.As(s.Owner), on.ID, s.Participant.ID)
	require.NoError(t, err)
	require.Empty(t, s.project())
}

func TestAReceiverThatFailsIsAskedAgainForThreeDays(t *testing.T) {
	s, a := newStage(t), receive(t)
	s.start(told([]string{a.URL}, nil))
	job := s.project()[0]
	a.status = http.StatusInternalServerError
	require.Equal(t, failure.Unavailable, failure.Of(s.sender.Deliver(ctx, job.DeliveryID)))
	d, err := s.Store.Delivery(ctx, job.DeliveryID)
	require.NoError(t, err)
	require.Equal(t, []any{webhook.Waiting, 1, 500, "it answered 500 Internal Server Error"}, []any{d.State, d.Attempts, d.Status, d.Problem})

	s.Clock.Advance(webhook.GiveUpAfter)
	require.NoError(t, s.sender.Deliver(ctx, job.DeliveryID))
	a.status = http.StatusOK
	require.NoError(t, s.sender.Deliver(ctx, job.DeliveryID))
	require.Len(t, a.bodies, 2, "nobody asks a third time")
	d, err = s.Store.Delivery(ctx, job.DeliveryID)
	require.NoError(t, err)
	require.Equal(t, webhook.Failed, d.State)
}

func TestWhyAReceiverWasNotReachedHoldsNoAddress(t *testing.T) {
	s, gone := newStage(t), receive(t)
	gone.Close()
	s.start(told([]string{gone.URL + "/hook/SECRET?token=SECRET"}, nil))
	job := s.project()[0]
	require.Error(t, s.sender.Deliver(ctx, job.DeliveryID))
	d, err := s.Store.Delivery(ctx, job.DeliveryID)
	require.NoError(t, err)
	require.Contains(t, d.Problem, "refused")
	require.NotContains(t, d.Problem, "SECRET")
}

func TestADeliveryHappensOnce(t *testing.T) {
	s, a := newStage(t), receive(t)
	s.start(told([]string{a.URL}, nil))
	job := s.project()[0]
	require.NoError(t, s.sender.Deliver(ctx, job.DeliveryID))
	require.NoError(t, s.sender.Deliver(ctx, job.DeliveryID))
	require.Len(t, a.bodies, 1)

	s.Clock.Advance(webhook.KeepFor + time.Millisecond)
	require.NoError(t, s.sender.Prune(ctx))
	_, err := s.Store.Delivery(ctx, job.DeliveryID)
	require.Equal(t, failure.NotFound, failure.Of(err))
	require.NoError(t, s.sender.Deliver(ctx, job.DeliveryID))
}

func TestWithoutAnAddressOfOursNothingIsSent(t *testing.T) {
	s, a := newStage(t), receive(t)
	s.start(told([]string{a.URL}, nil))
	job := s.project()[0]
	s.Host.SetSite(host.SiteSettings{})
	require.NoError(t, s.sender.Deliver(ctx, job.DeliveryID))
	require.Empty(t, a.bodies)
	d, err := s.Store.Delivery(ctx, job.DeliveryID)
	require.NoError(t, err)
	require.Equal(t, webhook.Failed, d.State)
}
