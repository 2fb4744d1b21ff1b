package wire

import (
	"time"

	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
)

// PlaybookInput is a playbook as clients write it. What the server decides is not
// here, so it is ignored when a client sends it. A nil pointer, Members and Metrics
// mean that the caller does not speak of it.
type PlaybookInput struct {
	ID                           string           `json:"id,omitempty"`
	Title                        string           `json:"title"`
	Description                  string           `json:"description"`
	Public                       bool             `json:"public"`
	TeamID                       *string          `json:"team_id"`
	CreatePublicPlaybookRun      bool             `json:"create_public_playbook_run"`
	Checklists                   []ChecklistInput `json:"checklists"`
	Members                      []MemberInput    `json:"members"`
	ReminderMessageTemplate      string           `json:"reminder_message_template"`
	ReminderTimerDefaultSeconds  int64            `json:"reminder_timer_default_seconds"`
	StatusUpdateEnabled          bool             `json:"status_update_enabled"`
	InvitedUserIDs               []string         `json:"invited_user_ids"`
	InvitedGroupIDs              []string         `json:"invited_group_ids"`
	InviteUsersEnabled           bool             `json:"invite_users_enabled"`
	DefaultOwnerID               string           `json:"default_owner_id"`
	DefaultOwnerEnabled          bool             `json:"default_owner_enabled"`
	BroadcastChannelIDs          []string         `json:"broadcast_channel_ids"`
	BroadcastEnabled             bool             `json:"broadcast_enabled"`
	CreationWebhookURLs          []string         `json:"webhook_on_creation_urls"`
	CreationWebhooksEnabled      bool             `json:"webhook_on_creation_enabled"`
	StatusWebhookURLs            []string         `json:"webhook_on_status_update_urls"`
	StatusWebhooksEnabled        bool             `json:"webhook_on_status_update_enabled"`
	MessageOnJoin                string           `json:"message_on_join"`
	MessageOnJoinEnabled         bool             `json:"message_on_join_enabled"`
	RetrospectiveReminderSeconds int64            `json:"retrospective_reminder_interval_seconds"`
	RetrospectiveTemplate        string           `json:"retrospective_template"`
	RetrospectiveEnabled         bool             `json:"retrospective_enabled"`
	SignalAnyKeywords            []string         `json:"signal_any_keywords"`
	SignalAnyKeywordsEnabled     bool             `json:"signal_any_keywords_enabled"`
	CategorizeChannelEnabled     bool             `json:"categorize_channel_enabled"`
	CategoryName                 string           `json:"category_name"`
	RunSummaryTemplateEnabled    bool             `json:"run_summary_template_enabled"`
	RunSummaryTemplate           string           `json:"run_summary_template"`
	ChannelNameTemplate          string           `json:"channel_name_template"`
	Metrics                      []MetricInput    `json:"metrics"`
	CreateChannelMemberOnNew     bool             `json:"create_channel_member_on_new_participant"`
	RemoveChannelMemberOnRemoved bool             `json:"remove_channel_member_on_removed_participant"`
	ChannelID                    string           `json:"channel_id"`
	ChannelMode                  string           `json:"channel_mode,omitempty"`
	RunNumberPrefix              string           `json:"run_number_prefix"`
	AdminOnlyEdit                *bool            `json:"admin_only_edit"`
	OwnerGroupOnlyActions        *bool            `json:"owner_group_only_actions"`
	NewChannelOnly               bool             `json:"new_channel_only"`
	AutoArchiveChannel           bool             `json:"auto_archive_channel"`
}

// ChecklistInput is a checklist of a playbook. An empty ID is a new one.
type ChecklistInput struct {
	ID    string      `json:"id,omitempty"`
	Title string      `json:"title"`
	Items []TaskInput `json:"items"`
}

// TaskInput is a task of a playbook. DueDate is milliseconds from the start of a run.
type TaskInput struct {
	ID              string       `json:"id,omitempty"`
	Title           string       `json:"title"`
	Description     string       `json:"description,omitempty"`
	Command         string       `json:"command,omitempty"`
	DueDate         int64        `json:"due_date,omitempty"`
	AssigneeID      string       `json:"assignee_id,omitempty"`
	AssigneeType    string       `json:"assignee_type,omitempty"`
	AssigneeFieldID string       `json:"assignee_property_field_id,omitempty"`
	TaskActions     []TaskAction `json:"task_actions,omitempty"`
	ConditionID     string       `json:"condition_id,omitempty"`
	ConditionAction string       `json:"condition_action,omitempty"`
	ConditionReason string       `json:"condition_reason,omitempty"`
}

// MemberInput is a member with stored roles.
type MemberInput struct {
	UserID string   `json:"user_id"`
	Roles  []string `json:"roles"`
}

// MetricInput is a metric. An empty ID is a new one.
type MetricInput struct {
	ID          string `json:"id,omitempty"`
	Title       string `json:"title"`
	Description string `json:"description"`
	Type        string `json:"type,omitempty"`
	Target      Target `json:"target,omitzero"`
}

