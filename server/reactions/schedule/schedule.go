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

// Telling is a direct message to one follower. One job per follower, so that a
// failure repeats no message that arrived.
type Telling struct {
	RunID   string `json:"run_id"`
	UserID  string `json:"user_id"`
	ActorID string `json:"actor_id"`
}

// TellStarted tells that the actor has started a run of a playbook that the user follows.
type TellStarted struct{ Telling }

// Kind implements jobs.Args.
func (TellStarted) Kind() string { return "tell_started" }

// TellFinished tells that the actor has ended the run.
type TellFinished struct{ Telling }

// Kind implements jobs.Args.
func (TellFinished) Kind() string { return "tell_finished" }

// TellRestored tells that the actor has put the run back in progress.
type TellRestored struct{ Telling }

// Kind implements jobs.Args.
func (TellRestored) Kind() string { return "tell_restored" }

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
	switch e := e.(type) {
	case event.AutoFollowed:
		return x.tell(ctx, c, e.UserIDs, func(t Telling) jobs.Args { return TellStarted{t} })
	case event.RunFinished:
		return x.tell(ctx, c, c.After.FollowerIDs, func(t Telling) jobs.Args { return TellFinished{t} })
	case event.RunRestored:
		return x.tell(ctx, c, c.After.FollowerIDs, func(t Telling) jobs.Args { return TellRestored{t} })
	case event.RunStarted, event.RunRenamed, event.SummaryChanged, event.OwnerChanged, event.ParticipantsAdded,
		event.ParticipantsRemoved, event.InvitationsFailed, event.RunSettingsChanged, event.RunMoved, event.FollowerAdded,
		event.FollowerRemoved, event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved,
		event.ChecklistMoved, event.ChecklistSkipped, event.ChecklistRestored, event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved, event.TaskStateChanged,
		event.TaskAssigned, event.TaskDueChanged, event.ValueChanged:
		return nil
	}
	panic(fmt.Sprintf("schedule: no decision about %T", e))
}

// tell schedules a message to each of the users but the actor.
func (x Reaction) tell(ctx context.Context, c *editing.RunChange, userIDs []string, job func(Telling) jobs.Args) error {
	var many []jobs.Args
	for _, id := range userIDs {
		if id != c.By.UserID {
			many = append(many, job(Telling{RunID: c.After.ID, UserID: id, ActorID: c.By.UserID}))
		}
	}
	return x.Queue.InsertMany(ctx, many, time.Time{})
}
