package postgres

import (
	"context"
	"time"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
)

// Totals are numbers about everything that is stored.
type Totals struct {
	ActivePlaybooks int64 `db:"active_playbooks"`
	ActiveRuns      int64 `db:"active_runs"`
	// OverdueUpdates are runs in progress whose next status update is due.
	OverdueUpdates int64 `db:"overdue_updates"`
	// OwedRetrospectives are finished runs whose retrospective is neither published nor cancelled.
	OwedRetrospectives int64 `db:"owed_retrospectives"`
	// Followers and Participants of runs in progress, counted once for each run.
	Followers    int64 `db:"followers"`
	Participants int64 `db:"participants"`
}

const totalsQuery = `
SELECT p.*, r.*, people.*
FROM (SELECT count(*) AS active_playbooks FROM pb_playbook WHERE delete_at = 0) p,
     (SELECT count(*) FILTER (WHERE status = 'InProgress') AS active_runs,
             count(*) FILTER (WHERE status = 'InProgress' AND status_updates_enabled AND reminder_every > 0
                                AND last_status_update_at + reminder_every <= $1) AS overdue_updates,
             count(*) FILTER (WHERE status = 'Finished' AND retrospective_enabled AND retrospective_published_at = 0
                                AND NOT retrospective_was_canceled) AS owed_retrospectives
      FROM pb_run) r,
     (SELECT count(*) FILTER (WHERE is_follower) AS followers, count(*) FILTER (WHERE is_participant) AS participants
      FROM pb_run_person JOIN pb_run ON pb_run.id = run_id WHERE status = 'InProgress') people`

// Totals counts, in one statement; it may lag behind where there is a replica.
func (s *Store) Totals(ctx context.Context, now time.Time) (t Totals, err error) {
	defer s.observe("Totals")()
	err = s.snapshot(ctx, s.replica, func(ctx context.Context) error {
		return s.get(ctx, &t, sq.Expr(totalsQuery, clock.Millis(now)))
	})
	return t, err
}
