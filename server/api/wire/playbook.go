package wire

import (
	"playbooks/server/clock"
	"playbooks/server/domain/playbook"
)

// Playbook is a playbook. In a list it has no checklists.
type Playbook struct {
	ID                           string      `json:"id"`
	Title                        string      `json:"title"`
	Description                  string      `json:"description"`
	Public                       bool        `json:"public"`
	TeamID                       string      `json:"team_id"`
	CreatePublicPlaybookRun      bool        `json:"create_public_playbook_run"`
	CreateAt                     int64       `json:"create_at"`
	UpdateAt                     int64       `json:"update_at"`
	DeleteAt                     int64       `json:"delete_at"`
	NumStages                    int         `json:"num_stages"`
	NumSteps                     int         `json:"num_steps"`
	NumRuns                      int         `json:"num_runs"`
	ActiveRuns                   int         `json:"active_runs"`
	LastRunAt                    int64       `json:"last_run_at"`
	NumActions                   int         `json:"num_actions"`
	Checklists                   []Checklist `json:"checklists"`
	Members                      []Member    `json:"members"`
	ReminderMessageTemplate      string      `json:"reminder_message_template"`
	ReminderTimerDefaultSeconds  int64       `json:"reminder_timer_default_seconds"`
	StatusUpdateEnabled          bool        `json:"status_update_enabled"`
	InvitedUserIDs               []string    `json:"invited_user_ids"`
	InvitedGroupIDs              []string    `json:"invited_group_ids"`
	InviteUsersEnabled           bool        `json:"invite_users_enabled"`
	DefaultOwnerID               string      `json:"default_owner_id"`
	DefaultOwnerEnabled          bool        `json:"default_owner_enabled"`
	BroadcastChannelIDs          []string    `json:"broadcast_channel_ids"`
	BroadcastEnabled             bool        `json:"broadcast_enabled"`
	CreationWebhookURLs          []string    `json:"webhook_on_creation_urls"`
	CreationWebhooksEnabled      bool        `json:"webhook_on_creation_enabled"`
	StatusWebhookURLs            []string    `json:"webhook_on_status_update_urls"`
	StatusWebhooksEnabled        bool        `json:"webhook_on_status_update_enabled"`
	MessageOnJoin                string      `json:"message_on_join"`
	MessageOnJoinEnabled         bool        `json:"message_on_join_enabled"`
	RetrospectiveReminderSeconds int64       `json:"retrospective_reminder_interval_seconds"`
	RetrospectiveTemplate        string      `json:"retrospective_template"`
	RetrospectiveEnabled         bool        `json:"retrospective_enabled"`
	SignalAnyKeywords            []string    `json:"signal_any_keywords"`
	SignalAnyKeywordsEnabled     bool        `json:"signal_any_keywords_enabled"`
	CategorizeChannelEnabled     bool        `json:"categorize_channel_enabled"`
	CategoryName                 string      `json:"category_name"`
	RunSummaryTemplateEnabled    bool        `json:"run_summary_template_enabled"`
	RunSummaryTemplate           string      `json:"run_summary_template"`
	ChannelNameTemplate          string      `json:"channel_name_template"`
	DefaultPlaybookAdminRole     string      `json:"default_playbook_admin_role"`
	DefaultPlaybookMemberRole    string      `json:"default_playbook_member_role"`
	DefaultRunAdminRole          string      `json:"default_run_admin_role"`
	DefaultRunMemberRole         string      `json:"default_run_member_role"`
	Metrics                      []Metric    `json:"metrics"`
	CreateChannelMemberOnNew     bool        `json:"create_channel_member_on_new_participant"`
	RemoveChannelMemberOnRemoved bool        `json:"remove_channel_member_on_removed_participant"`
	ChannelID                    string      `json:"channel_id"`
	ChannelMode                  string      `json:"channel_mode"`
	RunNumberPrefix              string      `json:"run_number_prefix"`
	AdminOnlyEdit                bool        `json:"admin_only_edit"`
	OwnerGroupOnlyActions        bool        `json:"owner_group_only_actions"`
	NewChannelOnly               bool        `json:"new_channel_only"`
	AutoArchiveChannel           bool        `json:"auto_archive_channel"`
}

// Member is somebody with a role of their own. SchemeRoles are what the stored roles
// stand for in the team's permission scheme.
type Member struct {
	UserID      string   `json:"user_id"`
	Roles       []string `json:"roles"`
	SchemeRoles []string `json:"scheme_roles"`
}

// Metric defines a number that retrospectives ask for. Target is nil for none.
type Metric struct {
	ID          string `json:"id"`
	PlaybookID  string `json:"playbook_id"`
	Title       string `json:"title"`
	Description string `json:"description"`
	Type        string `json:"type"`
	Target      *int64 `json:"target"`
}

// SchemeRoles are the role names of a team's permission scheme.
type SchemeRoles struct {
	PlaybookAdmin  string
	PlaybookMember string
	RunAdmin       string
	RunMember      string
}

func (s SchemeRoles) of(roles []playbook.Role) []string {
	out := []string{}
	for _, r := range roles {
		switch r {
		case playbook.RoleAdmin:
			out = append(out, s.PlaybookAdmin)
		case playbook.RoleMember:
			out = append(out, s.PlaybookMember)
		}
	}
	return out
}

