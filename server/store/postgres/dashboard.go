package postgres

import (
	"context"
	"math"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/insight"
)

// Dashboard counts what the statistics of a playbook show, on one state of the database
// in three statements; it may lag behind where there is a replica. An unknown playbook
// has nothing to count.
func (s *Store) Dashboard(ctx context.Context, playbookID string, p insight.Periods) (c insight.Counts, err error) {
	defer s.observe("Dashboard")()
	err = s.snapshot(ctx, s.replica, func(ctx context.Context) error {
		if err := s.countStartsAndEnds(ctx, playbookID, p, &c); err != nil {
			return err
		}
		if err := s.countActivity(ctx, playbookID, p, &c); err != nil {
			return err
		}
		c.Metrics, err = s.recordedMetrics(ctx, playbookID)
		return err
	})
	return c, err
}

const startsAndEndsQuery = `
SELECT count(r.id) FILTER (WHERE r.create_at >= w.since AND r.create_at < w.until) AS started,
       count(r.id) FILTER (WHERE r.end_at >= w.since AND r.end_at < w.until) AS ended
FROM unnest($2::bigint[], $3::bigint[]) WITH ORDINALITY w (since, until, n)
LEFT JOIN pb_run r ON r.playbook_id = $1
GROUP BY w.n
ORDER BY w.n`

func (s *Store) countStartsAndEnds(ctx context.Context, playbookID string, p insight.Periods, c *insight.Counts) error {
	var rows []struct {
		Started int `db:"started"`
		Ended   int `db:"ended"`
	}
	since, until := bounds(append([]insight.Window{p.Finished, p.FinishedBefore}, p.Weeks...))
	if err := s.list(ctx, &rows, sq.Expr(startsAndEndsQuery, playbookID, since, until)); err != nil {
		return err
	}
	c.Finished, c.FinishedBefore = rows[0].Ended, rows[1].Ended
	c.StartedByWeek = make([]int, 0, len(p.Weeks))
	for _, r := range rows[2:] {
		c.StartedByWeek = append(c.StartedByWeek, r.Started)
	}
	return nil
}

// A run and a person have one bit for each window in which they were active, so that the
// people of many runs are told apart once, not once for each window.
const activityQuery = `
WITH w AS (SELECT * FROM unnest($2::bigint[], $3::bigint[]) WITH ORDINALITY w (since, until, n)),
active AS MATERIALIZED (
	SELECT r.id, bit_or(1::bigint << w.n::int) AS windows
	FROM pb_run r JOIN w ON r.create_at < w.until AND (r.end_at = 0 OR r.end_at >= w.since)
	WHERE r.playbook_id = $1
	GROUP BY r.id),
present AS MATERIALIZED (
	SELECT bit_or(a.windows) AS windows
	FROM active a JOIN pb_run_person p ON p.run_id = a.id AND p.is_participant
	GROUP BY p.user_id)
SELECT (SELECT count(*) FROM active WHERE windows & (1::bigint << w.n::int) <> 0) AS runs,
       (SELECT count(*) FROM present WHERE windows & (1::bigint << w.n::int) <> 0) AS participants
FROM w
ORDER BY w.n`

func (s *Store) countActivity(ctx context.Context, playbookID string, p insight.Periods, c *insight.Counts) error {
	var rows []struct {
		Runs         int `db:"runs"`
		Participants int `db:"participants"`
	}
	since, until := bounds(p.Days)
	// What has not ended is all that is active at the end of time.
	since, until = append(since, math.MaxInt64), append(until, math.MaxInt64)
	if err := s.list(ctx, &rows, sq.Expr(activityQuery, playbookID, since, until)); err != nil {
		return err
	}
	c.ActiveByDay, c.ParticipantsByDay = make([]int, 0, len(p.Days)), make([]int, 0, len(p.Days))
	for _, r := range rows[:len(p.Days)] {
		c.ActiveByDay, c.ParticipantsByDay = append(c.ActiveByDay, r.Runs), append(c.ParticipantsByDay, r.Participants)
	}
	now := rows[len(p.Days)]
	c.InProgress, c.Participants = now.Runs, now.Participants
	return nil
}

func bounds(windows []insight.Window) (since, until []int64) {
	for _, w := range windows {
		since, until = append(since, clock.Millis(w.From)), append(until, clock.Millis(w.To))
	}
	return since, until
}

// A metric without values has one row, with nothing in it.
const recordedQuery = `
SELECT d.id, v.value, v.name, v.average, v.lowest, v.highest
FROM pb_metric_definition d
LEFT JOIN LATERAL (
	SELECT m.value, r.name, row_number() OVER newest AS place,
	       floor(avg(m.value) OVER ())::bigint AS average, min(m.value) OVER () AS lowest, max(m.value) OVER () AS highest
	FROM pb_run r JOIN pb_metric_value m ON m.run_id = r.id AND m.metric_id = d.id
	WHERE r.playbook_id = d.playbook_id AND r.retrospective_published_at > 0 AND NOT r.retrospective_was_canceled AND m.value IS NOT NULL
	WINDOW newest AS (ORDER BY r.retrospective_published_at DESC, r.id DESC)
) v ON v.place <= $2
WHERE d.playbook_id = $1 AND d.delete_at = 0
ORDER BY d.position, d.id, v.place`

// recordedMetrics reads what published retrospectives say of each metric in use.
func (s *Store) recordedMetrics(ctx context.Context, playbookID string) ([]insight.Recorded, error) {
	var rows []struct {
		ID      string  `db:"id"`
		Value   *int64  `db:"value"`
		Name    *string `db:"name"`
		Average *int64  `db:"average"`
		Lowest  *int64  `db:"lowest"`
		Highest *int64  `db:"highest"`
	}
	if err := s.list(ctx, &rows, sq.Expr(recordedQuery, playbookID, 2*insight.Rolling)); err != nil {
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
