package event

import "time"

// Event is one thing that happened. The set is closed: only this package adds to it.
type Event interface {
	happened()
}

// Of the run as a whole.
type (
	// RunStarted is the first event of every run.
	RunStarted struct{}
	// AutoFollowed lists users who follow every new run of the playbook and so this one
	// from its start; never empty.
	AutoFollowed struct{ UserIDs []string }
	// RunRenamed carries both names, which differ.
	RunRenamed struct{ From, To string }
	// SummaryChanged is recorded for every summary that was sent, even an equal one.
	SummaryChanged struct{}
	// RunFinished ends the run.
	RunFinished struct{}
	// RunRestored puts a finished run back in progress.
	RunRestored struct{}
	// ChannelArchived closes the channel of a run that has ended; ChannelUnarchived opens
	// it for one that goes on.
	ChannelArchived   struct{}
	ChannelUnarchived struct{}
	// OwnerChanged carries two different users.
	OwnerChanged struct{ From, To string }
	// ParticipantsAdded lists users who did not participate before; never empty. ToChannel
	// wants them in the run's channel whatever its settings say.
	ParticipantsAdded struct {
		UserIDs   []string
		ToChannel bool
	}
	// ParticipantsRemoved lists users who participated before; never empty.
	ParticipantsRemoved struct{ UserIDs []string }
	// InvitationsFailed lists users who cannot participate as things are; never empty.
	InvitationsFailed struct{ UserIDs []string }
	// RunSettingsChanged is another choice of what the run does by itself.
	RunSettingsChanged struct{}
	// RunMoved carries two different channels.
	RunMoved struct{ FromChannelID, ToChannelID string }
	// RetrospectiveSaved is another text or other values of metrics.
	RetrospectiveSaved struct{}
	// RetrospectivePublished lets everybody read the retrospective.
	RetrospectivePublished struct{}
	// RetrospectiveCanceled says that there will be none.
	RetrospectiveCanceled struct{}
	// RetrospectiveEnabled and RetrospectiveDisabled say whether one is wanted.
	RetrospectiveEnabled  struct{}
	RetrospectiveDisabled struct{}
	// FollowerAdded is a user who did not follow before.
	FollowerAdded struct{ UserID string }
	// FollowerRemoved is a user who followed before.
	FollowerRemoved struct{ UserID string }
)

// Of a run's status.
type (
	// StatusUpdated is a new status update: the post, its text, and when it was written.
	StatusUpdated struct {
		PostID  string
		Message string
		At      time.Time
	}
	// StatusPostDeleted says that the post of a status update is gone.
	StatusPostDeleted struct{ PostID string }
	// StatusUpdateSnoozed counts the time until the next status update from now.
	StatusUpdateSnoozed struct{}
	// UpdateRequested asks everybody for a status update.
	UpdateRequested struct{}
	// StatusUpdatesEnabled and StatusUpdatesDisabled switch status updates on and off.
	StatusUpdatesEnabled  struct{}
	StatusUpdatesDisabled struct{}
	// ReminderPosted says that a post asks for a status update that is overdue.
	ReminderPosted struct{ PostID string }
)

// Of a run's history.
type (
	// TimelinePostAdded is a post that somebody put into the history. At is when its author
	// wrote it.
	TimelinePostAdded struct {
		PostID, AuthorID, Summary string
		At                        time.Time
	}
	// TimelineEntryRemoved tells which entry the history has no longer, of what type and time.
	TimelineEntryRemoved struct {
		EntryID, EventType string
		At                 time.Time
	}
)

// Of a run's checklists.
type (
	// ChecklistAdded is a new checklist, empty or not.
	ChecklistAdded struct{ ChecklistID string }
	// ChecklistRenamed carries two different titles.
	ChecklistRenamed struct{ ChecklistID string }
	// ChecklistRemoved takes its tasks with it.
	ChecklistRemoved struct{ ChecklistID string }
	// ChecklistMoved changes the order of checklists.
	ChecklistMoved struct{ ChecklistID string }
	// ChecklistSkipped skipped at least one task of a checklist as part of skipping all.
	ChecklistSkipped struct{ ChecklistID string }
	// ChecklistRestored opened at least one task of a checklist as part of opening all.
	ChecklistRestored struct{ ChecklistID string }
)

