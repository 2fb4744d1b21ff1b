package wire

import (
	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
)

// Run is a complete run. Members that nothing fills any more are part of the contract
// with clients and stay.
type Run struct {
	ID                           string          `json:"id"`
	Name                         string          `json:"name"`
	Summary                      string          `json:"summary"`
	SummaryModifiedAt            int64           `json:"summary_modified_at"`
	OwnerID                      string          `json:"owner_user_id"`
	ReporterID                   string          `json:"reporter_user_id"`
	TeamID                       string          `json:"team_id"`
	ChannelID                    string          `json:"channel_id"`
	CreateAt                     int64           `json:"create_at"`
	UpdateAt                     int64           `json:"update_at"`
	EndAt                        int64           `json:"end_at"`
	DeleteAt                     int64           `json:"delete_at"`
	ActiveStage                  int             `json:"active_stage"`
	ActiveStageTitle             string          `json:"active_stage_title"`
	PostID                       string          `json:"post_id"`
	PlaybookID                   string          `json:"playbook_id"`
	Type                         string          `json:"type"`
	Checklists                   []Checklist     `json:"checklists"`
	ItemsOrder                   []string        `json:"items_order"`
	StatusPosts                  []StatusPost    `json:"status_posts"`
	CurrentStatus                string          `json:"current_status"`
	LastStatusUpdateAt           int64           `json:"last_status_update_at"`
	ReminderPostID               string          `json:"reminder_post_id"`
	PreviousReminder             int64           `json:"previous_reminder"` // nanoseconds
	ReminderMessageTemplate      string          `json:"reminder_message_template"`
	ReminderTimerDefaultSeconds  int64           `json:"reminder_timer_default_seconds"`
	StatusUpdateEnabled          bool            `json:"status_update_enabled"`
	InvitedUserIDs               []string        `json:"invited_user_ids"`
	InvitedGroupIDs              []string        `json:"invited_group_ids"`
	TimelineEvents               []TimelineEvent `json:"timeline_events"`
	DefaultOwnerID               string          `json:"default_owner_id"`
	BroadcastChannelIDs          []string        `json:"broadcast_channel_ids"`
	CreationWebhookURLs          []string        `json:"webhook_on_creation_urls"`
	StatusWebhookURLs            []string        `json:"webhook_on_status_update_urls"`
	BroadcastChannelsEnabled     bool            `json:"status_update_broadcast_channels_enabled"`
	BroadcastWebhooksEnabled     bool            `json:"status_update_broadcast_webhooks_enabled"`
	Retrospective                string          `json:"retrospective"`
	RetrospectivePublishedAt     int64           `json:"retrospective_published_at"`
	RetrospectiveWasCanceled     bool            `json:"retrospective_was_canceled"`
	RetrospectiveReminderSeconds int64           `json:"retrospective_reminder_interval_seconds"`
	RetrospectiveEnabled         bool            `json:"retrospective_enabled"`
	MessageOnJoin                string          `json:"message_on_join"`
	CategoryName                 string          `json:"category_name"`
	ParticipantIDs               []string        `json:"participant_ids"`
	MetricsData                  []MetricValue   `json:"metrics_data"`
	CreateChannelMemberOnNew     bool            `json:"create_channel_member_on_new_participant"`
	RemoveChannelMemberOnRemoved bool            `json:"remove_channel_member_on_removed_participant"`
	PropertyFields               []Field         `json:"property_fields"`
	PropertyValues               []Value         `json:"property_values"`
	RunNumber                    int64           `json:"run_number"`
	SequentialID                 string          `json:"sequential_id"`
	TaskTotal                    int             `json:"task_total"`
	TaskCompleted                int             `json:"task_completed"`
}

// MetricValue is the value of a metric; nil when nobody gave one.
type MetricValue struct {
	MetricID string `json:"metric_config_id"`
	Value    *int64 `json:"value"`
}

// TimelineEvent is one line of a run's history.
type TimelineEvent struct {
	ID            string `json:"id"`
	RunID         string `json:"playbook_run_id"`
	CreateAt      int64  `json:"create_at"`
	DeleteAt      int64  `json:"delete_at"`
	EventAt       int64  `json:"event_at"`
	EventType     string `json:"event_type"`
	Summary       string `json:"summary"`
	Details       string `json:"details"` // "" or a JSON document as text
	PostID        string `json:"post_id"`
	SubjectUserID string `json:"subject_user_id"`
	CreatorUserID string `json:"creator_user_id"`
}

