package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/insight"
	"playbooks/server/domain/run"
)

// Dashboard counts what the statistics of a playbook show, on one state of the database
// in three statements; it may lag behind where there is a replica. An unknown playbook
// has nothing to count. Runs that are not visible count, and have no name.
func (s *Store) Dashboard(ctx context.Context, playbookID string, p insight.Periods, visible run.Visibility) (c insight.Counts, err error) {
	defer s.observe("Dashboard")()
	err = s.snapshot(ctx, s.replica, func(ctx context.Context) error {
		if err := s.countStartsAndEnds(ctx, playbookID, p, &c); err != nil {
			return err
		}
		if err := s.countActivity(ctx, playbookID, p, &c); err != nil {
			return err
		}
		c.Metrics, err = s.recordedMetrics(ctx, playbookID, visible)
		return err
	})
	return c, err
}

// A run is counted in the week in which it started, by the borders of the weeks: 0 is before
// the first one. That is one pass over the runs, whatever the number of weeks.
const startsAndEndsQuery = `
SELECT width_bucket(create_at, $2::bigint[]) AS week, count(*) AS started,
       count(*) FILTER (WHERE end_at >= $3 AND end_at < $4) AS finished,
       count(*) FILTER (WHERE end_at >= $5 AND end_at < $6) AS finished_before
FROM pb_run
WHERE playbook_id = $1
GROUP BY week`

func (s *Store) countStartsAndEnds(ctx context.Context, playbookID string, p insight.Periods, c *insight.Counts) error {
	var rows []struct {
		Week           int `db:"week"`
		Started        int `db:"started"`
		Finished       int `db:"finished"`
		FinishedBefore int `db:"finished_before"`
	}
	err := s.list(ctx, &rows, sq.Expr(startsAndEndsQuery, playbookID, borders(p.Weeks),
		clock.Millis(p.Finished.From), clock.Millis(p.Finished.To), clock.Millis(p.FinishedBefore.From), clock.Millis(p.FinishedBefore.To)))
	c.StartedByWeek = make([]int, len(p.Weeks))
	for _, r := range rows {
		if r.Week > 0 && r.Week <= len(p.Weeks) {
			c.StartedByWeek[r.Week-1] = r.Started
		}
		c.Finished += r.Finished
		c.FinishedBefore += r.FinishedBefore
	}
	return err
}

// Each run has a set of days, those in which it was active, as bits from 1 on; and bit 0
// while it has not ended. People have the sets of all their runs. So the people of many
// runs are told apart once, not once for each day.
const activityQuery = `
WITH span AS (
	SELECT id, end_at = 0 AS open, width_bucket(create_at, $2::bigint[]) AS since,
	       CASE end_at WHEN 0 THEN $3 ELSE least(width_bucket(end_at, $2::bigint[]), $3) END AS until
	FROM pb_run
	WHERE playbook_id = $1 AND (end_at = 0 OR end_at >= ($2::bigint[])[1])),
active AS MATERIALIZED (
	SELECT id, open::int | CASE WHEN since <= $3 THEN (2 << until) - (1 << greatest(since, 1)) ELSE 0 END AS days
	FROM span),
present AS (
	SELECT bit_or(a.days) AS days
	FROM active a JOIN pb_run_person p ON p.run_id = a.id AND p.is_participant
	GROUP BY p.user_id)
SELECT days, count(*) AS runs, 0 AS participants FROM active GROUP BY days
UNION ALL
SELECT days, 0, count(*) FROM present GROUP BY days`

func (s *Store) countActivity(ctx context.Context, playbookID string, p insight.Periods, c *insight.Counts) error {
	var rows []struct {
		Days         int `db:"days"`
		Runs         int `db:"runs"`
		Participants int `db:"participants"`
	}
	err := s.list(ctx, &rows, sq.Expr(activityQuery, playbookID, borders(p.Days), len(p.Days)))
	c.ActiveByDay, c.ParticipantsByDay = make([]int, len(p.Days)), make([]int, len(p.Days))
	for _, r := range rows {
		if r.Days&1 != 0 {
			c.InProgress += r.Runs
			c.Participants += r.Participants
		}
		for i := range p.Days {
			if r.Days>>(i+1)&1 != 0 {
				c.ActiveByDay[i] += r.Runs
				c.ParticipantsByDay[i] += r.Participants
			}
		}
	}
	return err
}

// borders are where windows that follow each other begin, and where the last one ends.
func borders(windows []insight.Window) []int64 {
	out := make([]int64, 0, len(windows)+1)
	for _, w := range windows {
		out = append(out, clock.Millis(w.From))
	}
	return append(out, clock.Millis(windows[len(windows)-1].To))
}

// A metric without values has one row, with nothing in it.
const recordedValues = `
LEFT JOIN LATERAL (
	SELECT m.value, CASE WHEN ? THEN r.name ELSE '' END AS name, row_number() OVER newest AS place,
	       floor(avg(m.value) OVER ())::bigint AS average, min(m.value) OVER () AS lowest, max(m.value) OVER () AS highest
	FROM pb_run r JOIN pb_metric_value m ON m.run_id = r.id AND m.metric_id = d.id
	WHERE r.playbook_id = d.playbook_id AND r.retrospective_published_at > 0 AND NOT r.retrospective_was_canceled AND m.value IS NOT NULL
	WINDOW newest AS (ORDER BY r.retrospective_published_at DESC, r.id DESC)
) v ON v.place <= ?`

// recordedMetrics reads what published retrospectives say of each metric in use.
func (s *Store) recordedMetrics(ctx context.Context, playbookID string, visible run.Visibility) ([]insight.Recorded, error) {
	var rows []struct {
		ID      string  `db:"id"`
		Value   *int64  `db:"value"`
		Name    *string `db:"name"`
		Average *int64  `db:"average"`
		Lowest  *int64  `db:"lowest"`
		Highest *int64  `db:"highest"`
	}
	err := s.list(ctx, &rows, build.Select("d.id", "v.value", "v.name", "v.average", "v.lowest", "v.highest").From("pb_metric_definition d").
		JoinClause(sq.Expr(recordedValues, visibleRuns(visible), 2*insight.Rolling)).
		Where(sq.Eq{"d.playbook_id": playbookID, "d.delete_at": 0}).OrderBy("d.position", "d.id", "v.place"))
	if err != nil {
		return nil, err
	}
	out, last := []insight.Recorded{}, ""
	for _, r := range rows {
		if r.ID != last {
			out, last = append(out, insight.Recorded{Average: r.Average, Lowest: r.Lowest, Highest: r.Highest, Latest: []insight.Value{}}), r.ID
		}
		if r.Value != nil {
			metric := &out[len(out)-1]
			metric.Latest = append(metric.Latest, insight.Value{Value: *r.Value, RunName: *r.Name})
		}
	}
	return out, nil
}
