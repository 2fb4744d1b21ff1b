package schedule

import (
	"context"
	"fmt"
	"time"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/jobs"
)

// Queue takes jobs into the open transaction.
type Queue interface {
	InsertMany(ctx context.Context, many []jobs.Args, at time.Time) error
}

// TellFinished is the direct message to one follower that a run has ended. One job
// per follower, so that a failure repeats no message that arrived.
type TellFinished struct {
	RunID   string `json:"run_id"`
	UserID  string `json:"user_id"`
	ActorID string `json:"actor_id"`
}

// Kind implements jobs.Args.
func (TellFinished) Kind() string { return "tell_finished" }

// Reaction schedules.
type Reaction struct{ Queue Queue }

// ProjectRun implements editing.Projection.
func (x Reaction) ProjectRun(ctx context.Context, c *editing.RunChange) error {
	for _, e := range c.Events {
		if err := x.project(ctx, e, c); err != nil {
			return err
		}
	}
	return nil
}

func (x Reaction) project(ctx context.Context, e event.Event, c *editing.RunChange) error {
	switch e.(type) {
	case event.RunFinished:
		return x.tellFollowers(ctx, c)
	case event.RunStarted, event.RunRenamed, event.SummaryChanged, event.RunRestored, event.OwnerChanged, event.ParticipantsAdded,
		event.FollowerAdded, event.FollowerRemoved, event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved,
		event.ChecklistMoved, event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved, event.TaskStateChanged,
		event.TaskAssigned, event.TaskDueChanged:
		return nil
	}
	panic(fmt.Sprintf("schedule: no decision about %T", e))
}

func (x Reaction) tellFollowers(ctx context.Context, c *editing.RunChange) error {
	var many []jobs.Args
	for _, id := range c.After.FollowerIDs {
		if id != c.By.UserID {
			many = append(many, TellFinished{RunID: c.After.ID, UserID: id, ActorID: c.By.UserID})
		}
	}
	return x.Queue.InsertMany(ctx, many, time.Time{})
}
