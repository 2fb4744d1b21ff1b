package wire

import (
	"time"

	"playbooks/server/domain/playbook"
)

// PlaybookPatch changes those fields of a playbook that are not nil. Lists are replaced
// as a whole; an empty one empties.
type PlaybookPatch struct {
	Title                        *string           `json:"title,omitempty"`
	Description                  *string           `json:"description,omitempty"`
	Public                       *bool             `json:"public,omitempty"`
	TeamID                       *string           `json:"team_id,omitempty"`
	CreatePublicPlaybookRun      *bool             `json:"create_public_playbook_run,omitempty"`
	Checklists                   *[]ChecklistInput `json:"checklists,omitempty"`
	Members                      *[]MemberInput    `json:"members,omitempty"`
	ReminderMessageTemplate      *string           `json:"reminder_message_template,omitempty"`
	ReminderTimerDefaultSeconds  *int64            `json:"reminder_timer_default_seconds,omitempty"`
	StatusUpdateEnabled          *bool             `json:"status_update_enabled,omitempty"`
	InvitedUserIDs               *[]string         `json:"invited_user_ids,omitempty"`
	InvitedGroupIDs              *[]string         `json:"invited_group_ids,omitempty"`
	InviteUsersEnabled           *bool             `json:"invite_users_enabled,omitempty"`
	DefaultOwnerID               *string           `json:"default_owner_id,omitempty"`
	DefaultOwnerEnabled          *bool             `json:"default_owner_enabled,omitempty"`
	BroadcastChannelIDs          *[]string         `json:"broadcast_channel_ids,omitempty"`
	BroadcastEnabled             *bool             `json:"broadcast_enabled,omitempty"`
	CreationWebhookURLs          *[]string         `json:"webhook_on_creation_urls,omitempty"`
	CreationWebhooksEnabled      *bool             `json:"webhook_on_creation_enabled,omitempty"`
	StatusWebhookURLs            *[]string         `json:"webhook_on_status_update_urls,omitempty"`
	StatusWebhooksEnabled        *bool             `json:"webhook_on_status_update_enabled,omitempty"`
	MessageOnJoin                *string           `json:"message_on_join,omitempty"`
	MessageOnJoinEnabled         *bool             `json:"message_on_join_enabled,omitempty"`
	RetrospectiveReminderSeconds *int64            `json:"retrospective_reminder_interval_seconds,omitempty"`
	RetrospectiveTemplate        *string           `json:"retrospective_template,omitempty"`
	RetrospectiveEnabled         *bool             `json:"retrospective_enabled,omitempty"`
	SignalAnyKeywords            *[]string         `json:"signal_any_keywords,omitempty"`
	SignalAnyKeywordsEnabled     *bool             `json:"signal_any_keywords_enabled,omitempty"`
	CategorizeChannelEnabled     *bool             `json:"categorize_channel_enabled,omitempty"`
	CategoryName                 *string           `json:"category_name,omitempty"`
	RunSummaryTemplateEnabled    *bool             `json:"run_summary_template_enabled,omitempty"`
	RunSummaryTemplate           *string           `json:"run_summary_template,omitempty"`
	ChannelNameTemplate          *string           `json:"channel_name_template,omitempty"`
	Metrics                      *[]MetricInput    `json:"metrics,omitempty"`
	CreateChannelMemberOnNew     *bool             `json:"create_channel_member_on_new_participant,omitempty"`
	RemoveChannelMemberOnRemoved *bool             `json:"remove_channel_member_on_removed_participant,omitempty"`
	ChannelID                    *string           `json:"channel_id,omitempty"`
	ChannelMode                  *string           `json:"channel_mode,omitempty"`
	RunNumberPrefix              *string           `json:"run_number_prefix,omitempty"`
	AdminOnlyEdit                *bool             `json:"admin_only_edit,omitempty"`
	OwnerGroupOnlyActions        *bool             `json:"owner_group_only_actions,omitempty"`
	NewChannelOnly               *bool             `json:"new_channel_only,omitempty"`
	AutoArchiveChannel           *bool             `json:"auto_archive_channel,omitempty"`
}