// Of a run's tasks.
type (
	// TaskAdded is a new task or a copy of one.
	TaskAdded struct{ ChecklistID, TaskID string }
	// TaskEdited is a change of title, description or command.
	TaskEdited struct{ TaskID string }
	// TaskRemoved is final.
	TaskRemoved struct{ ChecklistID, TaskID string }
	// TaskMoved is a change of place within a checklist or to another one.
	TaskMoved struct{ TaskID string }
	// TaskStateChanged carries two different states, as the wire names them.
	TaskStateChanged struct{ TaskID, Title, From, To string }
	// TaskAssigned carries the users before and after; "" is nobody. Type is how the
	// new one was chosen: "" by name, "owner" or "creator" by role, "property_user" by
	// the attribute that Attribute names.
	TaskAssigned struct{ TaskID, Title, From, To, Type, Attribute string }
	// CommandRan carries the slash command of a task as it was run.
	CommandRan struct{ TaskID, Command string }
	// TaskDueChanged is a new, changed or cleared due date.
	TaskDueChanged struct{ TaskID string }
)

// Of a run's attributes.
type (
	// ValueChanged is another value of an attribute. Shown are the tasks that appear
	// because of it, by checklist; empty when there are none.
	ValueChanged struct {
		FieldID string
		Shown   []ShownTasks
	}
	// ShownTasks counts the tasks of one checklist, at least one.
	ShownTasks struct {
		ChecklistID, Title string
		Count              int
	}
)

// Of a playbook.
type (
	// PlaybookCreated is the first event of every playbook. CopyOf is the playbook that
	// it is a copy of; "" when it was made anew.
	PlaybookCreated struct{ CopyOf string }
	// PlaybookImported says that the new playbook comes out of a file, with as many
	// attributes and conditions.
	PlaybookImported struct{ Fields, Conditions int }
	// PlaybookEdited names the fields of the content that changed, as the wire does;
	// never empty.
	PlaybookEdited struct{ Changed []string }
	// PlaybookMembersChanged lists users who were added, got other roles or were
	// removed; never empty.
	PlaybookMembersChanged struct{ Added, Changed, Removed []string }
	// PlaybookMetricsChanged lists definitions that were added, edited or moved, or
	// removed; never empty.
	PlaybookMetricsChanged struct{ Added, Changed, Removed []string }
	// PlaybookArchived hides the playbook and stops new runs.
	PlaybookArchived struct{}
	// PlaybookRestored brings an archived playbook back.
	PlaybookRestored struct{}
	// FieldAdded, FieldReplaced and FieldRemoved are about an attribute of the playbook.
	FieldAdded    struct{ FieldID string }
	FieldReplaced struct{ FieldID string }
	FieldRemoved  struct{ FieldID string }
	// FieldMoved is a change of the order; the position counts from 0.
	FieldMoved struct {
		FieldID  string
		Position int
	}
	// ConditionAdded, ConditionReplaced and ConditionRemoved are about what decides whether tasks are shown.
	ConditionAdded    struct{ ConditionID string }
	ConditionReplaced struct{ ConditionID string }
	ConditionRemoved  struct{ ConditionID string }
	// RunNumberTaken says that the playbook gave out its next run number.
	RunNumberTaken struct{ Number int64 }
)

