package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

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
	// DeleteAt is 0 in every row that is read or written: writing revives.
	DeleteAt int64 `db:"delete_at"`
}

// Removed metrics stay, because runs have values of them.
var metricTable = newTable(table[metricRow]{name: "pb_metric_definition", parent: "playbook_id", key: "id", softly: true})

func metricRows(p playbook.Playbook) []metricRow {
	out := make([]metricRow, len(p.Metrics))
	for i, m := range p.Metrics {
		out[i] = metricRow{
			PlaybookID: p.ID, ID: m.ID, Position: i,
			Title: m.Title, Description: m.Description, Type: string(m.Type), Target: m.Target,
		}
	}
	return out
}

// metricsOf gives the metrics in use of each playbook, in order.
func (s *Store) metricsOf(ctx context.Context, playbookIDs ...string) (map[string][]playbook.Metric, error) {
	var rows []metricRow
	err := s.list(ctx, &rows, build.Select(metricTable.columns...).From(metricTable.name).
		Where(sq.Expr("playbook_id = ANY(?) AND delete_at = 0", playbookIDs)).OrderBy("playbook_id", "position", "id"))
	out := map[string][]playbook.Metric{}
	for _, r := range rows {
		out[r.PlaybookID] = append(out[r.PlaybookID], playbook.Metric{
			ID: r.ID, Title: r.Title, Description: r.Description, Type: playbook.MetricType(r.Type), Target: r.Target,
		})
	}
	return out, err
}
