package measure

import (
	"context"
	"fmt"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
)

// Counters are counted up by one with each call.
type Counters interface {
	PlaybookCreated()
	PlaybookArchived()
	PlaybookRestored()
	RunStarted()
	RunFinished()
}

// Reaction counts. It implements editing.Listener.
type Reaction struct{ Counters Counters }

// RunChanged implements editing.Listener.
func (x Reaction) RunChanged(_ context.Context, c editing.RunChange) { x.countAll(c.Events) }

// PlaybookChanged implements editing.Listener.
func (x Reaction) PlaybookChanged(_ context.Context, c editing.PlaybookChange) { x.countAll(c.Events) }

func (x Reaction) countAll(events []event.Event) {
	for _, e := range events {
		x.count(e)
	}
}

// count decides about one event.
func (x Reaction) count(e event.Event) {
	switch e.(type) {
	case event.RunStarted:
		x.Counters.RunStarted()
	case event.RunFinished:
		x.Counters.RunFinished()
	case event.PlaybookCreated:
		x.Counters.PlaybookCreated()
	case event.PlaybookArchived:
		x.Counters.PlaybookArchived()
	case event.PlaybookRestored:
		x.Counters.PlaybookRestored()
	case event.RetrospectiveEnabled, event.RetrospectiveDisabled, event.ChannelArchived, event.ChannelUnarchived, event.AutoFollowed, event.RunRenamed, event.SummaryChanged, event.RunRestored, event.OwnerChanged, event.ParticipantsAdded,
		event.ParticipantsRemoved, event.InvitationsFailed, event.RunSettingsChanged, event.RetrospectiveSaved, event.RetrospectivePublished, event.RetrospectiveCanceled, event.RunMoved,
		event.FollowerAdded, event.FollowerRemoved, event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved,
		event.ChecklistMoved, event.ChecklistSkipped, event.ChecklistRestored, event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved, event.TaskStateChanged,
		event.TaskAssigned, event.CommandRan, event.TaskDueChanged, event.ValueChanged, event.PlaybookImported, event.PlaybookEdited, event.PlaybookMembersChanged, event.PlaybookMetricsChanged, event.RunNumberTaken,
		event.FieldAdded, event.FieldReplaced, event.FieldRemoved, event.FieldMoved,
		event.StatusUpdated, event.StatusPostDeleted, event.StatusUpdateSnoozed, event.TimelinePostAdded, event.TimelineEntryRemoved, event.ReminderPosted,
		event.UpdateRequested, event.StatusUpdatesEnabled, event.StatusUpdatesDisabled,
		event.ConditionAdded, event.ConditionReplaced, event.ConditionRemoved:
	default:
		panic(fmt.Sprintf("measure: no decision about %T", e))
	}
}
