package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
)

type checklistRow struct {
	RunID    string `db:"run_id"`
	ID       string `db:"id"`
	Position int    `db:"position"`
	Title    string `db:"title"`
	UpdateAt int64  `db:"update_at"`
}

var checklistTable = newTable(table[checklistRow]{name: "pb_run_checklist", parent: "run_id", key: "id"})

func checklistRows(r run.Run) []checklistRow {
	out := make([]checklistRow, len(r.Checklists))
	for i, c := range r.Checklists {
		out[i] = checklistRow{RunID: r.ID, ID: c.ID, Position: i, Title: c.Title, UpdateAt: clock.Millis(c.UpdateAt)}
	}
	return out
}

func (s *Store) loadChecklists(ctx context.Context, ids []string, runs map[string]*run.Run) error {
	var rows []checklistRow
	err := s.list(ctx, &rows, build.Select(checklistTable.columns...).From(checklistTable.name).
		Where(sq.Expr("run_id = ANY(?)", ids)).OrderBy("run_id", "position", "id"))
	for _, row := range rows {
		r := runs[row.RunID]
		r.Checklists = append(r.Checklists, checklist.Checklist{
			ID: row.ID, Title: row.Title, Tasks: []checklist.Task{}, UpdateAt: clock.FromMillis(row.UpdateAt),
		})
	}
	return err
}
