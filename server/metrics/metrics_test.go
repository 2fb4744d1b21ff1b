package metrics_test

import (
	"errors"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/metrics"
)

func scrape(t *testing.T, m *metrics.Metrics) string {
	t.Helper()
	w := httptest.NewRecorder()
	m.Handler().ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	require.Equal(t, 200, w.Code)
	return w.Body.String()
}

func TestCountersOfTheSpecification(t *testing.T) {
	m := metrics.New("3.0.0", func() (metrics.Totals, error) {
		return metrics.Totals{ActivePlaybooks: 1, ActiveRuns: 2, OutstandingReminders: 3, OutstandingRetrospectives: 4, ActiveFollowers: 5, ActiveParticipants: 6}, nil
	})
	m.PlaybookCreated()
	m.PlaybookCreated()
	m.PlaybookArchived()
	m.PlaybookRestored()
	m.RunStarted()
	m.RunFinished()
	text := scrape(t, m)
	for _, line := range []string{
		`playbooks_plugin_playbook_instance_info{version="3.0.0"} 1`,
		`playbooks_plugin_playbook_created_count 2`,
		`playbooks_plugin_playbook_archived_count 1`,
		`playbooks_plugin_playbook_restored_count 1`,
		`playbooks_plugin_runs_created_count 1`,
		`playbooks_plugin_runs_finished_count 1`,
		`playbooks_plugin_errors_count 0`,
		`playbooks_plugin_playbooks_active_total 1`,
		`playbooks_plugin_runs_active_total 2`,
		`playbooks_plugin_reminders_outstanding_total 3`,
		`playbooks_plugin_retros_outstanding_total 4`,
		`playbooks_plugin_followers_active_total 5`,
		`playbooks_plugin_participants_active_total 6`,
	} {
		require.Contains(t, text, line+"\n")
	}
}

func TestWhatThePluginDoesIsCountedAndTimed(t *testing.T) {
	m := metrics.New("x", func() (metrics.Totals, error) { return metrics.Totals{}, nil })
	m.RequestDone("GET", "/runs/{id}", 200, 3*time.Millisecond)
	m.RequestDone("GET", "/runs/{id}", 403, time.Second)
	m.RequestDone("POST", "/runs", 201, time.Second)
	m.ChangeDone("run", time.Millisecond, nil)
	m.ChangeDone("run", time.Millisecond, errors.New("not yours"))
	m.ListenerFailed("live")
	m.JobDone("status_update_reminder", "failed", time.Second)
	m.StoreDone("Run", time.Millisecond)
	text := scrape(t, m)
	for _, line := range []string{
		`playbooks_plugin_errors_count 1`,
		`playbooks_plugin_request_seconds_count{method="GET",route="/runs/{id}",status="403"} 1`,
		`playbooks_plugin_request_seconds_bucket{method="GET",route="/runs/{id}",status="200",le="0.0025"} 0`,
		`playbooks_plugin_request_seconds_bucket{method="GET",route="/runs/{id}",status="200",le="0.005"} 1`,
		`playbooks_plugin_change_seconds_count{kind="run",outcome="done"} 1`,
		`playbooks_plugin_change_seconds_count{kind="run",outcome="refused"} 1`,
		`playbooks_plugin_listener_failures_count{listener="live"} 1`,
		`playbooks_plugin_job_seconds_count{kind="status_update_reminder",outcome="failed"} 1`,
		`playbooks_plugin_store_seconds_count{method="Run"} 1`,
	} {
		require.Contains(t, text, line+"\n")
	}
}

func TestTotalsThatFailLeaveTheRest(t *testing.T) {
	m := metrics.New("x", func() (metrics.Totals, error) { return metrics.Totals{}, errors.New("the database is down") })
	m.RunStarted()
	text := scrape(t, m)
	require.Contains(t, text, "playbooks_plugin_runs_created_count 1\n")
	require.NotContains(t, text, "runs_active_total ")
}
