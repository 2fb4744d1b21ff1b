package tasks

import (
	"context"
	"fmt"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// Change makes the same change of several tasks, of all or of none, and gives them as
// they are then, in the order of the references. A user who gets a task and does not
// take part yet joins the run if the owner assigns them; others may assign them without
// that. base is the update time of the task that the caller read, zero for any. Kinds
// besides those of Service: Stale; Invalid for no task and for too many, and for an
// assignee who is unknown, deactivated or not a member of the run's team (of its channel
// where there is no team).
func (s *Service) Change(ctx context.Context, by access.Actor, runID string, refs []checklist.Ref, c run.TaskChange, base time.Time) (run.Run, []checklist.Task, error) {
	if len(refs) == 0 || len(refs) > checklist.MaxTasks {
		return run.Run{}, nil, failure.InvalidFields([]failure.Problem{{Field: "task_ids", Message: fmt.Sprintf("must hold 1 to %d tasks", checklist.MaxTasks)}})
	}
	q := editing.RunRequest{By: by, RunID: runID, Rule: access.EditRun}
	assigning, err := s.assigning(ctx, &q, refs, c.Assignment)
	if err != nil {
		return run.Run{}, nil, err
	}
	var changed []checklist.Task
	after, err := s.Editor.Change(ctx, q, func(r *run.Run, facts access.Facts, at time.Time) error {
		changed = nil
		for _, ref := range refs {
			i, j, err := r.Checklists.Task(ref)
			if err != nil {
				return err
			}
			if was := r.Checklists[i].Tasks[j].UpdateAt; !base.IsZero() && !base.Equal(was) {
				return failure.New(failure.Stale, "the task was changed since you read it: read it again and repeat the change")
			}
			if err := r.ChangeTask(ref, c, at); err != nil {
				return err
			}
			changed = append(changed, r.Checklists[i].Tasks[j])
		}
		return assigning.settle(r, facts, by)
	})
	return after, changed, err
}

// assigning is what has to be known about an assignment before the lock.
type assigning struct {
	to      *run.Assignment
	belongs bool
}

// assigning learns who the assignee is. Names for the history are asked before the lock,
// so those who have the tasks now are needed.
func (s *Service) assigning(ctx context.Context, q *editing.RunRequest, refs []checklist.Ref, to *run.Assignment) (assigning, error) {
	if to == nil {
		return assigning{belongs: true}, nil
	}
	was, err := s.Runs.Run(ctx, q.RunID)
	if failure.Is(err, failure.NotFound) {
		return assigning{}, access.Denied()
	}
	if err != nil {
		return assigning{}, err
	}
	q.Mentions = []string{was.Assignee(*to), was.ReporterID}
	for _, ref := range refs {
		if i, j, err := was.Checklists.Task(ref); err == nil {
			q.Mentions = append(q.Mentions, was.Checklists[i].Tasks[j].AssigneeID)
		}
	}
	if to.UserID == "" {
		return assigning{to: to, belongs: true}, nil
	}
	found, err := s.People.Belong(ctx, []string{to.UserID}, was.TeamID, was.ChannelID)
	return assigning{to: to, belongs: slices.Contains(found, to.UserID)}, err
}

func (a assigning) settle(r *run.Run, facts access.Facts, by access.Actor) error {
	if !a.belongs {
		return failure.New(failure.Invalid, "assignee_id: is not an active member of the team of this run")
	}
	if a.to != nil && (r.OwnerID == by.UserID || facts.SystemAdmin) {
		r.AddParticipants(r.Assignee(*a.to))
	}
	return nil
}

// Task reads one task of a run that the actor may view. Kinds: Forbidden, NotFound.
func (s *Service) Task(ctx context.Context, by access.Actor, runID, taskID string) (checklist.Task, error) {
	if _, err := s.Editor.Allowed(ctx, by, runID, access.ViewRun); err != nil {
		return checklist.Task{}, err
	}
	r, err := s.Runs.Run(ctx, runID)
	if err != nil {
		return checklist.Task{}, err
	}
	i, j, err := r.Checklists.Task(checklist.Ref{Position: checklist.ByID, ID: taskID})
	if err != nil {
		return checklist.Task{}, err
	}
	return r.Checklists[i].Tasks[j], nil
}
