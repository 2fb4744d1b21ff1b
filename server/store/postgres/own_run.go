package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/run"
)

// OwnRuns reads the runs in progress in which a user takes part, in one statement: those
// that they own and whose status update is overdue first, each by name; at most
// run.MaxOwnRuns.
func (s *Store) OwnRuns(ctx context.Context, f run.OwnRunFilter) (page run.OwnRunPage, err error) {
	defer s.observe("OwnRuns")()
	var rows []struct {
		ID      string `db:"id"`
		Name    string `db:"name"`
		Overdue bool   `db:"overdue"`
		Total   int    `db:"total"`
	}
	if err := s.list(ctx, &rows, pageOfOwnRuns(f)); err != nil {
		return run.OwnRunPage{}, err
	}
	page.Runs = make([]run.OwnRun, len(rows))
	for i, r := range rows {
		page.Runs[i], page.Total = run.OwnRun{ID: r.ID, Name: r.Name, Overdue: r.Overdue}, r.Total
	}
	return page, nil
}

func pageOfOwnRuns(f run.OwnRunFilter) sq.SelectBuilder {
	return build.Select("r.id", "r.name", "count(*) OVER () AS total").
		Column("(r.owner_id = ? AND r.status_updates_enabled AND r.reminder_every > 0 AND r.last_status_update_at + r.reminder_every <= ?) AS overdue", f.UserID, clock.Millis(f.Now)).
		From("pb_run r").Where(runsOf(run.Filter{Visible: f.Visible, ParticipantID: f.UserID, Statuses: []run.Status{run.InProgress}})).
		OrderBy("overdue DESC", "lower(r.name)", "r.id").Limit(run.MaxOwnRuns)
}
