package schedule

import (
	"context"
	"fmt"
	"time"

	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
	"playbooks/server/jobs"
)

// Queue takes jobs into the open transaction.
type Queue interface {
	InsertMany(ctx context.Context, many []jobs.Args, at time.Time) error
}

// Notices keeps what is on its way into broadcast channels, in the open transaction.
type Notices interface {
	AddNotices(ctx context.Context, notices []run.Notice) error
}

// Reaction schedules.
type Reaction struct {
	Queue   Queue
	Notices Notices
}

// plan is what follows from one change.
type plan struct {
	change  *editing.RunChange
	soon    []jobs.Args
	later   []jobs.Args // after checkAfter
	notices []run.Notice
}

// ProjectRun implements editing.Projection.
func (x Reaction) ProjectRun(ctx context.Context, c *editing.RunChange) error {
	p := plan{change: c}
	for _, e := range c.Events {
		p.add(e)
	}
	if len(p.notices) > 0 {
		if err := x.Notices.AddNotices(ctx, p.notices); err != nil {
			return err
		}
		for _, id := range c.After.BroadcastTargets() {
			p.soon = append(p.soon, Broadcast{RunID: c.After.ID, ChannelID: id})
		}
	}
	if err := x.Queue.InsertMany(ctx, p.soon, time.Time{}); err != nil {
		return err
	}
	if err := x.Queue.InsertMany(ctx, p.later, c.At.Add(checkAfter)); err != nil {
		return err
	}
	if err := x.remind(ctx, c); err != nil {
		return err
	}
	return x.remindRetrospective(ctx, c)
}

// remind schedules the reminder of the next status update whenever that is due at another
// time than before: after an update, but also when a run starts, goes on, or takes status
// updates again. The job of an earlier time finds that it is not wanted.
func (x Reaction) remind(ctx context.Context, c *editing.RunChange) error {
	due := c.After.ReminderDueAt()
	if due.IsZero() || due.Equal(c.Before.ReminderDueAt()) {
		return nil
	}
	return x.Queue.InsertMany(ctx, []jobs.Args{Remind{RunID: c.After.ID, Due: clock.Millis(due)}}, due)
}

// remindRetrospective schedules the reminder of a retrospective from when it is owed on.
func (x Reaction) remindRetrospective(ctx context.Context, c *editing.RunChange) error {
	r := c.After
	if !r.OwesRetrospective() || r.RetrospectiveOwedSince.Equal(c.Before.RetrospectiveOwedSince) || r.RetrospectiveReminderEvery <= 0 {
		return nil
	}
	return x.Queue.InsertMany(ctx, []jobs.Args{RemindRetrospective{RunID: r.ID, Since: clock.Millis(r.RetrospectiveOwedSince)}}, c.At.Add(r.RetrospectiveReminderEvery))
}

// checkAfter is when a job looks after what was to be done at once, which is over by then.
const checkAfter = 30 * time.Second

// add decides about one event.
func (p *plan) add(e event.Event) {
	followers := p.change.After.FollowerIDs
	switch e := e.(type) {
	case event.RunStarted:
		p.broadcast(run.NoticeOfCreation, "")
	case event.AutoFollowed:
		p.tell(e.UserIDs, func(t Telling) jobs.Args { return TellStarted{t} })
	case event.StatusUpdated:
		p.broadcast(run.NoticeOfStatus, e.PostID)
		p.tell(followers, func(t Telling) jobs.Args { return TellStatus{Telling: t, PostID: e.PostID} })
	case event.StatusUpdatesEnabled:
		p.broadcast(run.NoticeOfEnabling, "")
		p.tell(followers, func(t Telling) jobs.Args { return TellUpdatesEnabled{t} })
	case event.StatusUpdatesDisabled:
		p.broadcast(run.NoticeOfDisabling, "")
		p.tell(followers, func(t Telling) jobs.Args { return TellUpdatesDisabled{t} })
	case event.ReminderPosted:
		p.tell(followers, func(t Telling) jobs.Args { return TellOverdue{t} })
	case event.RunFinished:
		p.broadcast(run.NoticeOfFinish, "")
		p.tell(followers, func(t Telling) jobs.Args { return TellFinished{t} })
	case event.RetrospectivePublished:
		p.tell(followers, func(t Telling) jobs.Args { return TellRetrospective{t} })
	case event.RunRestored:
		p.broadcast(run.NoticeOfRestore, "")
		p.tell(followers, func(t Telling) jobs.Args { return TellRestored{t} })
	case event.ChannelArchived, event.ChannelUnarchived:
		p.later = append(p.later, SettleChannel{RunID: p.change.After.ID})
	case event.RunRenamed, event.SummaryChanged, event.OwnerChanged, event.ParticipantsAdded,
		event.ParticipantsRemoved, event.InvitationsFailed, event.RunSettingsChanged, event.RetrospectiveEnabled, event.RetrospectiveDisabled, event.RetrospectiveSaved, event.RetrospectiveCanceled, event.RunMoved, event.FollowerAdded,
		event.FollowerRemoved, event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved,
		event.ChecklistMoved, event.ChecklistSkipped, event.ChecklistRestored, event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved, event.TaskStateChanged,
		event.TaskAssigned, event.CommandRan, event.TaskDueChanged, event.ValueChanged, event.StatusPostDeleted, event.TimelinePostAdded, event.TimelineEntryRemoved, event.StatusUpdateSnoozed, event.UpdateRequested:
	default:
		panic(fmt.Sprintf("schedule: no decision about %T", e))
	}
}

// tell plans a message to each of the users but the actor.
func (p *plan) tell(userIDs []string, job func(Telling) jobs.Args) {
	for _, id := range userIDs {
		if id != p.change.By.UserID {
			p.soon = append(p.soon, job(Telling{RunID: p.change.After.ID, UserID: id, ActorID: p.change.By.UserID}))
		}
	}
}

// broadcast plans an announcement in every broadcast channel of the run.
func (p *plan) broadcast(kind run.NoticeKind, postID string) {
	for _, id := range p.change.After.BroadcastTargets() {
		p.notices = append(p.notices, run.Notice{
			RunID: p.change.After.ID, ChannelID: id, Kind: kind, ActorID: p.change.By.UserID, PostID: postID,
		})
	}
}
