package postgres

import (
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/playbook"
)

type playbookRow struct {
	ID          string   `db:"id"`
	TeamID      string   `db:"team_id"`
	Title       string   `db:"title"`
	Description string   `db:"description"`
	Public      bool     `db:"public"`
	CreateAt    int64    `db:"create_at"`
	UpdateAt    int64    `db:"update_at"`
	DeleteAt    int64    `db:"delete_at"`
	Checklists  document `db:"checklists"`

	PublicRunChannels bool   `db:"public_run_channels"`
	ChannelMode       string `db:"channel_mode"`
	ChannelID         string `db:"channel_id"`
	NewChannelOnly    bool   `db:"new_channel_only"`
	AutoArchive       bool   `db:"auto_archive"`
	RunNumberPrefix   string `db:"run_number_prefix"`
	RunNameTemplate   string `db:"run_name_template"`
	NextRunNumber     int64  `db:"next_run_number"`

	StatusUpdatesEnabled    bool   `db:"status_updates_enabled"`
	ReminderMessageTemplate string `db:"reminder_message_template"`
	ReminderDefault         int64  `db:"reminder_default"`
	SummaryTemplateEnabled  bool   `db:"summary_template_enabled"`
	SummaryTemplate         string `db:"summary_template"`

	InviteEnabled       bool   `db:"invite_enabled"`
	InvitedUserIDs      texts  `db:"invited_user_ids"`
	InvitedGroupIDs     texts  `db:"invited_group_ids"`
	DefaultOwnerEnabled bool   `db:"default_owner_enabled"`
	DefaultOwnerID      string `db:"default_owner_id"`

	BroadcastEnabled            bool   `db:"broadcast_enabled"`
	BroadcastChannelIDs         texts  `db:"broadcast_channel_ids"`
	CreationWebhooksEnabled     bool   `db:"creation_webhooks_enabled"`
	CreationWebhookURLs         texts  `db:"creation_webhook_urls"`
	StatusWebhooksEnabled       bool   `db:"status_webhooks_enabled"`
	StatusWebhookURLs           texts  `db:"status_webhook_urls"`
	WelcomeEnabled              bool   `db:"welcome_enabled"`
	WelcomeMessage              string `db:"welcome_message"`
	CategorizeEnabled           bool   `db:"categorize_enabled"`
	CategoryName                string `db:"category_name"`
	KeywordsEnabled             bool   `db:"keywords_enabled"`
	Keywords                    texts  `db:"keywords"`
	AddToChannelOnParticipation bool   `db:"add_to_channel_on_participation"`
	RemoveFromChannelOnLeaving  bool   `db:"remove_from_channel_on_leaving"`

	RetrospectiveEnabled       bool   `db:"retrospective_enabled"`
	RetrospectiveTemplate      string `db:"retrospective_template"`
	RetrospectiveReminderEvery int64  `db:"retrospective_reminder_every"`
	AdminOnlyEdit              bool   `db:"admin_only_edit"`
	OwnerGroupOnlyActions      bool   `db:"owner_group_only_actions"`
}

var playbookTable = newTable(table[playbookRow]{name: "pb_playbook", key: "id"})

