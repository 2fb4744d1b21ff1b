package membership

import (
	"context"
	"fmt"
	"log/slog"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
	"playbooks/server/domain/run"
)

// Members adds people to channels; it does nothing for members.
type Members interface {
	AddChannelMember(ctx context.Context, channelID, userID, byID string) error
}

// Channels knows who may add people to a channel; nobody may to an archived one.
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
	var joining []string
	for _, e := range c.Events {
		switch e := e.(type) {
		case event.RunStarted:
			return
		case event.ParticipantsAdded:
			joining = append(joining, e.UserIDs...)
		case event.AutoFollowed, event.RunRenamed, event.SummaryChanged, event.RunFinished, event.RunRestored, event.OwnerChanged, event.FollowerAdded,
			event.FollowerRemoved, event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved, event.ChecklistMoved,
			event.ChecklistSkipped, event.ChecklistRestored, event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved,
			event.TaskStateChanged, event.TaskAssigned, event.TaskDueChanged, event.ValueChanged:
		default:
			panic(fmt.Sprintf("membership: no decision about %T", e))
		}
	}
	if len(joining) == 0 || !c.After.AddToChannelOnParticipation || c.After.TeamID == "" {
		return
	}
	if err := x.bring(ctx, c.By.UserID, c.After, joining); err != nil {
		x.Log.ErrorContext(ctx, "People could not be added to the channel of a run", "run_id", c.After.ID, "user_ids", joining, "cause", err)
	}
}

func (x Reaction) bring(ctx context.Context, actor string, r run.Run, joining []string) error {
	allowed, err := x.Channels.MayAddMembers(ctx, actor, r.ChannelID)
	if err != nil || !allowed {
		return err
	}
	for _, id := range joining {
		if err := x.Members.AddChannelMember(ctx, r.ChannelID, id, actor); err != nil {
			return err
		}
	}
	return nil
}
