package audit

import (
	"context"
	"fmt"
	"maps"

	"playbooks/server/app/editing"
	"playbooks/server/domain/event"
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
		parameters := map[string]any{"way": string(c.By.Way), "playbook_id": c.After.ID, "team_id": c.After.TeamID, "public": c.After.Public}
		if c.Before.ID != "" && c.Before.Public != c.After.Public {
			parameters["was_public"] = c.Before.Public
		}
		x.record(ctx, c.By.UserID, e, parameters)
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
	case event.OwnerChanged:
		return "changeRunOwner", map[string]any{"from": e.From, "to": e.To}
	case event.ParticipantsAdded:
		return "addRunParticipants", map[string]any{"user_ids": e.UserIDs}
	case event.FollowerAdded:
		return "followRun", map[string]any{"user_id": e.UserID}
	case event.FollowerRemoved:
		return "unfollowRun", map[string]any{"user_id": e.UserID}
	case event.PlaybookCreated:
		return "createPlaybook", nil
	case event.PlaybookEdited:
		return "editPlaybook", nil
	case event.PlaybookArchived:
		return "archivePlaybook", nil
	case event.PlaybookRestored:
		return "restorePlaybook", nil
	case event.RunNumberTaken:
		return "", nil // part of the start of a run
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
	case event.TaskDueChanged:
		return "changeTaskDueDate", map[string]any{"task_id": e.TaskID}
	}
	panic(fmt.Sprintf("audit: no decision about %T", e))
}
