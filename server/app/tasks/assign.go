package tasks

import (
	"context"
	"slices"
	"time"

	"playbooks/server/access"
	"playbooks/server/app/editing"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
	"playbooks/server/failure"
)

// Assign gives a task to somebody, to a role, to whom an attribute names, or to nobody. A user who does not
// take part yet joins the run if the owner assigns them; others may assign them
// without that. Kind besides those of Service: Invalid for a user who is unknown,
// deactivated or not a member of the run's team (of its channel where there is no team).
func (s *Service) Assign(ctx context.Context, by access.Actor, runID string, ref checklist.Ref, a run.Assignment) (run.Run, error) {
	// Names for the history are asked before the lock, so the assignee of now is needed.
	was, err := s.Runs.Run(ctx, runID)
	if failure.Is(err, failure.NotFound) {
		return run.Run{}, access.Denied()
	}
	if err != nil {
		return run.Run{}, err
	}
	mentions := []string{was.Assignee(a), was.ReporterID}
	if i, j, err := was.Checklists.Task(ref); err == nil {
		mentions = append(mentions, was.Checklists[i].Tasks[j].AssigneeID)
	}
	belongs := a.UserID == ""
	if !belongs {
		found, err := s.People.Belong(ctx, []string{a.UserID}, was.TeamID, was.ChannelID)
		if err != nil {
			return run.Run{}, err
		}
		belongs = slices.Contains(found, a.UserID)
	}
	q := editing.RunRequest{By: by, RunID: runID, Rule: access.EditRun, Mentions: mentions}
	return s.Editor.Change(ctx, q, func(r *run.Run, facts access.Facts, at time.Time) error {
		if err := r.AssignTask(ref, a, at); err != nil {
			return err
		}
		if !belongs {
			return failure.New(failure.Invalid, "assignee_id: is not an active member of the team of this run")
		}
		if r.OwnerID == by.UserID || facts.SystemAdmin {
			r.AddParticipants(r.Assignee(a))
		}
		return nil
	})
}
