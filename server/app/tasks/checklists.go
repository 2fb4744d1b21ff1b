package tasks

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
)

// AddChecklist appends a checklist and returns it too.
func (s *Service) AddChecklist(ctx context.Context, by access.Actor, runID string, d checklist.Draft) (run.Run, checklist.Checklist, error) {
	var added checklist.Checklist
	r, err := s.change(ctx, by, runID, func(r *run.Run, at time.Time) (err error) {
		added, err = r.AddChecklist(d, s.IDs, at)
		return err
	})
	return r, added, err
}

// DuplicateChecklist appends a copy of a checklist and returns it too.
func (s *Service) DuplicateChecklist(ctx context.Context, by access.Actor, runID string, list checklist.ListRef) (run.Run, checklist.Checklist, error) {
	var added checklist.Checklist
	r, err := s.change(ctx, by, runID, func(r *run.Run, at time.Time) (err error) {
		added, err = r.DuplicateChecklist(list, s.IDs, at)
		return err
	})
	return r, added, err
}

// RenameChecklist sets a title that is not blank.
func (s *Service) RenameChecklist(ctx context.Context, by access.Actor, runID string, list checklist.ListRef, title string) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, at time.Time) error { return r.RenameChecklist(list, title, at) })
}

// RemoveChecklist removes a checklist with its tasks.
func (s *Service) RemoveChecklist(ctx context.Context, by access.Actor, runID string, list checklist.ListRef) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, _ time.Time) error { return r.RemoveChecklist(list) })
}

// SkipChecklist skips all tasks of a checklist.
func (s *Service) SkipChecklist(ctx context.Context, by access.Actor, runID string, list checklist.ListRef) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, at time.Time) error { return r.SkipChecklist(list, at) })
}

// RestoreChecklist opens all tasks of a checklist.
func (s *Service) RestoreChecklist(ctx context.Context, by access.Actor, runID string, list checklist.ListRef) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, at time.Time) error { return r.RestoreChecklist(list, at) })
}

// MoveChecklist changes the order; to is the position in the final order.
func (s *Service) MoveChecklist(ctx context.Context, by access.Actor, runID string, from checklist.ListRef, to int) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, at time.Time) error { return r.MoveChecklist(from, to, at) })
}
