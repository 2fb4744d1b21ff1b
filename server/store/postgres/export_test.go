package postgres

import (
	"context"
	"strings"

	sq "github.com/Masterminds/squirrel"
	"github.com/mattermost/morph"

	"playbooks/server/domain/run"
)

// Revert takes back all migrations. Only tests do that.
func (s *Store) Revert(ctx context.Context) error {
	return s.withMigrations(ctx, func(m *morph.Morph) error {
		_, err := m.ApplyDown(-1)
		return err
	})
}

// PlanOfOwnTasks tells how the database would answer OwnTasks. Only tests ask that.
func (s *Store) PlanOfOwnTasks(ctx context.Context, f run.TaskFilter) (string, error) {
	if _, err := s.exec(ctx, sq.Expr("ANALYZE pb_run, pb_run_task, pb_run_checklist, pb_run_person")); err != nil {
		return "", err
	}
	var lines []string
	err := s.list(ctx, &lines, pageOfOwnTasks(f).Prefix("EXPLAIN"))
	return strings.Join(lines, "\n"), err
}
