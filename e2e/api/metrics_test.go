package api_test

import (
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/stretchr/testify/require"
)

// The host serves our metrics at a port of its own, beside its profiler. The setting is
// for the whole server, so this test runs while no other does.
func TestPrometheusReadsTheMetrics(t *testing.T) {
	w := newWorld(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	address := listener.Addr().String()
	require.NoError(t, listener.Close())
	config, _, err := w.Admin().Host.GetConfig(t.Context())
	require.NoError(t, err)
	set := func(enable bool, address string) {
		_, _, err := w.Admin().Host.PatchConfig(background(t), &model.Config{MetricsSettings: model.MetricsSettings{Enable: &enable, ListenAddress: &address}})
		require.NoError(t, err)
	}
	t.Cleanup(func() { set(*config.MetricsSettings.Enable, *config.MetricsSettings.ListenAddress) })
	set(true, address)

	var before map[string]float64
	eventually(t, "the host serves metrics", func() bool {
		var ok bool
		before, ok = scrape(address)
		return ok
	})
	r := w.run()
	require.NoError(t, w.Owner().API.Runs.Finish(t.Context(), r.ID))

	after, ok := scrape(address)
	require.True(t, ok)
	for name, grows := range map[string]float64{
		"playbooks_plugin_playbook_created_count": 1, "playbooks_plugin_runs_created_count": 1, "playbooks_plugin_runs_finished_count": 1,
	} {
		require.Contains(t, after, name)
		require.InDelta(t, grows, after[name]-before[name], 0, name)
	}
	const finish = `playbooks_plugin_request_seconds_count{method="PUT",route="/runs/{id}/finish",status="200"}`
	require.InDelta(t, 1, after[finish]-before[finish], 0)
	require.Zero(t, after["playbooks_plugin_listener_failures_count"])
}

// scrape reads the metrics by their names with labels.
func scrape(address string) (map[string]float64, bool) {
	res, err := http.Get("http://" + address + "/plugins/playbooks/metrics")
	if err != nil {
		return nil, false
	}
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		return nil, false
	}
	out := map[string]float64{}
	for line := range strings.Lines(string(raw)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "} ")
		if value == "" {
			name, value, _ = strings.Cut(strings.TrimSpace(line), " ")
		} else {
			name += "}"
		}
		if number, err := strconv.ParseFloat(value, 64); err == nil {
			out[name] = number
		}
	}
	return out, true
}
