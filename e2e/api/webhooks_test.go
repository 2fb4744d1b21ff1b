package api_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/api/wire"
)

// Whether the server may call its own network is a setting for all of it, so this test runs
// while no other does.
func TestWebhooksReachWhatTheServerAllows(t *testing.T) {
	w := newWorld(t)
	config, _, err := w.Admin().Host.GetConfig(t.Context())
	require.NoError(t, err)
	allow := func(addresses string) {
		_, _, err := w.Admin().Host.PatchConfig(background(t), &model.Config{ServiceSettings: model.ServiceSettings{AllowedUntrustedInternalConnections: &addresses}})
		require.NoError(t, err)
	}
	t.Cleanup(func() { allow(*config.ServiceSettings.AllowedUntrustedInternalConnections) })
	allow("")

	got := make(chan map[string]any, 10)
	receiver := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body := map[string]any{}
		assert.NoError(t, json.NewDecoder(r.Body).Decode(&body))
		got <- body
	}))
	t.Cleanup(receiver.Close)
	r := w.run(func(in *wire.PlaybookInput) {
		in.CreationWebhooksEnabled, in.CreationWebhookURLs = true, []string{receiver.URL + "/SECRET"}
	})
	delivery := func() wire.WebhookDelivery {
		page, err := w.Owner().API.Runs.WebhookDeliveries(t.Context(), r.ID, 0, 0)
		require.NoError(t, err)
		require.Len(t, page.Items, 1)
		return page.Items[0]
	}
	eventually(t, "an attempt", func() bool { return delivery().Attempts > 0 })
	refusal := delivery()
	require.Equal(t, "waiting", refusal.State)
	require.Contains(t, refusal.Problem, "AllowedUntrustedInternalConnections")
	require.NotContains(t, refusal.Problem, "SECRET")
	require.Empty(t, got)

	allow("127.0.0.1")
	eventually(t, "the message arrives", func() bool { return delivery().State == "delivered" })
	body := <-got
	require.Equal(t, r.ID, body["id"])
	require.Equal(t, "incident_created", body["event"].(map[string]any)["type"])
	require.True(t, strings.HasSuffix(body["details_url"].(string), "/playbooks/runs/"+r.ID))

	require.NoError(t, w.Owner().API.Runs.Redeliver(t.Context(), r.ID, refusal.ID))
	require.Equal(t, body, <-got, "the same once more")
	refused(t, 403, w.Outsider().API.Runs.Redeliver(t.Context(), r.ID, refusal.ID))
	_, err = w.Outsider().API.Runs.WebhookDeliveries(t.Context(), r.ID, 0, 0)
	refused(t, 403, err)
}
