package playbook

import (
	"reflect"
	"time"

	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/event"
)

// Edit changes some parts of a playbook. Nil parts stay as they are; an empty list
// empties. The zero Edit changes nothing.
type Edit struct {
	Title       *string
	Description *string
	Public      *bool
	TeamID      *string
	Checklists  *[]checklist.Template

	PublicRunChannels *bool
	ChannelMode       *ChannelMode
	ChannelID         *string
	NewChannelOnly    *bool
	AutoArchive       *bool
	RunNumberPrefix   *string
	RunNameTemplate   *string

	StatusUpdatesEnabled    *bool
	ReminderMessageTemplate *string
	ReminderDefault         *time.Duration

	SummaryTemplateEnabled *bool
	SummaryTemplate        *string

	InviteEnabled       *bool
	InvitedUserIDs      *[]string
	InvitedGroupIDs     *[]string
	DefaultOwnerEnabled *bool
	DefaultOwnerID      *string

	BroadcastEnabled            *bool
	BroadcastChannelIDs         *[]string
	CreationWebhooksEnabled     *bool
	CreationWebhookURLs         *[]string
	StatusWebhooksEnabled       *bool
	StatusWebhookURLs           *[]string
	WelcomeEnabled              *bool
	WelcomeMessage              *string
	CategorizeEnabled           *bool
	CategoryName                *string
	KeywordsEnabled             *bool
	Keywords                    *[]string
	AddToChannelOnParticipation *bool
	RemoveFromChannelOnLeaving  *bool
	RetrospectiveEnabled        *bool
	RetrospectiveTemplate       *string
	RetrospectiveReminderEvery  *time.Duration
	AdminOnlyEdit               *bool
	OwnerGroupOnlyActions       *bool

	Members *[]Member
	Metrics *[]Metric
}

// Whole is the edit that puts a content in place of another, without members and metrics.
func Whole(c Content) Edit {
	return Edit{
		Title: &c.Title, Description: &c.Description, Public: &c.Public, TeamID: &c.TeamID, Checklists: &c.Checklists,
		PublicRunChannels: &c.PublicRunChannels, ChannelMode: &c.ChannelMode, ChannelID: &c.ChannelID, NewChannelOnly: &c.NewChannelOnly,
		AutoArchive: &c.AutoArchive, RunNumberPrefix: &c.RunNumberPrefix, RunNameTemplate: &c.RunNameTemplate,
		StatusUpdatesEnabled: &c.StatusUpdatesEnabled, ReminderMessageTemplate: &c.ReminderMessageTemplate, ReminderDefault: &c.ReminderDefault,
		SummaryTemplateEnabled: &c.SummaryTemplateEnabled, SummaryTemplate: &c.SummaryTemplate,
		InviteEnabled: &c.InviteEnabled, InvitedUserIDs: &c.InvitedUserIDs, InvitedGroupIDs: &c.InvitedGroupIDs,
		DefaultOwnerEnabled: &c.DefaultOwnerEnabled, DefaultOwnerID: &c.DefaultOwnerID,
		BroadcastEnabled: &c.BroadcastEnabled, BroadcastChannelIDs: &c.BroadcastChannelIDs,
		CreationWebhooksEnabled: &c.CreationWebhooksEnabled, CreationWebhookURLs: &c.CreationWebhookURLs,
		StatusWebhooksEnabled: &c.StatusWebhooksEnabled, StatusWebhookURLs: &c.StatusWebhookURLs,
		WelcomeEnabled: &c.WelcomeEnabled, WelcomeMessage: &c.WelcomeMessage,
		CategorizeEnabled: &c.CategorizeEnabled, CategoryName: &c.CategoryName, KeywordsEnabled: &c.KeywordsEnabled, Keywords: &c.Keywords,
		AddToChannelOnParticipation: &c.AddToChannelOnParticipation, RemoveFromChannelOnLeaving: &c.RemoveFromChannelOnLeaving,
		RetrospectiveEnabled: &c.RetrospectiveEnabled, RetrospectiveTemplate: &c.RetrospectiveTemplate, RetrospectiveReminderEvery: &c.RetrospectiveReminderEvery,
		AdminOnlyEdit: &c.AdminOnlyEdit, OwnerGroupOnlyActions: &c.OwnerGroupOnlyActions,
	}
}

// ApplyTo gives the content with the edit's parts in it. Nothing is checked yet.
func (e Edit) ApplyTo(c Content) Content {
	c = c.clone()
	for _, p := range e.parts(&c) {
		p.set()
	}
	return c
}

// part is one field of a content beside what an edit says of it.
type part struct {
	name    string // as clients know it
	set     func() // does nothing when the edit says nothing
	differs func() bool
}

func partOf[T any](name string, field, value *T) part {
	return part{
		name: name,
		set: func() {
			if value != nil {
				*field = *value
			}
		},
		differs: func() bool { return value != nil && !reflect.DeepEqual(*field, *value) },
	}
}

