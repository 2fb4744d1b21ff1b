package audit

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"playbooks/server/app/editing"
	"playbooks/server/clock"
	"playbooks/server/domain/event"
	"playbooks/server/domain/playbook"
	"playbooks/server/host"
)

// Reaction keeps the records. It implements editing.Listener.
type Reaction struct{ Log host.Audit }

// RunChanged implements editing.Listener.
func (x Reaction) RunChanged(ctx context.Context, c editing.RunChange) {
	joined := false
	for _, e := range c.Events {
		if _, ok := e.(event.ParticipantsAdded); ok {
			joined = true
		}
	}
	for _, e := range c.Events {
		if _, ok := e.(event.FollowerAdded); ok && joined {
			continue // whoever takes part follows, which the record of that says
		}
		x.record(ctx, c.By.UserID, e, map[string]any{
			"way": string(c.By.Way), "run_id": c.After.ID, "playbook_id": c.After.PlaybookID, "team_id": c.After.TeamID,
		})
	}
}

// PlaybookChanged implements editing.Listener.
func (x Reaction) PlaybookChanged(ctx context.Context, c editing.PlaybookChange) {
	for _, e := range c.Events {
		parameters := map[string]any{"way": string(c.By.Way), "userID": c.By.UserID, "playbook": summary(c.After)}
		if c.Before.ID != "" && c.Before.Public != c.After.Public {
			parameters["was_public"] = c.Before.Public
		}
		x.record(ctx, c.By.UserID, e, parameters)
	}
}

// summary is what the host's audit log has always said of a playbook. The title is the
// one text that people wrote: auditors know playbooks by it.
func summary(p playbook.Playbook) map[string]any {
	return map[string]any{
		"id": p.ID, "title": p.Title, "public": p.Public, "team_id": p.TeamID,
		"create_at": clock.Millis(p.CreateAt), "update_at": clock.Millis(p.UpdateAt), "delete_at": clock.Millis(p.DeleteAt),
	}
}

func (x Reaction) record(ctx context.Context, userID string, e event.Event, parameters map[string]any) {
	name, more := describe(e)
	if name == "" {
		return
	}
	maps.Copy(parameters, more)
	x.Log.Record(ctx, host.AuditRecord{Event: name, UserID: userID, Parameters: parameters})
}

// describe decides about one event: the name of the record, "" for none, and what the
// event says besides.
func describe(e event.Event) (name string, parameters map[string]any) {
	switch e := e.(type) {
	case event.RunStarted:
		return "startRun", nil
	case event.AutoFollowed:
		return "autoFollowRun", map[string]any{"user_ids": e.UserIDs}
	case event.RunRenamed:
		return "renameRun", nil
	case event.SummaryChanged:
		return "changeRunSummary", nil
	case event.RunFinished:
		return "finishRun", nil
	case event.RunRestored:
		return "restoreRun", nil
	case event.ChannelArchived:
		return "archiveRunChannel", nil
	case event.ChannelUnarchived:
		return "unarchiveRunChannel", nil
	case event.OwnerChanged:
		return "changeRunOwner", map[string]any{"from": e.From, "to": e.To}
	case event.ParticipantsAdded:
		return "addRunParticipants", map[string]any{"user_ids": e.UserIDs}
	case event.ParticipantsRemoved:
		return "removeRunParticipants", map[string]any{"user_ids": e.UserIDs}
	case event.RunSettingsChanged:
		return "changeRunSettings", nil
	case event.RunMoved:
		return "moveRun", map[string]any{"from": e.FromChannelID, "to": e.ToChannelID}
	case event.InvitationsFailed:
		return "turnAwayRunParticipants", map[string]any{"user_ids": e.UserIDs}
	case event.FollowerAdded:
		return "followRun", map[string]any{"user_id": e.UserID}
	case event.FollowerRemoved:
		return "unfollowRun", map[string]any{"user_id": e.UserID}
	case event.StatusUpdated:
		return "updateRunStatus", map[string]any{"post_id": e.PostID}
	case event.TimelinePostAdded:
		return "addTimelineEvent", map[string]any{"post_id": e.PostID}
	case event.TimelineEntryRemoved:
		return "removeTimelineEvent", map[string]any{"event_id": e.EntryID, "event_type": e.EventType, "event_at": clock.Millis(e.At)}
	case event.UpdateRequested:
		return "requestRunStatus", nil
	case event.StatusUpdatesEnabled:
		return "enableRunStatus", nil
	case event.StatusUpdatesDisabled:
		return "disableRunStatus", nil
	case event.StatusUpdateSnoozed:
		return "snoozeRunStatus", nil
	case event.ReminderPosted:
		return "remindOfRunStatus", map[string]any{"post_id": e.PostID}
	case event.StatusPostDeleted:
		return "deleteRunStatus", map[string]any{"post_id": e.PostID}
	case event.PlaybookCreated:
		if e.CopyOf != "" {
			return "duplicatePlaybook", map[string]any{"originalPlaybook": e.CopyOf}
		}
		return "createPlaybook", nil
	case event.PlaybookImported:
		return "importPlaybook", map[string]any{"numProperties": e.Fields, "numConditions": e.Conditions}
	case event.PlaybookEdited:
		return editName(e.Changed), map[string]any{"changed": e.Changed}
	case event.PlaybookMembersChanged:
		return "updatePlaybookMembers", map[string]any{"added": e.Added, "changed": e.Changed, "removed": e.Removed}
	case event.PlaybookMetricsChanged:
		return "updatePlaybookMetrics", map[string]any{"added": e.Added, "changed": e.Changed, "removed": e.Removed}
	case event.PlaybookArchived:
		return "archivePlaybook", nil
	case event.PlaybookRestored:
		return "restorePlaybook", nil
	case event.RunNumberTaken:
		return "", nil // part of the start of a run
	}
	return describeTemplate(e)
}