// FromRun converts a run with everything in it; RunFor is for readers.
func FromRun(r run.Run) Run {
	total, done := r.Checklists.Count()
	return Run{
		ID: r.ID, Name: r.Name, Summary: r.Summary, SummaryModifiedAt: clock.Millis(r.SummaryModifiedAt),
		OwnerID: r.OwnerID, ReporterID: r.ReporterID, TeamID: r.TeamID, ChannelID: r.ChannelID,
		CreateAt: clock.Millis(r.CreateAt), UpdateAt: clock.Millis(r.UpdateAt), EndAt: clock.Millis(r.EndAt),
		PostID: r.PostID, PlaybookID: r.PlaybookID, Type: string(r.Type),
		Checklists: each(r.Checklists, FromChecklist),
		ItemsOrder: each(r.Checklists, func(c checklist.Checklist) string { return c.ID }),

		StatusPosts: each(r.StatusPosts, FromStatusPost), CurrentStatus: string(r.Status),
		LastStatusUpdateAt: clock.Millis(r.LastStatusUpdateAt), ReminderPostID: r.ReminderPostID,
		PreviousReminder: r.ReminderEvery.Nanoseconds(), ReminderMessageTemplate: r.ReminderMessageTemplate,
		ReminderTimerDefaultSeconds: seconds(r.ReminderDefault), StatusUpdateEnabled: r.StatusUpdatesEnabled,

		InvitedUserIDs: some(r.InvitedUserIDs), InvitedGroupIDs: some(r.InvitedGroupIDs), DefaultOwnerID: r.DefaultOwnerID,
		TimelineEvents:      each(r.Timeline, func(e run.TimelineEntry) TimelineEvent { return FromTimelineEntry(r.ID, e) }),
		BroadcastChannelIDs: some(r.BroadcastChannelIDs), CreationWebhookURLs: some(r.CreationWebhookURLs), StatusWebhookURLs: some(r.StatusWebhookURLs),
		BroadcastChannelsEnabled: r.BroadcastEnabled && len(r.BroadcastChannelIDs) > 0,
		BroadcastWebhooksEnabled: r.StatusWebhooksEnabled && len(r.StatusWebhookURLs) > 0,

		Retrospective: r.Retrospective, RetrospectivePublishedAt: clock.Millis(r.RetrospectivePublishedAt),
		RetrospectiveWasCanceled: r.RetrospectiveWasCanceled, RetrospectiveEnabled: r.RetrospectiveEnabled,
		RetrospectiveReminderSeconds: seconds(r.RetrospectiveReminderEvery),
		MetricsData:                  each(r.MetricValues, func(v run.MetricValue) MetricValue { return MetricValue(v) }),

		ParticipantIDs: some(r.ParticipantIDs), CreateChannelMemberOnNew: r.AddToChannelOnParticipation,
		RemoveChannelMemberOnRemoved: r.RemoveFromChannelOnLeaving,
		PropertyFields:               FromRunFields(r.ID, r.Fields), PropertyValues: FromValues(r, r.Values),
		RunNumber: r.Number, SequentialID: r.SequentialID, TaskTotal: total, TaskCompleted: done,
	}
}

// HasSecrets tells whether the run holds something that only people in it should know.
func (r Run) HasSecrets() bool { return len(r.CreationWebhookURLs)+len(r.StatusWebhookURLs) > 0 }

// WithoutSecrets is the run for everybody else who may read it.
func (r Run) WithoutSecrets() Run {
	r.CreationWebhookURLs, r.StatusWebhookURLs = []string{}, []string{}
	return r
}

// FromTimelineEntry converts an entry of the run's history.
func FromTimelineEntry(runID string, e run.TimelineEntry) TimelineEvent {
	return TimelineEvent{
		ID: e.ID, RunID: runID, CreateAt: clock.Millis(e.CreateAt), EventAt: clock.Millis(e.EventAt), EventType: e.EventType,
		Summary: e.Summary, Details: e.Details, PostID: e.PostID, SubjectUserID: e.SubjectUserID, CreatorUserID: e.CreatorUserID,
	}
}

// RunList is a page of runs.
type RunList struct {
	TotalCount int   `json:"total_count"`
	PageCount  int   `json:"page_count"`
	PerPage    int   `json:"per_page"`
	HasMore    bool  `json:"has_more"`
	Items      []Run `json:"items"`
}

// FromRunPage converts a page for a reader; the numbers are those that selected it.
func FromRunPage(p run.Page, reader string, page, perPage int) RunList {
	count := pages(p.Total, perPage)
	return RunList{TotalCount: p.Total, PageCount: count, PerPage: perPage, HasMore: page+1 < count, Items: RunsFor(reader, p.Runs)}
}

// RunFor converts a run for somebody who may read it.
func RunFor(reader string, r run.Run) Run {
	if r.Involves(reader) {
		return FromRun(r)
	}
	return FromRun(r).WithoutSecrets()
}

// RunsFor converts a list of runs for somebody who may read them.
func RunsFor(reader string, in []run.Run) []Run {
	return each(in, func(r run.Run) Run { return RunFor(reader, r) })
}

// RunMetadata is what surrounds a run.
type RunMetadata struct {
	ChannelName        string   `json:"channel_name"`
	ChannelDisplayName string   `json:"channel_display_name"`
	TeamName           string   `json:"team_name"`
	NumParticipants    int64    `json:"num_participants"`
	TotalPosts         int64    `json:"total_posts"`
	Followers          []string `json:"followers"`
}

// Owner is somebody who owns a run.
type Owner struct {
	UserID    string `json:"user_id"`
	Username  string `json:"username"`
	FirstName string `json:"first_name"`
	LastName  string `json:"last_name"`
	Nickname  string `json:"nickname"`
}
