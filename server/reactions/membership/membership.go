package membership

import (
	"context"
	"fmt"
	"log/slog"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
)

// Members adds people to channels and takes them out; it does nothing where that is so already.
type Members interface {
	AddChannelMember(ctx context.Context, channelID, userID, byID string) error
	RemoveChannelMember(ctx context.Context, channelID, userID string) error
}

// Channels knows who may add people to a channel and take them out; nobody may in an archived one.
type Channels interface {
	MayAddMembers(ctx context.Context, userID, channelID string) (bool, error)
}

// Reaction is the listener. The start of a run brings its people in by itself,
// before anybody hears of it.
type Reaction struct {
	Members  Members
	Channels Channels
	Log      *slog.Logger
}

// PlaybookChanged implements editing.Listener.
func (Reaction) PlaybookChanged(context.Context, editing.PlaybookChange) {}

// RunChanged implements editing.Listener.
func (x Reaction) RunChanged(ctx context.Context, c editing.RunChange) {
	var joining, leaving []string
	for _, e := range c.Events {
		switch e := e.(type) {
		case event.RunStarted:
			return
		case event.ParticipantsAdded:
			if e.ToChannel || c.After.AddToChannelOnParticipation {
				joining = append(joining, e.UserIDs...)
			}
		case event.ParticipantsRemoved:
			if c.After.RemoveFromChannelOnLeaving {
				leaving = append(leaving, e.UserIDs...)
			}
		case event.RetrospectiveEnabled, event.RetrospectiveDisabled, event.ChannelArchived, event.ChannelUnarchived, event.AutoFollowed, event.RunRenamed, event.SummaryChanged, event.RunFinished, event.RunRestored, event.OwnerChanged, event.FollowerAdded,
			event.FollowerRemoved, event.InvitationsFailed, event.RunSettingsChanged, event.RetrospectiveSaved, event.RetrospectivePublished, event.RetrospectiveCanceled, event.RunMoved,
			event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved, event.ChecklistMoved,
			event.ChecklistSkipped, event.ChecklistRestored, event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved,
			event.TaskStateChanged, event.TaskAssigned, event.CommandRan, event.TaskDueChanged, event.ValueChanged,
			event.StatusUpdated, event.StatusPostDeleted, event.StatusUpdateSnoozed, event.TimelinePostAdded, event.TimelineEntryRemoved, event.ReminderPosted,
			event.UpdateRequested, event.StatusUpdatesEnabled, event.StatusUpdatesDisabled:
		default:
			panic(fmt.Sprintf("membership: no decision about %T", e))
		}
	}
	if c.After.TeamID == "" {
		return // nobody can be added to a direct or group message, nor taken out
	}
	x.each(ctx, c, joining, step{into: true, do: func(id string) error {
		return x.Members.AddChannelMember(ctx, c.After.ChannelID, id, c.By.UserID)
	}})
	x.each(ctx, c, leaving, step{do: func(id string) error {
		return x.Members.RemoveChannelMember(ctx, c.After.ChannelID, id)
	}})
}

// step brings somebody into a channel or out of it.
type step struct {
	into bool
	do   func(userID string) error
}

// each takes the step with all people with whom the actor may; everybody may leave. One
// failure does not keep the others.
func (x Reaction) each(ctx context.Context, c editing.RunChange, userIDs []string, s step) {
	if len(userIDs) == 0 {
		return
	}
	allowed, err := x.Channels.MayAddMembers(ctx, c.By.UserID, c.After.ChannelID)
	if err != nil {
		x.failed(ctx, c.After, userIDs, s, err)
		return
	}
	for _, id := range userIDs {
		if leaves := !s.into && id == c.By.UserID; !allowed && !leaves {
			continue
		}
		if err := s.do(id); err != nil {
			x.failed(ctx, c.After, []string{id}, s, err)
		}
	}
}

func (x Reaction) failed(ctx context.Context, r run.Run, userIDs []string, s step, cause error) {
	x.Log.ErrorContext(ctx, "People could not be brought into the channel of a run, or out of it", "run_id", r.ID, "user_ids", userIDs, "into", s.into, "cause", cause)
}