// parts is the one place that pairs the fields of contents and edits.
func (e Edit) parts(c *Content) []part {
	return []part{
		partOf("title", &c.Title, e.Title),
		partOf("description", &c.Description, e.Description),
		partOf("public", &c.Public, e.Public),
		partOf("team_id", &c.TeamID, e.TeamID),
		partOf("checklists", &c.Checklists, e.Checklists),
		partOf("create_public_playbook_run", &c.PublicRunChannels, e.PublicRunChannels),
		partOf("channel_mode", &c.ChannelMode, e.ChannelMode),
		partOf("channel_id", &c.ChannelID, e.ChannelID),
		partOf("new_channel_only", &c.NewChannelOnly, e.NewChannelOnly),
		partOf("auto_archive_channel", &c.AutoArchive, e.AutoArchive),
		partOf("run_number_prefix", &c.RunNumberPrefix, e.RunNumberPrefix),
		partOf("channel_name_template", &c.RunNameTemplate, e.RunNameTemplate),
		partOf("status_update_enabled", &c.StatusUpdatesEnabled, e.StatusUpdatesEnabled),
		partOf("reminder_message_template", &c.ReminderMessageTemplate, e.ReminderMessageTemplate),
		partOf("reminder_timer_default_seconds", &c.ReminderDefault, e.ReminderDefault),
		partOf("run_summary_template_enabled", &c.SummaryTemplateEnabled, e.SummaryTemplateEnabled),
		partOf("run_summary_template", &c.SummaryTemplate, e.SummaryTemplate),
		partOf("invite_users_enabled", &c.InviteEnabled, e.InviteEnabled),
		partOf("invited_user_ids", &c.InvitedUserIDs, e.InvitedUserIDs),
		partOf("invited_group_ids", &c.InvitedGroupIDs, e.InvitedGroupIDs),
		partOf("default_owner_enabled", &c.DefaultOwnerEnabled, e.DefaultOwnerEnabled),
		partOf("default_owner_id", &c.DefaultOwnerID, e.DefaultOwnerID),
		partOf("broadcast_enabled", &c.BroadcastEnabled, e.BroadcastEnabled),
		partOf("broadcast_channel_ids", &c.BroadcastChannelIDs, e.BroadcastChannelIDs),
		partOf("webhook_on_creation_enabled", &c.CreationWebhooksEnabled, e.CreationWebhooksEnabled),
		partOf("webhook_on_creation_urls", &c.CreationWebhookURLs, e.CreationWebhookURLs),
		partOf("webhook_on_status_update_enabled", &c.StatusWebhooksEnabled, e.StatusWebhooksEnabled),
		partOf("webhook_on_status_update_urls", &c.StatusWebhookURLs, e.StatusWebhookURLs),
		partOf("message_on_join_enabled", &c.WelcomeEnabled, e.WelcomeEnabled),
		partOf("message_on_join", &c.WelcomeMessage, e.WelcomeMessage),
		partOf("categorize_channel_enabled", &c.CategorizeEnabled, e.CategorizeEnabled),
		partOf("category_name", &c.CategoryName, e.CategoryName),
		partOf("signal_any_keywords_enabled", &c.KeywordsEnabled, e.KeywordsEnabled),
		partOf("signal_any_keywords", &c.Keywords, e.Keywords),
		partOf("create_channel_member_on_new_participant", &c.AddToChannelOnParticipation, e.AddToChannelOnParticipation),
		partOf("remove_channel_member_on_removed_participant", &c.RemoveFromChannelOnLeaving, e.RemoveFromChannelOnLeaving),
		partOf("retrospective_enabled", &c.RetrospectiveEnabled, e.RetrospectiveEnabled),
		partOf("retrospective_template", &c.RetrospectiveTemplate, e.RetrospectiveTemplate),
		partOf("retrospective_reminder_interval_seconds", &c.RetrospectiveReminderEvery, e.RetrospectiveReminderEvery),
		partOf("admin_only_edit", &c.AdminOnlyEdit, e.AdminOnlyEdit),
		partOf("owner_group_only_actions", &c.OwnerGroupOnlyActions, e.OwnerGroupOnlyActions),
	}
}

// changedParts names the fields that differ between two contents.
func changedParts(before, after Content) []string {
	var out []string
	for _, p := range Whole(after).parts(&before) {
		if p.differs() {
			out = append(out, p.name)
		}
	}
	return out
}

// Apply changes the playbook, all of the edit or nothing. Kind: Invalid, also when the
// playbook is archived.
func (p *Playbook) Apply(e Edit, ids clock.IDs, at time.Time) error {
	if err := p.mustBeActive(); err != nil {
		return err
	}
	d := Draft{Content: e.ApplyTo(p.Content), Members: p.Members, Metrics: p.Metrics}
	if e.Members != nil {
		d.Members = *e.Members
	}
	if e.Metrics != nil {
		d.Metrics = *e.Metrics
	}
	before := *p
	if err := p.fill(d, ids, at); err != nil {
		return err
	}
	if changed := changedParts(before.Content, p.Content); len(changed) > 0 {
		p.record(event.PlaybookEdited{Changed: changed})
	}
	p.recordMembers(before.Members)
	p.recordMetrics(before.Metrics)
	return nil
}
