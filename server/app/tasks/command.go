package tasks

import (
	"context"
	"strings"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
	"playbooks/server/host"
)

// Reporter tells people in the run's channel what a request alone would not.
type Reporter interface {
	// CommandFailed tells the user that the command of a task did not run: because the
	// variables have no values or, without any, because the host refused it.
	CommandFailed(ctx context.Context, r run.Run, userID, command string, missing []string)
}

// RunCommand runs the command of a task as the actor, in the run's channel, and gives
// the trigger id for a dialog that the command may want to open. Kinds besides those of
// Service: Invalid without a command, for variables without values, and for a command
// that the host does not know or that failed.
func (s *Service) RunCommand(ctx context.Context, by access.Actor, runID string, ref checklist.Ref) (triggerID string, err error) {
	r, task, err := s.commanded(ctx, by, runID, ref)
	if err != nil {
		return "", err
	}
	words, missing := r.Expand(task.Command)
	if len(missing) > 0 {
		s.Reporter.CommandFailed(ctx, r, by.UserID, task.Command, missing)
		return "", failure.New(failure.Invalid, "the summary of the run gives no value for %s: add a line such as %s=value", strings.Join(missing, ", "), missing[0])
	}
	triggerID, err = s.Commands.ExecuteCommand(ctx, host.Call{UserID: by.UserID, TeamID: r.TeamID, ChannelID: r.ChannelID, Line: words})
	if err != nil {
		s.Reporter.CommandFailed(ctx, r, by.UserID, words, nil)
		trigger, _, _ := strings.Cut(words, " ")
		return "", failure.Wrap(err, failure.Invalid, "the command %s is unknown or failed", trigger)
	}
	// The command has run, whatever it did to the run and to the actor's rights.
	q := editing.RunRequest{By: by, RunID: runID, Rule: func(access.Facts, run.Subject) error { return nil }}
	_, err = s.Editor.Change(ctx, q, func(r *run.Run, _ access.Facts, at time.Time) error {
		r.CommandRan(task.ID, words, at)
		return nil
	})
	return triggerID, err
}

// commanded finds a task whose command the actor may run now.
func (s *Service) commanded(ctx context.Context, by access.Actor, runID string, ref checklist.Ref) (r run.Run, t checklist.Task, err error) {
	if _, err := s.Editor.Allowed(ctx, by, runID, access.EditRun); err != nil {
		return run.Run{}, checklist.Task{}, err
	}
	if r, err = s.Runs.Run(ctx, runID); err != nil {
		return run.Run{}, checklist.Task{}, err
	}
	t, err = r.CommandedTask(ref)
	return r, t, err
}