// FromPlaybook converts a complete playbook.
func FromPlaybook(p playbook.Playbook, stats playbook.Stats, roles SchemeRoles) Playbook {
	out := fromPlaybook(p, stats, roles)
	out.NumStages, out.NumSteps = len(p.Checklists), p.NumTasks()
	return out
}

// FromListed converts a playbook of a list.
func FromListed(l playbook.Listed, roles SchemeRoles) Playbook {
	out := fromPlaybook(l.Playbook, l.Stats, roles)
	out.NumStages, out.NumSteps = l.NumChecklists, l.NumTasks
	return out
}

func fromPlaybook(p playbook.Playbook, stats playbook.Stats, roles SchemeRoles) Playbook {
	return Playbook{
		ID: p.ID, Title: p.Title, Description: p.Description, Public: p.Public, TeamID: p.TeamID, CreatePublicPlaybookRun: p.PublicRunChannels,
		CreateAt: clock.Millis(p.CreateAt), UpdateAt: clock.Millis(p.UpdateAt), DeleteAt: clock.Millis(p.DeleteAt),
		NumRuns: stats.NumRuns, ActiveRuns: stats.ActiveRuns, LastRunAt: clock.Millis(stats.LastRunAt), NumActions: p.NumActions(),
		Checklists: each(p.Checklists, fromTemplate),
		Members:    FromMembers(p, roles),

		ReminderMessageTemplate: p.ReminderMessageTemplate, ReminderTimerDefaultSeconds: seconds(p.ReminderDefault), StatusUpdateEnabled: p.StatusUpdatesEnabled,
		InvitedUserIDs: some(p.InvitedUserIDs), InvitedGroupIDs: some(p.InvitedGroupIDs), InviteUsersEnabled: p.InviteEnabled,
		DefaultOwnerID: p.DefaultOwnerID, DefaultOwnerEnabled: p.DefaultOwnerEnabled,
		BroadcastChannelIDs: some(p.BroadcastChannelIDs), BroadcastEnabled: p.BroadcastEnabled,
		CreationWebhookURLs: some(p.CreationWebhookURLs), CreationWebhooksEnabled: p.CreationWebhooksEnabled,
		StatusWebhookURLs: some(p.StatusWebhookURLs), StatusWebhooksEnabled: p.StatusWebhooksEnabled,
		MessageOnJoin: p.WelcomeMessage, MessageOnJoinEnabled: p.WelcomeEnabled,
		RetrospectiveReminderSeconds: seconds(p.RetrospectiveReminderEvery), RetrospectiveTemplate: p.RetrospectiveTemplate, RetrospectiveEnabled: p.RetrospectiveEnabled,
		SignalAnyKeywords: some(p.Keywords), SignalAnyKeywordsEnabled: p.KeywordsEnabled,
		CategorizeChannelEnabled: p.CategorizeEnabled, CategoryName: p.CategoryName,
		RunSummaryTemplateEnabled: p.SummaryTemplateEnabled, RunSummaryTemplate: p.SummaryTemplate, ChannelNameTemplate: p.RunNameTemplate,

		DefaultPlaybookAdminRole: roles.PlaybookAdmin, DefaultPlaybookMemberRole: roles.PlaybookMember,
		DefaultRunAdminRole: roles.RunAdmin, DefaultRunMemberRole: roles.RunMember,
		Metrics:                  each(p.Metrics, func(m playbook.Metric) Metric { return FromMetric(p.ID, m) }),
		CreateChannelMemberOnNew: p.AddToChannelOnParticipation, RemoveChannelMemberOnRemoved: p.RemoveFromChannelOnLeaving,
		ChannelID: p.ChannelID, ChannelMode: string(p.ChannelMode), RunNumberPrefix: p.RunNumberPrefix,
		AdminOnlyEdit: p.AdminOnlyEdit, OwnerGroupOnlyActions: p.OwnerGroupOnlyActions, NewChannelOnly: p.NewChannelOnly, AutoArchiveChannel: p.AutoArchive,
	}
}

// FromMembers converts the members of a playbook.
func FromMembers(p playbook.Playbook, roles SchemeRoles) []Member {
	return each(p.Members, func(m playbook.Member) Member { return fromMember(m, roles) })
}

func fromMember(m playbook.Member, roles SchemeRoles) Member {
	return Member{UserID: m.UserID, Roles: each(m.Roles, func(r playbook.Role) string { return string(r) }), SchemeRoles: roles.of(m.Roles)}
}

// FromMetric converts a metric of a playbook.
func FromMetric(playbookID string, m playbook.Metric) Metric {
	return Metric{ID: m.ID, PlaybookID: playbookID, Title: m.Title, Description: m.Description, Type: string(m.Type), Target: m.Target}
}

// PlaybookList is a page of playbooks.
type PlaybookList struct {
	TotalCount int        `json:"total_count"`
	PageCount  int        `json:"page_count"`
	HasMore    bool       `json:"has_more"`
	Items      []Playbook `json:"items"`
}

// FromPlaybookPage converts a page; the numbers are those that selected it. roles
// gives the role names of a team.
func FromPlaybookPage(p playbook.Page, page, perPage int, roles func(teamID string) SchemeRoles) PlaybookList {
	count := pages(p.Total, perPage)
	return PlaybookList{
		TotalCount: p.Total, PageCount: count, HasMore: page+1 < count,
		Items: each(p.Playbooks, func(l playbook.Listed) Playbook { return FromListed(l, roles(l.TeamID)) }),
	}
}
