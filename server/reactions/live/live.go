package live

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"

	"playbooks/server/api/wire"
	"playbooks/server/app/editing"
	"playbooks/server/config"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
	"playbooks/server/host"
)

// Names of messages, to which the host adds its prefix.
const (
	runCreated       = "playbook_run_created"
	runUpdated       = "playbook_run_updated"
	runDiffers       = "playbook_run_updated_incremental"
	playbookCreated  = "playbook_created"
	playbookArchived = "playbook_archived"
	playbookRestored = "playbook_restored"
	playbookUpdated  = "playbook_updated"
)

// Members answers who is in a channel.
type Members interface {
	// ChannelMembers tells which of the users are members, in one call.
	ChannelMembers(ctx context.Context, channelID string, userIDs []string) ([]string, error)
}

// Playbooks reads the playbook of a run. Kind of both methods: NotFound.
type Playbooks interface {
	PlaybookSubject(ctx context.Context, id, userID string) (playbook.Subject, error)
	Playbook(ctx context.Context, id string) (playbook.Playbook, error)
}

// Viewers applies the rule of package access.
type Viewers interface {
	// Viewers keeps those of the users who may read the run, asking about all at once.
	Viewers(ctx context.Context, userIDs []string, r run.Run) ([]string, error)
	// PlaybookViewers keeps those of the users who may read the playbook.
	PlaybookViewers(ctx context.Context, userIDs []string, p playbook.Playbook) ([]string, error)
}

// Deps are the dependencies of Reaction; all are required.
type Deps struct {
	Live      host.Live
	Members   Members
	Playbooks Playbooks
	Viewers   Viewers
	Settings  func() config.Settings
	Log       *slog.Logger
}

// Reaction sends live messages. It implements editing.Listener.
type Reaction struct{ Deps }

// New panics when a dependency is missing.
func New(d Deps) *Reaction {
	if d.Live == nil || d.Members == nil || d.Playbooks == nil || d.Viewers == nil || d.Settings == nil || d.Log == nil {
		panic("live: a dependency is missing")
	}
	return &Reaction{d}
}

// reach is how many people an event concerns.
type reach int

const (
	nobody reach = iota
	// personal is for the people that the event names, who see something that nobody else sees.
	personal
	// everybody is for all who may read the run.
	everybody
)

// reachOf decides about one event.
func reachOf(e event.Event) reach {
	switch e.(type) {
	case event.RunStarted, event.AutoFollowed, event.RunRenamed, event.SummaryChanged, event.RunFinished, event.RunRestored, event.RetrospectiveEnabled, event.RetrospectiveDisabled, event.ChannelArchived, event.ChannelUnarchived, event.OwnerChanged,
		event.ParticipantsAdded, event.ParticipantsRemoved, event.RunSettingsChanged, event.RetrospectiveSaved, event.RetrospectivePublished, event.RetrospectiveCanceled, event.RunMoved, event.ChecklistAdded, event.ChecklistRenamed, event.ChecklistRemoved, event.ChecklistMoved, event.ChecklistSkipped, event.ChecklistRestored,
		event.TaskAdded, event.TaskEdited, event.TaskRemoved, event.TaskMoved, event.TaskStateChanged, event.TaskAssigned,
		event.CommandRan, event.TaskDueChanged, event.ValueChanged,
		event.StatusUpdated, event.StatusPostDeleted, event.StatusUpdateSnoozed, event.TimelinePostAdded, event.TimelineEntryRemoved, event.ReminderPosted,
		event.UpdateRequested, event.StatusUpdatesEnabled, event.StatusUpdatesDisabled:
		return everybody
	case event.FollowerAdded, event.FollowerRemoved:
		return personal
	case event.InvitationsFailed:
		return nobody
	}
	panic(fmt.Sprintf("live: no decision about %T", e))
}

// RunChanged implements editing.Listener.
func (x *Reaction) RunChanged(ctx context.Context, c editing.RunChange) {
	far := nobody
	for _, e := range c.Events {
		far = max(far, reachOf(e))
	}
	m := x.messageOf(c)
	switch far {
	case everybody:
		x.send(ctx, c, m)
	case personal:
		x.sendFollowers(ctx, c, m)
	case nobody:
	}
}

// message is one message in two versions; an empty one is not sent.
type message struct {
	name string
	// open is for everybody who may read the run.
	open string
	// whole also has what only people in the run should know.
	whole string
}

func (x *Reaction) messageOf(c editing.RunChange) message {
	before, after := wire.FromRun(c.Before), wire.FromRun(c.After)
	versions := func(name string, of func(before, after wire.Run) string) message {
		m := message{name: name, whole: of(before, after)}
		if m.open = m.whole; before.HasSecrets() || after.HasSecrets() {
			m.open = of(before.WithoutSecrets(), after.WithoutSecrets())
		}
		return m
	}
	switch {
	case c.Before.ID == "":
		return versions(runCreated, func(_, after wire.Run) string {
			return document(created{Run: after, ClientID: c.Origin.ClientID, ChannelName: c.Origin.ChannelName})
		})
	case x.Settings().EnableIncrementalUpdates:
		return versions(runDiffers, func(before, after wire.Run) string {
			if u := Diff(before, after); !u.Empty() {
				return document(u)
			}
			return ""
		})
	}
	return versions(runUpdated, func(_, after wire.Run) string { return document(after) })
}

// created is the message of a new run. The client id tells the browser tab that asked
// for the run to go there.
type created struct {
	Run         wire.Run `json:"playbook_run"`
	ClientID    string   `json:"client_id,omitempty"`
	ChannelName string   `json:"channel_name,omitempty"`
}

func document(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("live: a message cannot be written as JSON: %v", err))
	}
	return string(raw)
}