// Edit converts the patch; the domain checks it.
func (in PlaybookPatch) Edit() playbook.Edit {
	return playbook.Edit{
		Title: in.Title, Description: in.Description, Public: in.Public, TeamID: in.TeamID, PublicRunChannels: in.CreatePublicPlaybookRun,
		Checklists: list(in.Checklists, ChecklistInput.domain), Members: list(in.Members, MemberInput.domain), Metrics: list(in.Metrics, MetricInput.domain),
		ChannelMode: (*playbook.ChannelMode)(in.ChannelMode), ChannelID: in.ChannelID, NewChannelOnly: in.NewChannelOnly,
		AutoArchive: in.AutoArchiveChannel, RunNumberPrefix: in.RunNumberPrefix, RunNameTemplate: in.ChannelNameTemplate,

		StatusUpdatesEnabled: in.StatusUpdateEnabled, ReminderMessageTemplate: in.ReminderMessageTemplate,
		ReminderDefault:        secondsOf(in.ReminderTimerDefaultSeconds),
		SummaryTemplateEnabled: in.RunSummaryTemplateEnabled, SummaryTemplate: in.RunSummaryTemplate,

		InviteEnabled: in.InviteUsersEnabled, InvitedUserIDs: in.InvitedUserIDs, InvitedGroupIDs: in.InvitedGroupIDs,
		DefaultOwnerEnabled: in.DefaultOwnerEnabled, DefaultOwnerID: in.DefaultOwnerID,
		BroadcastEnabled: in.BroadcastEnabled, BroadcastChannelIDs: in.BroadcastChannelIDs,
		CreationWebhooksEnabled: in.CreationWebhooksEnabled, CreationWebhookURLs: in.CreationWebhookURLs,
		StatusWebhooksEnabled: in.StatusWebhooksEnabled, StatusWebhookURLs: in.StatusWebhookURLs,
		WelcomeEnabled: in.MessageOnJoinEnabled, WelcomeMessage: in.MessageOnJoin,
		CategorizeEnabled: in.CategorizeChannelEnabled, CategoryName: in.CategoryName,
		KeywordsEnabled: in.SignalAnyKeywordsEnabled, Keywords: in.SignalAnyKeywords,
		AddToChannelOnParticipation: in.CreateChannelMemberOnNew, RemoveFromChannelOnLeaving: in.RemoveChannelMemberOnRemoved,
		RetrospectiveEnabled: in.RetrospectiveEnabled, RetrospectiveTemplate: in.RetrospectiveTemplate,
		RetrospectiveReminderEvery: secondsOf(in.RetrospectiveReminderSeconds),
		AdminOnlyEdit:              in.AdminOnlyEdit, OwnerGroupOnlyActions: in.OwnerGroupOnlyActions,
	}
}

func secondsOf(n *int64) *time.Duration {
	if n == nil {
		return nil
	}
	d := duration(*n, time.Second)
	return &d
}

// RolesInput are the roles that a member gets; none stands for a plain member.
type RolesInput struct {
	Roles []string `json:"roles"`
}

// Member converts the roles of a user.
func (in RolesInput) Member(userID string) playbook.Member {
	return MemberInput{UserID: userID, Roles: in.Roles}.domain()
}

// MetricPatch changes those parts of a metric that are given.
type MetricPatch struct {
	Title       *string    `json:"title,omitempty"`
	Description *string    `json:"description,omitempty"`
	Target      TargetEdit `json:"target,omitzero"`
}

// Edit converts the patch.
func (in MetricPatch) Edit() playbook.MetricEdit {
	e := playbook.MetricEdit{Title: in.Title, Description: in.Description}
	if in.Target.Given {
		e.Target = &in.Target.Value
	}
	return e
}

// Metric converts the input of a new metric.
func (in MetricInput) Metric() playbook.Metric { return in.domain() }
