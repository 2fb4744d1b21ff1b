package tasks

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
)

// Assign gives a task to somebody, to a role, to whom an attribute names, or to nobody,
// as Change does.
func (s *Service) Assign(ctx context.Context, by access.Actor, runID string, ref checklist.Ref, a run.Assignment) (run.Run, error) {
	r, _, err := s.Change(ctx, by, runID, []checklist.Ref{ref}, run.TaskChange{Assignment: &a}, time.Time{})
	return r, err
}
