package editing

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
)

// RunChange is one committed change of a run, or one about to be committed.
type RunChange struct {
	By            access.Actor
	At            time.Time
	Before, After run.Run       // Before is empty for a new run
	Events        []event.Event // in the order they happened
	// Names are the usernames of people whom the change mentions, by id.
	Names map[string]string
	// Origin says where the request came from, for answers to the actor alone.
	Origin Origin
}

// Origin is what a client said about itself. All of it may be empty.
type Origin struct {
	// ClientID is echoed in the live message of a new run, so that only the browser tab that asked goes there.
	ClientID string
	// ChannelID is where the actor was.
	ChannelID string
	// ChannelName is the name in addresses of the run's channel.
	ChannelName string
}

// PlaybookChange is the same for a playbook.
type PlaybookChange struct {
	By            access.Actor
	At            time.Time
	Before, After playbook.Playbook
	Events        []event.Event
}

// Projection is a reaction inside the transaction. It may add to After what it
// owns (the timeline its entries) and write rows of its own. Its error undoes the
// change. It must not call the host or wait for anything but the database.
type Projection interface {
	ProjectRun(ctx context.Context, c *RunChange) error
}

// Listener is a reaction after the commit, before the answer. It handles its own
// failures: the change has happened.
type Listener interface {
	RunChanged(ctx context.Context, c RunChange)
	PlaybookChanged(ctx context.Context, c PlaybookChange)
}

// Observer counts and times what the pipeline does.
type Observer interface {
	// ChangeDone tells how long a change took from look to announcement. kind is "run" or "playbook".
	ChangeDone(kind string, took time.Duration, err error)
	// ListenerFailed tells that a listener panicked or ran out of time.
	ListenerFailed(name string)
}