func fromPlaybook(p playbook.Playbook) (playbookRow, error) {
	checklists, err := encodeTemplates(p.Checklists)
	return playbookRow{
		ID: p.ID, TeamID: p.TeamID, Title: p.Title, Description: p.Description, Public: p.Public,
		CreateAt: clock.Millis(p.CreateAt), UpdateAt: clock.Millis(p.UpdateAt), DeleteAt: clock.Millis(p.DeleteAt),
		Checklists:        checklists,
		PublicRunChannels: p.PublicRunChannels, ChannelMode: string(p.ChannelMode), ChannelID: p.ChannelID,
		NewChannelOnly: p.NewChannelOnly, AutoArchive: p.AutoArchive,
		RunNumberPrefix: p.RunNumberPrefix, RunNameTemplate: p.RunNameTemplate, NextRunNumber: p.NextRunNumber,
		StatusUpdatesEnabled: p.StatusUpdatesEnabled, ReminderMessageTemplate: p.ReminderMessageTemplate,
		ReminderDefault:        p.ReminderDefault.Milliseconds(),
		SummaryTemplateEnabled: p.SummaryTemplateEnabled, SummaryTemplate: p.SummaryTemplate,
		InviteEnabled: p.InviteEnabled, InvitedUserIDs: orEmpty(p.InvitedUserIDs), InvitedGroupIDs: orEmpty(p.InvitedGroupIDs),
		DefaultOwnerEnabled: p.DefaultOwnerEnabled, DefaultOwnerID: p.DefaultOwnerID,
		BroadcastEnabled: p.BroadcastEnabled, BroadcastChannelIDs: orEmpty(p.BroadcastChannelIDs),
		CreationWebhooksEnabled: p.CreationWebhooksEnabled, CreationWebhookURLs: orEmpty(p.CreationWebhookURLs),
		StatusWebhooksEnabled: p.StatusWebhooksEnabled, StatusWebhookURLs: orEmpty(p.StatusWebhookURLs),
		WelcomeEnabled: p.WelcomeEnabled, WelcomeMessage: p.WelcomeMessage,
		CategorizeEnabled: p.CategorizeEnabled, CategoryName: p.CategoryName,
		KeywordsEnabled: p.KeywordsEnabled, Keywords: orEmpty(p.Keywords),
		AddToChannelOnParticipation: p.AddToChannelOnParticipation, RemoveFromChannelOnLeaving: p.RemoveFromChannelOnLeaving,
		RetrospectiveEnabled: p.RetrospectiveEnabled, RetrospectiveTemplate: p.RetrospectiveTemplate,
		RetrospectiveReminderEvery: p.RetrospectiveReminderEvery.Milliseconds(),
		AdminOnlyEdit:              p.AdminOnlyEdit, OwnerGroupOnlyActions: p.OwnerGroupOnlyActions,
	}, err
}

// playbook leaves out what other rows hold, and the checklists: the caller decodes
// them where they were read.
func (r playbookRow) playbook() playbook.Playbook {
	return playbook.Playbook{
		ID: r.ID, NextRunNumber: r.NextRunNumber,
		CreateAt: clock.FromMillis(r.CreateAt), UpdateAt: clock.FromMillis(r.UpdateAt), DeleteAt: clock.FromMillis(r.DeleteAt),
		Content: playbook.Content{
			Checklists: []checklist.Template{},
			Title:      r.Title, Description: r.Description, Public: r.Public, TeamID: r.TeamID,
			PublicRunChannels: r.PublicRunChannels, ChannelMode: playbook.ChannelMode(r.ChannelMode), ChannelID: r.ChannelID,
			NewChannelOnly: r.NewChannelOnly, AutoArchive: r.AutoArchive,
			RunNumberPrefix: r.RunNumberPrefix, RunNameTemplate: r.RunNameTemplate,
			StatusUpdatesEnabled: r.StatusUpdatesEnabled, ReminderMessageTemplate: r.ReminderMessageTemplate,
			ReminderDefault:        millis(r.ReminderDefault),
			SummaryTemplateEnabled: r.SummaryTemplateEnabled, SummaryTemplate: r.SummaryTemplate,
			InviteEnabled: r.InviteEnabled, InvitedUserIDs: r.InvitedUserIDs, InvitedGroupIDs: r.InvitedGroupIDs,
			DefaultOwnerEnabled: r.DefaultOwnerEnabled, DefaultOwnerID: r.DefaultOwnerID,
			BroadcastEnabled: r.BroadcastEnabled, BroadcastChannelIDs: r.BroadcastChannelIDs,
			CreationWebhooksEnabled: r.CreationWebhooksEnabled, CreationWebhookURLs: r.CreationWebhookURLs,
			StatusWebhooksEnabled: r.StatusWebhooksEnabled, StatusWebhookURLs: r.StatusWebhookURLs,
			WelcomeEnabled: r.WelcomeEnabled, WelcomeMessage: r.WelcomeMessage,
			CategorizeEnabled: r.CategorizeEnabled, CategoryName: r.CategoryName,
			KeywordsEnabled: r.KeywordsEnabled, Keywords: r.Keywords,
			AddToChannelOnParticipation: r.AddToChannelOnParticipation, RemoveFromChannelOnLeaving: r.RemoveFromChannelOnLeaving,
			RetrospectiveEnabled: r.RetrospectiveEnabled, RetrospectiveTemplate: r.RetrospectiveTemplate,
			RetrospectiveReminderEvery: millis(r.RetrospectiveReminderEvery),
			AdminOnlyEdit:              r.AdminOnlyEdit, OwnerGroupOnlyActions: r.OwnerGroupOnlyActions,
		},
	}
}

// millis is the duration that a column holds.
func millis(n int64) time.Duration { return time.Duration(n) * time.Millisecond }
