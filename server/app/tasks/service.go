package tasks

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// Editor is the change pipeline.
type Editor interface {
	Change(ctx context.Context, q editing.RunRequest, edit editing.RunEdit) (run.Run, error)
	// Allowed checks a rule. Kind: Forbidden, also for unknown runs.
	Allowed(ctx context.Context, by access.Actor, runID string, rule access.RunRule) (run.Subject, error)
}

// Runs reads runs without a lock. Kind: NotFound.
type Runs interface {
	Run(ctx context.Context, id string) (run.Run, error)
	// OwnTasks reads a page of somebody's tasks. Kind: Invalid for one that does not exist.
	OwnTasks(ctx context.Context, f run.TaskFilter) (run.TaskPage, error)
}

// Facts says what somebody may see.
type Facts interface {
	Seen(ctx context.Context, userID, teamID string) (run.Visibility, playbook.Visibility, error)
}

// People answers about users.
type People interface {
	// Belong lists those of the users who exist, are active and are members of the
	// team, or of the channel when teamID is empty.
	Belong(ctx context.Context, userIDs []string, teamID, channelID string) ([]string, error)
}

// Deps are the dependencies of Service; all are required.
type Deps struct {
	Editor   Editor
	Runs     Runs
	Facts    Facts
	People   People
	Commands host.Commands
	Reporter Reporter
	Clock    clock.Clock
	IDs      clock.IDs
}

// Service changes checklists and tasks. Every method returns the run afterwards.
// Kinds of all: Forbidden when the actor may not edit the run or it does not
// exist; Invalid when it has ended or the input breaks a rule; NotFound for a
// position or id that is not there; Conflict when a position and an id disagree.
type Service struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Service {
	if d.Editor == nil || d.Runs == nil || d.Facts == nil || d.People == nil || d.Commands == nil || d.Reporter == nil || d.Clock == nil || d.IDs == nil {
		panic("tasks: a dependency is missing")
	}
	return &Service{d}
}

func (s *Service) change(ctx context.Context, by access.Actor, runID string, edit func(r *run.Run, at time.Time) error) (run.Run, error) {
	return s.Editor.Change(ctx, editing.RunRequest{By: by, RunID: runID, Rule: access.EditRun},
		func(r *run.Run, _ access.Facts, at time.Time) error { return edit(r, at) })
}

// Add appends a task and returns it too.
func (s *Service) Add(ctx context.Context, by access.Actor, runID string, list checklist.ListRef, d checklist.TaskDraft) (run.Run, checklist.Task, error) {
	var added checklist.Task
	r, err := s.change(ctx, by, runID, func(r *run.Run, at time.Time) (err error) {
		added, err = r.AddTask(list, d, s.IDs, at)
		return err
	})
	return r, added, err
}

// Edit changes the texts of a task; absent ones stay.
func (s *Service) Edit(ctx context.Context, by access.Actor, runID string, ref checklist.Ref, e checklist.TaskEdit) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, at time.Time) error { return r.EditTask(ref, e, at) })
}

// SetState ticks, skips or opens a task.
func (s *Service) SetState(ctx context.Context, by access.Actor, runID string, ref checklist.Ref, to checklist.State) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, at time.Time) error { return r.SetTaskState(ref, to, at) })
}

// SetDue sets the due date of a task; the zero time clears it.
func (s *Service) SetDue(ctx context.Context, by access.Actor, runID string, ref checklist.Ref, due time.Time) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, at time.Time) error { return r.SetTaskDue(ref, due, at) })
}

// Duplicate inserts a copy after a task and returns it too.
func (s *Service) Duplicate(ctx context.Context, by access.Actor, runID string, ref checklist.Ref) (run.Run, checklist.Task, error) {
	var added checklist.Task
	r, err := s.change(ctx, by, runID, func(r *run.Run, at time.Time) (err error) {
		added, err = r.DuplicateTask(ref, s.IDs, at)
		return err
	})
	return r, added, err
}

// Remove removes a task for good.
func (s *Service) Remove(ctx context.Context, by access.Actor, runID string, ref checklist.Ref) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, at time.Time) error { return r.RemoveTask(ref, at) })
}

// Move moves a task to a position of the final order of a checklist.
func (s *Service) Move(ctx context.Context, by access.Actor, runID string, from checklist.Ref, to checklist.ListRef, position int) (run.Run, error) {
	return s.change(ctx, by, runID, func(r *run.Run, at time.Time) error { return r.MoveTask(from, to, position, at) })
}