// Draft converts the input of a new playbook; the domain checks it.
func (in PlaybookInput) Draft() playbook.Draft {
	return playbook.Draft{Content: in.content(), Members: each(in.Members, MemberInput.domain), Metrics: each(in.Metrics, MetricInput.domain)}
}

// Edit converts the input for a playbook that exists. What is absent takes its zero
// value, but for the members that a nil says nothing of; those stay.
func (in PlaybookInput) Edit() playbook.Edit {
	e := playbook.Whole(in.content())
	e.TeamID, e.AdminOnlyEdit, e.OwnerGroupOnlyActions = in.TeamID, in.AdminOnlyEdit, in.OwnerGroupOnlyActions
	if in.Members != nil {
		e.Members = list(&in.Members, MemberInput.domain)
	}
	if in.Metrics != nil {
		e.Metrics = list(&in.Metrics, MetricInput.domain)
	}
	return e
}

func (in PlaybookInput) content() playbook.Content {
	return playbook.Content{
		Title: in.Title, Description: in.Description, Public: in.Public, TeamID: orZero(in.TeamID), PublicRunChannels: in.CreatePublicPlaybookRun,
		AdminOnlyEdit: orZero(in.AdminOnlyEdit), OwnerGroupOnlyActions: orZero(in.OwnerGroupOnlyActions),
		Checklists:  each(in.Checklists, ChecklistInput.domain),
		ChannelMode: playbook.ChannelMode(in.ChannelMode), ChannelID: in.ChannelID, NewChannelOnly: in.NewChannelOnly,
		AutoArchive: in.AutoArchiveChannel, RunNumberPrefix: in.RunNumberPrefix, RunNameTemplate: in.ChannelNameTemplate,

		StatusUpdatesEnabled: in.StatusUpdateEnabled, ReminderMessageTemplate: in.ReminderMessageTemplate,
		ReminderDefault:        duration(in.ReminderTimerDefaultSeconds, time.Second),
		SummaryTemplateEnabled: in.RunSummaryTemplateEnabled, SummaryTemplate: in.RunSummaryTemplate,

		InviteEnabled: in.InviteUsersEnabled, InvitedUserIDs: some(in.InvitedUserIDs), InvitedGroupIDs: some(in.InvitedGroupIDs),
		DefaultOwnerEnabled: in.DefaultOwnerEnabled, DefaultOwnerID: in.DefaultOwnerID,
		BroadcastEnabled: in.BroadcastEnabled, BroadcastChannelIDs: some(in.BroadcastChannelIDs),
		CreationWebhooksEnabled: in.CreationWebhooksEnabled, CreationWebhookURLs: some(in.CreationWebhookURLs),
		StatusWebhooksEnabled: in.StatusWebhooksEnabled, StatusWebhookURLs: some(in.StatusWebhookURLs),
		WelcomeEnabled: in.MessageOnJoinEnabled, WelcomeMessage: in.MessageOnJoin,
		CategorizeEnabled: in.CategorizeChannelEnabled, CategoryName: in.CategoryName,
		KeywordsEnabled: in.SignalAnyKeywordsEnabled, Keywords: some(in.SignalAnyKeywords),
		AddToChannelOnParticipation: in.CreateChannelMemberOnNew, RemoveFromChannelOnLeaving: in.RemoveChannelMemberOnRemoved,
		RetrospectiveEnabled: in.RetrospectiveEnabled, RetrospectiveTemplate: in.RetrospectiveTemplate,
		RetrospectiveReminderEvery: duration(in.RetrospectiveReminderSeconds, time.Second),
	}
}

// orZero gives the value, or the zero value where there is none.
func orZero[T any](v *T) (value T) {
	if v != nil {
		value = *v
	}
	return value
}

func (in ChecklistInput) domain() checklist.Template {
	return checklist.Template{ID: in.ID, Title: in.Title, Tasks: each(in.Items, TaskInput.domain)}
}

func (in TaskInput) domain() checklist.TemplateTask {
	return checklist.TemplateTask{
		ID: in.ID, Title: in.Title, Description: in.Description, Command: in.Command, DueAfter: duration(in.DueDate, time.Millisecond),
		AssigneeID: in.AssigneeID, AssigneeType: checklist.AssigneeType(in.AssigneeType), AssigneeFieldID: in.AssigneeFieldID,
		TaskActions: each(in.TaskActions, TaskAction.domain),
		ConditionID: in.ConditionID, ConditionAction: checklist.Visibility(in.ConditionAction), ConditionReason: in.ConditionReason,
	}
}

func (in MemberInput) domain() playbook.Member {
	return playbook.Member{UserID: in.UserID, Roles: each(in.Roles, func(r string) playbook.Role { return playbook.Role(r) })}
}

func (in MetricInput) domain() playbook.Metric {
	return playbook.Metric{ID: in.ID, Title: in.Title, Description: in.Description, Type: playbook.MetricType(in.Type), Target: in.Target.Value}
}
