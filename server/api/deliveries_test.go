package api_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
	"playbooks/server/domain/webhook"
)

func TestEditorsOfARunSeeHowItsWebhooksWereDeliveredAndSendThemAgain(t *testing.T) {
	s := serve(t)
	r := s.Run(t)
	at := s.Clock.Now()
	d := webhook.Delivery{
		ID: s.IDs.New(), URL: "https://hooks.example.com/SECRET", State: webhook.Waiting, Since: at,
		Message: webhook.Message{ID: s.IDs.New(), RunID: r.ID, Kind: webhook.StatusUpdated, At: at, UserID: s.Owner.ID, Run: []byte("{}"), Payload: []byte("null")},
	}
	older := d
	older.ID, older.Message.ID, older.Message.At = s.IDs.New(), s.IDs.New(), at.Add(-time.Hour)
	require.NoError(t, s.Store.AddDeliveries(t.Context(), []webhook.Delivery{older, d}))
	d.Tried(at.Add(time.Second), 503, "it answered 503 Service Unavailable")
	require.NoError(t, s.Store.SaveAttempt(t.Context(), d))

	owner := s.as(s.Owner).Runs
	page, err := owner.WebhookDeliveries(t.Context(), r.ID, 0, 1)
	require.NoError(t, err)
	require.Equal(t, wire.WebhookDeliveryList{TotalCount: 2, PageCount: 2, HasMore: true, Items: []wire.WebhookDelivery{{
		ID: d.ID, Event: "status_updated", At: at.UnixMilli(), UserID: s.Owner.ID, Host: "hooks.example.com",
		State: "waiting", Attempts: 1, AttemptAt: at.Add(time.Second).UnixMilli(), Status: 503, Problem: "it answered 503 Service Unavailable",
	}}}, page)
	_, err = s.as(s.Outsider).Runs.WebhookDeliveries(t.Context(), r.ID, 0, 0)
	refused(t, 403, err)

	refused(t, 409, owner.Redeliver(t.Context(), r.ID, d.ID))
	d.Tried(at.Add(time.Minute), 200, "")
	require.NoError(t, s.Store.SaveAttempt(t.Context(), d))
	refused(t, 404, owner.Redeliver(t.Context(), s.Run(t).ID, d.ID))
	refused(t, 403, s.as(s.Outsider).Runs.Redeliver(t.Context(), r.ID, d.ID))
	require.NoError(t, owner.Redeliver(t.Context(), r.ID, d.ID))
	require.Equal(t, []string{d.ID}, s.Redelivered.IDs)
	page, err = owner.WebhookDeliveries(t.Context(), r.ID, 0, 0)
	require.NoError(t, err)
	require.Equal(t, []any{"waiting", 0, 0}, []any{page.Items[0].State, page.Items[0].Attempts, page.Items[0].Status})
}
