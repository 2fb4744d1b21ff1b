package live

import "playbooks/server/api/wire"

// runValues are the members of a run that are sent as they are when they differ.
// Left out on purpose: id, team_id and playbook_id, which never change; update_at,
// which travels beside the difference; what older versions left behind.
func runValues(r wire.Run) map[string]any {
	return map[string]any{
		"name":                           r.Name,
		"summary":                        r.Summary,
		"summary_modified_at":            r.SummaryModifiedAt,
		"owner_user_id":                  r.OwnerID,
		"reporter_user_id":               r.ReporterID,
		"channel_id":                     r.ChannelID,
		"create_at":                      r.CreateAt,
		"end_at":                         r.EndAt,
		"post_id":                        r.PostID,
		"current_status":                 r.CurrentStatus,
		"last_status_update_at":          r.LastStatusUpdateAt,
		"reminder_post_id":               r.ReminderPostID,
		"previous_reminder":              r.PreviousReminder,
		"reminder_message_template":      r.ReminderMessageTemplate,
		"reminder_timer_default_seconds": r.ReminderTimerDefaultSeconds,
		"status_update_enabled":          r.StatusUpdateEnabled,
		"default_owner_id":               r.DefaultOwnerID,
		"retrospective":                  r.Retrospective,
		"retrospective_published_at":     r.RetrospectivePublishedAt,
		"retrospective_enabled":          r.RetrospectiveEnabled,
		"retrospective_was_canceled":     r.RetrospectiveWasCanceled,
		"message_on_join":                r.MessageOnJoin,
		"category_name":                  r.CategoryName,
		"type":                           r.Type,
		"run_number":                     r.RunNumber,
		"sequential_id":                  r.SequentialID,
		"task_total":                     r.TaskTotal,
		"task_completed":                 r.TaskCompleted,

		"retrospective_reminder_interval_seconds":      r.RetrospectiveReminderSeconds,
		"status_update_broadcast_channels_enabled":     r.BroadcastChannelsEnabled,
		"status_update_broadcast_webhooks_enabled":     r.BroadcastWebhooksEnabled,
		"create_channel_member_on_new_participant":     r.CreateChannelMemberOnNew,
		"remove_channel_member_on_removed_participant": r.RemoveChannelMemberOnRemoved,
	}
}

// runSets are the lists of a run whose order means nothing.
func runSets(r wire.Run) map[string][]string {
	return map[string][]string{
		"invited_user_ids":              r.InvitedUserIDs,
		"invited_group_ids":             r.InvitedGroupIDs,
		"participant_ids":               r.ParticipantIDs,
		"broadcast_channel_ids":         r.BroadcastChannelIDs,
		"webhook_on_creation_urls":      r.CreationWebhookURLs,
		"webhook_on_status_update_urls": r.StatusWebhookURLs,
	}
}

// taskValues are the members of a task that are sent as they are when they differ.
func taskValues(t wire.Task) map[string]any {
	return map[string]any{
		"title":                      t.Title,
		"description":                t.Description,
		"state":                      t.State,
		"state_modified":             t.StateModified,
		"assignee_id":                t.AssigneeID,
		"assignee_modified":          t.AssigneeModified,
		"assignee_type":              t.AssigneeType,
		"assignee_property_field_id": t.AssigneeFieldID,
		"command":                    t.Command,
		"command_last_run":           t.CommandLastRun,
		"due_date":                   t.DueDate,
		"delete_at":                  t.DeleteAt,
		"update_at":                  t.UpdateAt,
		"condition_id":               t.ConditionID,
		"condition_action":           t.ConditionAction,
		"condition_reason":           t.ConditionReason,
	}
}
