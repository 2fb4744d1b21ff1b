package run

import (
	"slices"
	"time"

	"playbooks/server/domain/attribute"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/condition"
	"playbooks/server/domain/event"
	"playbooks/server/failure"
)

// Limits, in characters.
const (
	MaxName    = 1024
	MaxSummary = 4096
)

// Status is the life cycle state, as the wire names it.
type Status string

// The states of a run.
const (
	InProgress Status = "InProgress"
	Finished   Status = "Finished"
)

// Type tells what a run was made of.
type Type string

// The types of runs, as the wire names them.
const (
	OfPlaybook       Type = "playbook"
	ChannelChecklist Type = "channelChecklist"
)

// Settings are the choices that a run copied from its playbook when it started.
type Settings struct {
	StatusUpdatesEnabled    bool
	ReminderMessageTemplate string
	ReminderDefault         time.Duration

	InvitedUserIDs  []string
	InvitedGroupIDs []string
	DefaultOwnerID  string

	BroadcastEnabled      bool
	BroadcastChannelIDs   []string
	CreationWebhookURLs   []string
	StatusWebhooksEnabled bool
	StatusWebhookURLs     []string

	AddToChannelOnParticipation bool
	RemoveFromChannelOnLeaving  bool
	AutoArchive                 bool

	RetrospectiveEnabled       bool
	RetrospectiveReminderEvery time.Duration
}

// Run is the aggregate.
type Run struct {
	Settings

	ID         string
	Type       Type
	TeamID     string // "" in direct and group messages
	ChannelID  string
	PlaybookID string // "" for channel checklists
	PostID     string

	// Number counts the runs of the playbook; 0 for channel checklists.
	Number       int64
	SequentialID string
	// ChannelCreated is true while the run lives in the channel made for it.
	ChannelCreated bool
	// ChannelArchived is true while the run keeps that channel archived, because it has ended.
	ChannelArchived bool

	Name              string
	Summary           string
	SummaryModifiedAt time.Time
	OwnerID           string
	ReporterID        string

	CreateAt time.Time
	UpdateAt time.Time
	EndAt    time.Time
	Status   Status

	// A status update is due at LastStatusUpdateAt + ReminderEvery; never when ReminderEvery is 0.
	LastStatusUpdateAt time.Time
	ReminderEvery      time.Duration
	// ReminderPostID is the post that asks for an update now, "" when none does.
	ReminderPostID string

	Retrospective            string
	RetrospectivePublishedAt time.Time
	RetrospectiveWasCanceled bool
	// RetrospectiveOwedSince is when people began to owe one, which reminders name; zero
	// while they do not.
	RetrospectiveOwedSince time.Time
	// UpdateRequestedAt is when somebody last requested a status update; zero for never.
	UpdateRequestedAt time.Time
	// StatusPosts are the status updates, the oldest first.
	StatusPosts []StatusPost
	// MetricValues are in the order of the playbook's metrics. They count in statistics
	// while the retrospective is published.
	MetricValues []MetricValue

	Checklists     checklist.Lists
	ParticipantIDs []string // ascending
	FollowerIDs    []string // ascending
	Timeline       []TimelineEntry

	// Fields, Values and Conditions are the run's own: those of the playbook when it
	// started, and what was said since. Values are in the order of their making.
	Fields     []attribute.Field
	Values     []attribute.Value
	Conditions []condition.Condition

	events []event.Event
}

// MetricValue is what the retrospective gives for a metric; nil when it leaves it open.
type MetricValue struct {
	MetricID string
	Value    *int64
}

// TimelineEntry is one line of a run's history. Only the timeline reaction writes them.
type TimelineEntry struct {
	ID            string
	CreateAt      time.Time
	EventAt       time.Time
	EventType     string
	Summary       string
	Details       string // "" or a JSON document
	PostID        string
	SubjectUserID string
	CreatorUserID string
}

// Subject is what access rules need to know of a run.
type Subject struct {
	ID         string
	Type       Type
	TeamID     string
	ChannelID  string
	PlaybookID string
	OwnerID    string
	ReporterID string
	Status     Status
	// Participates tells whether the actor takes part.
	Participates bool
}

// ChannelRule tells whether the channel's permissions decide instead of people's roles in the run.
func (s Subject) ChannelRule() bool { return s.Type == ChannelChecklist || s.TeamID == "" }

// SubjectFor gives the access facts of the run as seen by a user.
func (r Run) SubjectFor(userID string) Subject {
	return Subject{
		ID: r.ID, Type: r.Type, TeamID: r.TeamID, ChannelID: r.ChannelID, PlaybookID: r.PlaybookID,
		OwnerID: r.OwnerID, ReporterID: r.ReporterID, Status: r.Status,
		Participates: slices.Contains(r.ParticipantIDs, userID),
	}
}

// ReminderDueAt is when the next status update is due; zero for never.
func (r Run) ReminderDueAt() time.Time {
	if r.ReminderEvery <= 0 || !r.StatusUpdatesEnabled || r.Status != InProgress {
		return time.Time{}
	}
	return r.LastStatusUpdateAt.Add(r.ReminderEvery)
}

func (r *Run) record(e event.Event) { r.events = append(r.events, e) }

// Events lists what happened since the run was started or loaded, in order.
func (r Run) Events() []event.Event { return r.events }

// Clone copies everything but the recorded events.
func (r Run) Clone() Run {
	r.events = nil
	r.Checklists = r.Checklists.Clone()
	r.ParticipantIDs = slices.Clone(r.ParticipantIDs)
	r.FollowerIDs = slices.Clone(r.FollowerIDs)
	r.Timeline = slices.Clone(r.Timeline)
	r.StatusPosts = slices.Clone(r.StatusPosts)
	r.Fields = cloned(r.Fields, attribute.Field.Clone)
	r.Values = cloned(r.Values, attribute.Value.Clone)
	r.Conditions = cloned(r.Conditions, condition.Condition.Clone)
	r.MetricValues = slices.Clone(r.MetricValues)
	r.InvitedUserIDs = slices.Clone(r.InvitedUserIDs)
	r.InvitedGroupIDs = slices.Clone(r.InvitedGroupIDs)
	r.BroadcastChannelIDs = slices.Clone(r.BroadcastChannelIDs)
	r.CreationWebhookURLs = slices.Clone(r.CreationWebhookURLs)
	r.StatusWebhookURLs = slices.Clone(r.StatusWebhookURLs)
	return r
}

func cloned[T any](in []T, clone func(T) T) []T {
	out := make([]T, len(in))
	for i, e := range in {
		out[i] = clone(e)
	}
	return out
}

// mustBeActive guards every edit of a run's content.
func (r *Run) mustBeActive() error {
	if r.Status != InProgress {
		return failure.New(failure.Invalid, "cannot modify a finished run")
	}
	return nil
}
