package playbook_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

var cost = playbook.Metric{Title: "Cost", Type: playbook.MetricCurrency, Target: ptr[int64](5)}

func TestMetricsOfANewPlaybookGetNewIDs(t *testing.T) {
	given := cost
	given.ID = "of another playbook"
	p := made(t, func(d *playbook.Draft) { d.Metrics = []playbook.Metric{given} })
	require.Len(t, p.Metrics[0].ID, 26)
	require.NotEqual(t, given.ID, p.Metrics[0].ID)
}

func TestMetricsOneByOne(t *testing.T) {
	p := made(t)
	m, err := p.AddMetric(cost, ids, now)
	require.NoError(t, err)
	require.NoError(t, p.EditMetric(m.ID, playbook.MetricEdit{Title: ptr(" Price ")}, ids, now))
	require.Equal(t, playbook.Metric{ID: m.ID, Title: "Price", Type: playbook.MetricCurrency, Target: ptr[int64](5)}, p.Metrics[0])
	require.NoError(t, p.EditMetric(m.ID, playbook.MetricEdit{Target: ptr[*int64](nil)}, ids, now))
	require.Nil(t, p.Metrics[0].Target)
	require.NoError(t, p.RemoveMetric(m.ID, ids, now))
	require.Empty(t, p.Metrics)
	require.Equal(t, []event.Event{
		event.PlaybookMetricsChanged{Added: []string{m.ID}}, event.PlaybookMetricsChanged{Changed: []string{m.ID}},
		event.PlaybookMetricsChanged{Changed: []string{m.ID}}, event.PlaybookMetricsChanged{Removed: []string{m.ID}},
	}, p.Events())
	require.Equal(t, failure.NotFound, failure.Of(p.EditMetric(m.ID, playbook.MetricEdit{}, ids, now)))
	require.Equal(t, failure.NotFound, failure.Of(p.RemoveMetric(m.ID, ids, now)))
}

func TestOnlyMetricsInUseCount(t *testing.T) {
	p := made(t)
	for i := range 3 * playbook.MaxMetrics {
		m, err := p.AddMetric(playbook.Metric{Title: fmt.Sprint(i), Type: playbook.MetricInteger}, ids, now)
		require.NoError(t, err)
		if i < 2*playbook.MaxMetrics {
			require.NoError(t, p.RemoveMetric(m.ID, ids, now))
		}
	}
	_, err := p.AddMetric(cost, ids, now)
	require.Equal(t, failure.Invalid, failure.Of(err))
	_, err = p.AddMetric(playbook.Metric{Title: "11", Type: playbook.MetricInteger}, ids, now)
	require.Equal(t, failure.Invalid, failure.Of(err), "titles differ")
}

func TestARemovedMetricComesBackByItsID(t *testing.T) {
	p := made(t, func(d *playbook.Draft) { d.Metrics = []playbook.Metric{cost} })
	id := p.Metrics[0].ID
	later := now.Add(time.Hour)
	require.NoError(t, p.Apply(playbook.Edit{Metrics: &[]playbook.Metric{}}, ids, later))
	require.Equal(t, []playbook.RemovedMetric{{Metric: playbook.Metric{ID: id, Title: "Cost", Type: playbook.MetricCurrency, Target: ptr[int64](5)}, At: later}}, p.RemovedMetrics)

	back := playbook.Metric{ID: id, Title: "Price", Type: playbook.MetricInteger}
	require.NoError(t, p.Apply(playbook.Edit{Metrics: &[]playbook.Metric{back}}, ids, later))
	back.Type = playbook.MetricCurrency
	require.Equal(t, []playbook.Metric{back}, p.Metrics, "the type of a metric never changes")
	require.Empty(t, p.RemovedMetrics)
	require.Equal(t, failure.Invalid, failure.Of(p.Apply(playbook.Edit{Metrics: &[]playbook.Metric{back, {ID: id, Title: "twice"}}}, ids, later)))
}