func (RunStarted) happened()             {}
func (RunRenamed) happened()             {}
func (SummaryChanged) happened()         {}
func (RunFinished) happened()            {}
func (RunRestored) happened()            {}
func (ChannelArchived) happened()        {}
func (ChannelUnarchived) happened()      {}
func (OwnerChanged) happened()           {}
func (ParticipantsAdded) happened()      {}
func (ParticipantsRemoved) happened()    {}
func (InvitationsFailed) happened()      {}
func (RunSettingsChanged) happened()     {}
func (RunMoved) happened()               {}
func (RetrospectiveSaved) happened()     {}
func (RetrospectivePublished) happened() {}
func (RetrospectiveCanceled) happened()  {}
func (RetrospectiveEnabled) happened()   {}
func (RetrospectiveDisabled) happened()  {}
func (FollowerAdded) happened()          {}
func (FollowerRemoved) happened()        {}
func (StatusUpdated) happened()          {}
func (StatusUpdateSnoozed) happened()    {}
func (UpdateRequested) happened()        {}
func (StatusUpdatesEnabled) happened()   {}
func (StatusUpdatesDisabled) happened()  {}
func (TimelinePostAdded) happened()      {}
func (TimelineEntryRemoved) happened()   {}
func (ReminderPosted) happened()         {}
func (StatusPostDeleted) happened()      {}
func (ChecklistAdded) happened()         {}
func (ChecklistRenamed) happened()       {}
func (ChecklistRemoved) happened()       {}
func (ChecklistMoved) happened()         {}
func (ChecklistSkipped) happened()       {}
func (ChecklistRestored) happened()      {}
func (TaskAdded) happened()              {}
func (TaskEdited) happened()             {}
func (TaskRemoved) happened()            {}
func (TaskMoved) happened()              {}
func (TaskStateChanged) happened()       {}
func (TaskAssigned) happened()           {}
func (CommandRan) happened()             {}
func (TaskDueChanged) happened()         {}
func (ValueChanged) happened()           {}
func (PlaybookCreated) happened()        {}
func (PlaybookImported) happened()       {}
func (PlaybookEdited) happened()         {}
func (PlaybookMembersChanged) happened() {}
func (PlaybookMetricsChanged) happened() {}
func (PlaybookArchived) happened()       {}
func (PlaybookRestored) happened()       {}
func (RunNumberTaken) happened()         {}
func (AutoFollowed) happened()           {}
func (FieldAdded) happened()             {}
func (FieldReplaced) happened()          {}
func (FieldRemoved) happened()           {}
func (FieldMoved) happened()             {}
func (ConditionAdded) happened()         {}
func (ConditionReplaced) happened()      {}
func (ConditionRemoved) happened()       {}

// OfRun lists one value of every event type that a run can record.
func OfRun() []Event {
	return []Event{
		RunStarted{},
		AutoFollowed{},
		RunRenamed{},
		SummaryChanged{},
		RunFinished{},
		RunRestored{},
		ChannelArchived{},
		ChannelUnarchived{},
		OwnerChanged{},
		ParticipantsAdded{},
		ParticipantsRemoved{},
		InvitationsFailed{},
		RunSettingsChanged{},
		RunMoved{},
		RetrospectiveSaved{},
		RetrospectivePublished{},
		RetrospectiveCanceled{},
		RetrospectiveEnabled{},
		RetrospectiveDisabled{},
		FollowerAdded{},
		FollowerRemoved{},
		StatusUpdated{},
		StatusPostDeleted{},
		StatusUpdateSnoozed{},
		ReminderPosted{},
		TimelinePostAdded{},
		TimelineEntryRemoved{},
		UpdateRequested{},
		StatusUpdatesEnabled{},
		StatusUpdatesDisabled{},
		ChecklistAdded{},
		ChecklistRenamed{},
		ChecklistRemoved{},
		ChecklistMoved{},
		ChecklistSkipped{},
		ChecklistRestored{},
		TaskAdded{},
		TaskEdited{},
		TaskRemoved{},
		TaskMoved{},
		TaskStateChanged{},
		TaskAssigned{},
		CommandRan{},
		TaskDueChanged{},
		ValueChanged{},
	}
}

// OfPlaybook lists one value of every event type that a playbook can record.
func OfPlaybook() []Event {
	return []Event{
		PlaybookCreated{},
		PlaybookImported{},
		PlaybookEdited{},
		PlaybookMembersChanged{},
		PlaybookMetricsChanged{},
		PlaybookArchived{},
		PlaybookRestored{},
		RunNumberTaken{},
		FieldAdded{},
		FieldReplaced{},
		FieldRemoved{},
		FieldMoved{},
		ConditionAdded{},
		ConditionReplaced{},
		ConditionRemoved{},
	}
}
