package postgres

import (
	"playbooks/server/clock"
	"playbooks/server/domain/checklist"
	"playbooks/server/domain/run"
)

type runRow struct {
	ID              string `db:"id"`
	Type            string `db:"type"`
	TeamID          string `db:"team_id"`
	ChannelID       string `db:"channel_id"`
	PlaybookID      string `db:"playbook_id"`
	PostID          string `db:"post_id"`
	Number          int64  `db:"number"`
	SequentialID    string `db:"sequential_id"`
	ChannelCreated  bool   `db:"channel_created"`
	ChannelArchived bool   `db:"channel_archived"`

	Name              string `db:"name"`
	Summary           string `db:"summary"`
	SummaryModifiedAt int64  `db:"summary_modified_at"`
	OwnerID           string `db:"owner_id"`
	ReporterID        string `db:"reporter_id"`
	CreateAt          int64  `db:"create_at"`
	UpdateAt          int64  `db:"update_at"`
	EndAt             int64  `db:"end_at"`
	Status            string `db:"status"`

	LastStatusUpdateAt       int64  `db:"last_status_update_at"`
	ReminderEvery            int64  `db:"reminder_every"`
	ReminderPostID           string `db:"reminder_post_id"`
	UpdateRequestedAt        int64  `db:"update_requested_at"`
	Retrospective            string `db:"retrospective"`
	RetrospectivePublishedAt int64  `db:"retrospective_published_at"`
	RetrospectiveWasCanceled bool   `db:"retrospective_was_canceled"`
	RetrospectiveOwedSince   int64  `db:"retrospective_owed_since"`

	StatusUpdatesEnabled        bool   `db:"status_updates_enabled"`
	ReminderMessageTemplate     string `db:"reminder_message_template"`
	ReminderDefault             int64  `db:"reminder_default"`
	InvitedUserIDs              texts  `db:"invited_user_ids"`
	InvitedGroupIDs             texts  `db:"invited_group_ids"`
	DefaultOwnerID              string `db:"default_owner_id"`
	BroadcastEnabled            bool   `db:"broadcast_enabled"`
	BroadcastChannelIDs         texts  `db:"broadcast_channel_ids"`
	CreationWebhookURLs         texts  `db:"creation_webhook_urls"`
	StatusWebhooksEnabled       bool   `db:"status_webhooks_enabled"`
	StatusWebhookURLs           texts  `db:"status_webhook_urls"`
	AddToChannelOnParticipation bool   `db:"add_to_channel_on_participation"`
	RemoveFromChannelOnLeaving  bool   `db:"remove_from_channel_on_leaving"`
	AutoArchive                 bool   `db:"auto_archive"`
	RetrospectiveEnabled        bool   `db:"retrospective_enabled"`
	RetrospectiveReminderEvery  int64  `db:"retrospective_reminder_every"`
}

var runTable = newTable(table[runRow]{name: "pb_run", key: "id"})