// editName is the name of an edit; two fields have names of their own.
func editName(changed []string) string {
	switch {
	case slices.Equal(changed, []string{"run_number_prefix"}):
		return "updateRunNumberPrefix"
	case slices.Equal(changed, []string{"channel_name_template"}):
		return "updateChannelNameTemplate"
	}
	return "updatePlaybook"
}

// describeTemplate is about the attributes and conditions of playbooks.
func describeTemplate(e event.Event) (name string, parameters map[string]any) {
	switch e := e.(type) {
	case event.FieldAdded:
		return "createPropertyField", map[string]any{"field_id": e.FieldID}
	case event.FieldReplaced:
		return "updatePropertyField", map[string]any{"field_id": e.FieldID}
	case event.FieldRemoved:
		return "deletePropertyField", map[string]any{"field_id": e.FieldID}
	case event.FieldMoved:
		return "reorderPropertyFields", map[string]any{"field_id": e.FieldID, "position": e.Position}
	case event.ConditionAdded:
		return "createCondition", map[string]any{"conditionID": e.ConditionID}
	case event.ConditionReplaced:
		return "updateCondition", map[string]any{"conditionID": e.ConditionID}
	case event.ConditionRemoved:
		return "deleteCondition", map[string]any{"conditionID": e.ConditionID}
	}
	return describeTask(e)
}

func describeTask(e event.Event) (name string, parameters map[string]any) {
	switch e := e.(type) {
	case event.ChecklistAdded:
		return "addChecklist", map[string]any{"checklist_id": e.ChecklistID}
	case event.ChecklistRenamed:
		return "renameChecklist", map[string]any{"checklist_id": e.ChecklistID}
	case event.ChecklistRemoved:
		return "removeChecklist", map[string]any{"checklist_id": e.ChecklistID}
	case event.ChecklistMoved:
		return "moveChecklist", map[string]any{"checklist_id": e.ChecklistID}
	case event.ChecklistSkipped:
		return "skipChecklist", map[string]any{"checklist_id": e.ChecklistID}
	case event.ChecklistRestored:
		return "restoreChecklist", map[string]any{"checklist_id": e.ChecklistID}
	case event.TaskAdded:
		return "addTask", map[string]any{"checklist_id": e.ChecklistID, "task_id": e.TaskID}
	case event.TaskEdited:
		return "editTask", map[string]any{"task_id": e.TaskID}
	case event.TaskRemoved:
		return "removeTask", map[string]any{"checklist_id": e.ChecklistID, "task_id": e.TaskID}
	case event.TaskMoved:
		return "moveTask", map[string]any{"task_id": e.TaskID}
	case event.TaskStateChanged:
		return "changeTaskState", map[string]any{"task_id": e.TaskID, "from": e.From, "to": e.To}
	case event.TaskAssigned:
		return "assignTask", map[string]any{"task_id": e.TaskID, "from": e.From, "to": e.To, "type": e.Type}
	case event.ValueChanged:
		return "updatePropertyValue", map[string]any{"field_id": e.FieldID}
	case event.RetrospectiveSaved:
		return "saveRetrospective", nil
	case event.RetrospectivePublished:
		return "publishRetrospective", nil
	case event.RetrospectiveCanceled:
		return "cancelRetrospective", nil
	case event.RetrospectiveEnabled:
		return "enableRetrospective", nil
	case event.RetrospectiveDisabled:
		return "disableRetrospective", nil
	case event.CommandRan:
		return "runTaskCommand", map[string]any{"task_id": e.TaskID}
	case event.TaskDueChanged:
		return "changeTaskDueDate", map[string]any{"task_id": e.TaskID}
	}
	panic(fmt.Sprintf("audit: no decision about %T", e))
}
