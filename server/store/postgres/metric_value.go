package postgres

import (
	"encoding/json"

	"github.com/pkg/errors"

	"playbooks/server/domain/run"
)

type metricValueRow struct {
	RunID    string `db:"run_id"`
	MetricID string `db:"metric_id"`
	Position int    `db:"position"`
	Value    *int64 `db:"value"`
}

var metricValueTable = newTable(table[metricValueRow]{name: "pb_metric_value", parent: "run_id", key: "metric_id"})

func metricValueRows(r run.Run) []metricValueRow {
	out := make([]metricValueRow, len(r.MetricValues))
	for i, v := range r.MetricValues {
		out[i] = metricValueRow{RunID: r.ID, MetricID: v.MetricID, Position: i, Value: v.Value}
	}
	return out
}

// metricValuesColumn is the values of the run r, as one column: few runs have any, which is
// not worth a statement of its own in every read.
const metricValuesColumn = `COALESCE((
	SELECT json_agg(json_build_object('metric_id', v.metric_id, 'value', v.value) ORDER BY v.position, v.metric_id)
	FROM pb_metric_value v WHERE v.run_id = r.id), '[]') AS metric_values`

func decodeMetricValues(d document) ([]run.MetricValue, error) {
	out := []run.MetricValue{}
	if d == "[]" {
		return out, nil
	}
	var rows []struct {
		MetricID string `json:"metric_id"`
		Value    *int64 `json:"value"`
	}
	if err := json.Unmarshal([]byte(d), &rows); err != nil {
		return nil, errors.Wrap(err, "decode metric values")
	}
	for _, r := range rows {
		out = append(out, run.MetricValue(r))
	}
	return out, nil
}
