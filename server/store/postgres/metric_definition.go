package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/playbook"
)

type metricRow struct {
	PlaybookID  string `db:"playbook_id"`
	ID          string `db:"id"`
	Position    int    `db:"position"`
	Title       string `db:"title"`
	Description string `db:"description"`
	Type        string `db:"type"`
	Target      *int64 `db:"target"`
	// DeleteAt is when it was removed; 0 while it is in use.
	DeleteAt int64 `db:"delete_at"`
}

var metricTable = newTable(table[metricRow]{name: "pb_metric_definition", parent: "playbook_id", key: "id"})

// metricRows keeps removed definitions, because runs have values of them.
func metricRows(p playbook.Playbook) []metricRow {
	out := make([]metricRow, 0, len(p.Metrics)+len(p.RemovedMetrics))
	for i, m := range p.Metrics {
		out = append(out, fromMetric(p.ID, i, m, 0))
	}
	for i, m := range p.RemovedMetrics {
		out = append(out, fromMetric(p.ID, i, m.Metric, clock.Millis(m.At)))
	}
	return out
}

func fromMetric(playbookID string, position int, m playbook.Metric, deleteAt int64) metricRow {
	return metricRow{
		PlaybookID: playbookID, ID: m.ID, Position: position,
		Title: m.Title, Description: m.Description, Type: string(m.Type), Target: m.Target, DeleteAt: deleteAt,
	}
}

func (r metricRow) metric() playbook.Metric {
	return playbook.Metric{ID: r.ID, Title: r.Title, Description: r.Description, Type: playbook.MetricType(r.Type), Target: r.Target}
}

// metricsOf gives the metrics in use of each playbook, in order.
func (s *Store) metricsOf(ctx context.Context, playbookIDs ...string) (map[string][]playbook.Metric, error) {
	rows, err := s.metricRowsWhere(ctx, sq.Expr("playbook_id = ANY(?) AND delete_at = 0", playbookIDs))
	out := map[string][]playbook.Metric{}
	for _, r := range rows {
		out[r.PlaybookID] = append(out[r.PlaybookID], r.metric())
	}
	return out, err
}

// allMetricsOf gives the metrics of one playbook, in use and removed, each in order.
func (s *Store) allMetricsOf(ctx context.Context, playbookID string) ([]playbook.Metric, []playbook.RemovedMetric, error) {
	rows, err := s.metricRowsWhere(ctx, sq.Expr("playbook_id = ?", playbookID))
	inUse, removed := []playbook.Metric{}, []playbook.RemovedMetric{}
	for _, r := range rows {
		if r.DeleteAt == 0 {
			inUse = append(inUse, r.metric())
		} else {
			removed = append(removed, playbook.RemovedMetric{Metric: r.metric(), At: clock.FromMillis(r.DeleteAt)})
		}
	}
	return inUse, removed, err
}

func (s *Store) metricRowsWhere(ctx context.Context, these sq.Sqlizer) (rows []metricRow, err error) {
	err = s.list(ctx, &rows, build.Select(metricTable.columns...).From(metricTable.name).Where(these).OrderBy("playbook_id", "position", "id"))
	return rows, err
}
