package measure

import (
	"context"
	"fmt"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
)

// Counters are what is counted.
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
func (x Reaction) RunChanged(_ context.Context, c editing.RunChange) { x.count(c.Events) }

// PlaybookChanged implements editing.Listener.
func (x Reaction) PlaybookChanged(_ context.Context, c editing.PlaybookChange) { x.count(c.Events) }

func (x Reaction) count(events []event.Event) {
	for _, e := range events {
		switch e.(type) {
		case event.PlaybookCreated:
			x.Counters.PlaybookCreated()
		case event.PlaybookArchived:
			x.Counters.PlaybookArchived()
		case event.PlaybookRestored:
			x.Counters.PlaybookRestored()
		case event.RunStarted:
			x.Counters.RunStarted()
		case event.RunFinished:
			x.Counters.RunFinished()
		case event.RunRenamed, event.SummaryChanged, event.RunRestored, event.OwnerChanged, event.ParticipantsAdded,
			event.FollowerAdded, event.FollowerRemoved, event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved,
			event.ChecklistMoved, event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved, event.TaskStateChanged,
			event.TaskAssigned, event.TaskDueChanged, event.PlaybookEdited, event.RunNumberTaken:
		default:
			panic(fmt.Sprintf("measure: no decision about %T", e))
		}
	}
}