func fromRun(r run.Run) runRow {
	return runRow{
		ID: r.ID, Type: string(r.Type), TeamID: r.TeamID, ChannelID: r.ChannelID, PlaybookID: r.PlaybookID, PostID: r.PostID,
		Number: r.Number, SequentialID: r.SequentialID, ChannelCreated: r.ChannelCreated, ChannelArchived: r.ChannelArchived,
		Name: r.Name, Summary: r.Summary, SummaryModifiedAt: clock.Millis(r.SummaryModifiedAt),
		OwnerID: r.OwnerID, ReporterID: r.ReporterID,
		CreateAt: clock.Millis(r.CreateAt), UpdateAt: clock.Millis(r.UpdateAt), EndAt: clock.Millis(r.EndAt), Status: string(r.Status),
		LastStatusUpdateAt: clock.Millis(r.LastStatusUpdateAt), ReminderEvery: r.ReminderEvery.Milliseconds(), ReminderPostID: r.ReminderPostID, UpdateRequestedAt: clock.Millis(r.UpdateRequestedAt),
		Retrospective: r.Retrospective, RetrospectivePublishedAt: clock.Millis(r.RetrospectivePublishedAt),
		RetrospectiveWasCanceled: r.RetrospectiveWasCanceled, RetrospectiveOwedSince: clock.Millis(r.RetrospectiveOwedSince),
		StatusUpdatesEnabled: r.StatusUpdatesEnabled, ReminderMessageTemplate: r.ReminderMessageTemplate,
		ReminderDefault: r.ReminderDefault.Milliseconds(),
		InvitedUserIDs:  orEmpty(r.InvitedUserIDs), InvitedGroupIDs: orEmpty(r.InvitedGroupIDs), DefaultOwnerID: r.DefaultOwnerID,
		BroadcastEnabled: r.BroadcastEnabled, BroadcastChannelIDs: orEmpty(r.BroadcastChannelIDs),
		CreationWebhookURLs:   orEmpty(r.CreationWebhookURLs),
		StatusWebhooksEnabled: r.StatusWebhooksEnabled, StatusWebhookURLs: orEmpty(r.StatusWebhookURLs),
		AddToChannelOnParticipation: r.AddToChannelOnParticipation, RemoveFromChannelOnLeaving: r.RemoveFromChannelOnLeaving,
		AutoArchive: r.AutoArchive, RetrospectiveEnabled: r.RetrospectiveEnabled,
		RetrospectiveReminderEvery: r.RetrospectiveReminderEvery.Milliseconds(),
	}
}

// run leaves out what other rows hold.
func (r runRow) run() run.Run {
	return run.Run{
		ID: r.ID, Type: run.Type(r.Type), TeamID: r.TeamID, ChannelID: r.ChannelID, PlaybookID: r.PlaybookID, PostID: r.PostID,
		Number: r.Number, SequentialID: r.SequentialID, ChannelCreated: r.ChannelCreated, ChannelArchived: r.ChannelArchived,
		Name: r.Name, Summary: r.Summary, SummaryModifiedAt: clock.FromMillis(r.SummaryModifiedAt),
		OwnerID: r.OwnerID, ReporterID: r.ReporterID,
		CreateAt: clock.FromMillis(r.CreateAt), UpdateAt: clock.FromMillis(r.UpdateAt), EndAt: clock.FromMillis(r.EndAt), Status: run.Status(r.Status),
		LastStatusUpdateAt: clock.FromMillis(r.LastStatusUpdateAt), ReminderEvery: millis(r.ReminderEvery), ReminderPostID: r.ReminderPostID, UpdateRequestedAt: clock.FromMillis(r.UpdateRequestedAt),
		Retrospective: r.Retrospective, RetrospectivePublishedAt: clock.FromMillis(r.RetrospectivePublishedAt),
		RetrospectiveWasCanceled: r.RetrospectiveWasCanceled, RetrospectiveOwedSince: clock.FromMillis(r.RetrospectiveOwedSince),
		Checklists: checklist.Lists{}, ParticipantIDs: []string{}, FollowerIDs: []string{}, Timeline: []run.TimelineEntry{},
		Settings: run.Settings{
			StatusUpdatesEnabled: r.StatusUpdatesEnabled, ReminderMessageTemplate: r.ReminderMessageTemplate,
			ReminderDefault: millis(r.ReminderDefault),
			InvitedUserIDs:  r.InvitedUserIDs, InvitedGroupIDs: r.InvitedGroupIDs, DefaultOwnerID: r.DefaultOwnerID,
			BroadcastEnabled: r.BroadcastEnabled, BroadcastChannelIDs: r.BroadcastChannelIDs,
			CreationWebhookURLs:   r.CreationWebhookURLs,
			StatusWebhooksEnabled: r.StatusWebhooksEnabled, StatusWebhookURLs: r.StatusWebhookURLs,
			AddToChannelOnParticipation: r.AddToChannelOnParticipation, RemoveFromChannelOnLeaving: r.RemoveFromChannelOnLeaving,
			AutoArchive: r.AutoArchive, RetrospectiveEnabled: r.RetrospectiveEnabled,
			RetrospectiveReminderEvery: millis(r.RetrospectiveReminderEvery),
		},
	}
}
