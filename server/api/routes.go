package api

import (
	"net/http"
	"time"

	"playbooks/server/domain/category"
)

// Limits of a request, unless its route has others.
const (
	maxBody = 5 << 20
	maxTime = 30 * time.Second
)

// route is one operation. Patterns are those of the API description.
type route struct {
	method  string
	pattern string
	serve   endpoint
	maxBody int64
	maxTime time.Duration
	// dialog tells that the host's clients show a refusal in a dialog: it is 200 with its text.
	dialog bool
	// audit names the record of an attempt that is refused; "" keeps none. What succeeds
	// is recorded with its change.
	audit string
}

// endpoint answers a request of somebody who is signed in.
type endpoint func(r *request) (response, error)

func (a *API) routes() []route {
	const (
		get, post, put, patch, del = http.MethodGet, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete

		list = "/runs/{id}/checklists/{checklist}"
	)
	table := []route{
		{method: get, pattern: "/playbooks", serve: a.listPlaybooks},
		{method: post, pattern: "/playbooks", serve: a.createPlaybook, audit: "createPlaybook"},
		{method: get, pattern: "/playbooks/autocomplete", serve: a.suggestPlaybooks},
		{method: post, pattern: "/playbooks/import", serve: a.importPlaybook, audit: "importPlaybook"},
		{method: get, pattern: "/playbooks/{id}", serve: a.getPlaybook},
		{method: put, pattern: "/playbooks/{id}", serve: a.replacePlaybook, maxBody: 2 << 20, audit: "updatePlaybook"},
		{method: patch, pattern: "/playbooks/{id}", serve: a.updatePlaybook, maxBody: 2 << 20, audit: "updatePlaybook"},
		{method: del, pattern: "/playbooks/{id}", serve: a.archivePlaybook, audit: "archivePlaybook"},
		{method: put, pattern: "/playbooks/{id}/restore", serve: a.restorePlaybook, audit: "restorePlaybook"},
		{method: post, pattern: "/playbooks/{id}/duplicate", serve: a.duplicatePlaybook, audit: "duplicatePlaybook"},
		{method: get, pattern: "/playbooks/{id}/export", serve: a.exportPlaybook},
		{method: get, pattern: "/playbooks/{id}/members", serve: a.listPlaybookMembers},
		{method: put, pattern: "/playbooks/{id}/members/{user_id}", serve: a.setPlaybookMember, audit: "updatePlaybookMembers"},
		{method: del, pattern: "/playbooks/{id}/members/{user_id}", serve: a.removePlaybookMember, audit: "updatePlaybookMembers"},
		{method: post, pattern: "/playbooks/{id}/metrics", serve: a.addPlaybookMetric, audit: "updatePlaybookMetrics"},
		{method: patch, pattern: "/playbooks/{id}/metrics/{metric_id}", serve: a.updatePlaybookMetric, audit: "updatePlaybookMetrics"},
		{method: del, pattern: "/playbooks/{id}/metrics/{metric_id}", serve: a.removePlaybookMetric, audit: "updatePlaybookMetrics"},
		{method: get, pattern: "/playbooks/{id}/property_fields", serve: a.listPlaybookFields},
		{method: post, pattern: "/playbooks/{id}/property_fields", serve: a.addPlaybookField, audit: "createPropertyField"},
		{method: post, pattern: "/playbooks/{id}/property_fields/reorder", serve: a.movePlaybookField, audit: "reorderPropertyFields"},
		{method: put, pattern: "/playbooks/{id}/property_fields/{field_id}", serve: a.replacePlaybookField, audit: "updatePropertyField"},
		{method: del, pattern: "/playbooks/{id}/property_fields/{field_id}", serve: a.removePlaybookField, audit: "deletePropertyField"},
		{method: post, pattern: "/playbooks/{id}/property_fields/{field_id}/duplicate", serve: a.duplicatePlaybookField, audit: "createPropertyField"},
		{method: get, pattern: "/playbooks/{id}/conditions", serve: a.listPlaybookConditions},
		{method: post, pattern: "/playbooks/{id}/conditions", serve: a.addPlaybookCondition, audit: "createCondition"},
		{method: put, pattern: "/playbooks/{id}/conditions/{condition_id}", serve: a.replacePlaybookCondition, audit: "updateCondition"},
		{method: del, pattern: "/playbooks/{id}/conditions/{condition_id}", serve: a.removePlaybookCondition, audit: "deleteCondition"},
		{method: put, pattern: "/playbooks/{id}/favorite", serve: a.favour(category.Playbook), audit: "addToCategory"},
		{method: del, pattern: "/playbooks/{id}/favorite", serve: a.disfavour(category.Playbook), audit: "removeFromCategory"},
		{method: get, pattern: "/playbooks/{id}/autofollows", serve: a.listAutoFollowers},
		{method: put, pattern: "/playbooks/{id}/autofollows/{user_id}", serve: a.autoFollow, audit: "autoFollowPlaybook"},
		{method: del, pattern: "/playbooks/{id}/autofollows/{user_id}", serve: a.stopAutoFollow, audit: "stopAutoFollowPlaybook"},

		{method: get, pattern: "/runs", serve: a.listRuns},
		// Starting a run makes a channel and adds people to it one by one.
		{method: post, pattern: "/runs", serve: a.startRun, maxTime: 2 * time.Minute, audit: "startRun"},
		{method: post, pattern: "/runs/dialog", serve: a.submitRunDialog, maxTime: 2 * time.Minute, audit: "startRun"},
		{method: post, pattern: "/runs/add-to-timeline-dialog", serve: a.submitTimelineDialog, audit: "addTimelineEvent"},
		{method: get, pattern: "/runs/owners", serve: a.listRunOwners},
		{method: get, pattern: "/runs/channels", serve: a.listRunChannels},
		{method: get, pattern: "/runs/checklist-autocomplete", serve: a.suggestChecklists},
		{method: get, pattern: "/runs/checklist-autocomplete-item", serve: a.suggestTasks},
		{method: get, pattern: "/runs/runs-autocomplete", serve: a.suggestRuns},
		{method: get, pattern: "/runs/channel/{channel_id}", serve: a.getRunOfChannel},
		{method: get, pattern: "/runs/channel/{channel_id}/runs", serve: a.listRunsOfChannel},
		{method: get, pattern: "/runs/{id}", serve: a.getRun},
		{method: patch, pattern: "/runs/{id}", serve: a.updateRun, audit: "updateRun"},
		{method: get, pattern: "/runs/{id}/property_fields", serve: a.listRunFields},
		{method: put, pattern: "/runs/{id}/property_fields/{field_id}/value", serve: a.setRunValue, audit: "updatePropertyValue"},
		{method: get, pattern: "/runs/{id}/property_values", serve: a.listRunValues},
		{method: get, pattern: "/runs/{id}/conditions", serve: a.listRunConditions},
		{method: get, pattern: "/runs/{id}/metadata", serve: a.getRunMetadata},
		{method: get, pattern: "/runs/{id}/export", serve: a.exportRun},
		{method: post, pattern: "/runs/{id}/participants", serve: a.addParticipants, audit: "addRunParticipants", maxTime: 2 * time.Minute},
		{method: del, pattern: "/runs/{id}/participants/{user_id}", serve: a.removeParticipant, audit: "removeRunParticipants"},
		{method: post, pattern: "/runs/{id}/request-join-channel", serve: a.requestRunChannel, audit: "requestRunChannel"},
		{method: put, pattern: "/runs/{id}/channel", serve: a.moveRun, audit: "moveRun"},
		{method: post, pattern: "/runs/{id}/retrospective", serve: a.saveRetrospective, audit: "saveRetrospective"},
		{method: post, pattern: "/runs/{id}/retrospective/publish", serve: a.publishRetrospective, audit: "publishRetrospective"},
		{method: post, pattern: "/runs/{id}/no-retrospective-button", serve: a.cancelRetrospective, audit: "cancelRetrospective"},
		{method: put, pattern: "/runs/{id}/retrospective-enabled", serve: a.switchRetrospective, audit: "switchRetrospective"},
		{method: get, pattern: "/runs/{id}/followers", serve: a.listRunFollowers},
		{method: put, pattern: "/runs/{id}/followers", serve: a.followRun, audit: "followRun"},
		{method: del, pattern: "/runs/{id}/followers", serve: a.unfollowRun, audit: "unfollowRun"},
		{method: put, pattern: "/runs/{id}/favorite", serve: a.favour(category.Run), audit: "addToCategory"},
		{method: del, pattern: "/runs/{id}/favorite", serve: a.disfavour(category.Run), audit: "removeFromCategory"},
		{method: post, pattern: "/runs/{id}/status", serve: a.updateRunStatus, audit: "updateRunStatus"},
		{method: post, pattern: "/runs/{id}/update-status-dialog", serve: a.submitStatusDialog, audit: "updateRunStatus"},
		{method: post, pattern: "/runs/{id}/reminder", serve: a.snoozeRunStatus, audit: "snoozeRunStatus"},
		{method: post, pattern: "/runs/{id}/reminder/button-update", serve: a.openStatusDialog, audit: "updateRunStatus"},
		{method: post, pattern: "/runs/{id}/request-update", serve: a.requestRunStatus, audit: "requestRunStatus"},
		{method: put, pattern: "/runs/{id}/status-update-enabled", serve: a.switchStatusUpdates, audit: "switchRunStatus"},
		{method: get, pattern: "/runs/{id}/webhook-deliveries", serve: a.listDeliveries},
		{method: post, pattern: "/runs/{id}/webhook-deliveries/{delivery_id}/redeliver", serve: a.deliverAgain, audit: "redeliverWebhook"},
		{method: post, pattern: "/runs/{id}/timeline", serve: a.addToTimeline, audit: "addTimelineEvent"},
		{method: del, pattern: "/runs/{id}/timeline/{event_id}", serve: a.removeFromTimeline, audit: "removeTimelineEvent"},
		{method: get, pattern: "/runs/{id}/status-updates", serve: a.listStatusUpdates},
		{method: put, pattern: "/runs/{id}/finish", serve: a.finishRun, audit: "finishRun"},
		{method: post, pattern: "/runs/{id}/finish-dialog", serve: a.submitFinishDialog, dialog: true, audit: "finishRun"},
		{method: put, pattern: "/runs/{id}/restore", serve: a.restoreRun, audit: "restoreRun"},
		{method: post, pattern: "/runs/{id}/owner", serve: a.changeRunOwner, audit: "changeRunOwner"},

		{method: post, pattern: "/runs/{id}/checklists", serve: a.addChecklist, audit: "addChecklist"},
		{method: post, pattern: "/runs/{id}/checklists/move", serve: a.moveChecklist, audit: "moveChecklist"},
		{method: post, pattern: "/runs/{id}/checklists/move-item", serve: a.moveTask, audit: "moveTask"},
		{method: del, pattern: list, serve: a.removeChecklist, audit: "removeChecklist"},
		{method: put, pattern: list + "/rename", serve: a.renameChecklist, audit: "renameChecklist"},
		{method: put, pattern: list + "/skip", serve: a.skipChecklist, audit: "skipChecklist"},
		{method: put, pattern: list + "/restore", serve: a.restoreChecklist, audit: "restoreChecklist"},
		{method: post, pattern: list + "/duplicate", serve: a.duplicateChecklist, audit: "addChecklist"},
		{method: post, pattern: list + "/add", serve: a.addTask, audit: "addTask"},
		{method: post, pattern: list + "/add-dialog", serve: a.submitTaskDialog, audit: "addTask"},

		{method: get, pattern: "/tasks", serve: a.listOwnTasks},
		{method: patch, pattern: "/runs/{id}/tasks", serve: a.updateTasks, audit: "editTask"},
		{method: get, pattern: "/runs/{id}/tasks/{task_id}", serve: a.getTask},
		{method: patch, pattern: "/runs/{id}/tasks/{task_id}", serve: a.updateTask, audit: "editTask"},
		{method: del, pattern: "/runs/{id}/tasks/{task_id}", serve: a.removeNamedTask, audit: "removeTask"},
		{method: put, pattern: "/runs/{id}/tasks/{task_id}/place", serve: a.placeTask, audit: "moveTask"},
		{method: post, pattern: "/runs/{id}/tasks/{task_id}/duplicate", serve: a.duplicateNamedTask, audit: "addTask"},
		// A command may do whatever its plugin or integration wants to do.
		{method: post, pattern: "/runs/{id}/tasks/{task_id}/run", serve: a.runNamedTask, audit: "runTaskCommand", maxTime: time.Minute},

		{method: get, pattern: "/my_categories", serve: a.listCategories},
		{method: post, pattern: "/my_categories", serve: a.createCategory, audit: "createCategory"},
		{method: get, pattern: "/my_categories/favorites", serve: a.isFavourite},
		{method: put, pattern: "/my_categories/{id}", serve: a.editCategory, audit: "editCategory"},
		{method: del, pattern: "/my_categories/{id}", serve: a.deleteCategory, audit: "deleteCategory"},
		{method: put, pattern: "/my_categories/{id}/collapse", serve: a.collapseCategory, audit: "editCategory"},
		{method: put, pattern: "/my_categories/{id}/items/{type}/{item_id}", serve: a.addToCategory, audit: "addToCategory"},
		{method: del, pattern: "/my_categories/{id}/items/{type}/{item_id}", serve: a.removeFromCategory, audit: "removeFromCategory"},

		{method: get, pattern: "/stats/playbook", serve: a.getPlaybookStatistics},
		{method: get, pattern: "/stats/site", serve: a.getSiteStatistics},
		{method: get, pattern: "/playbooks/insights/user/me", serve: a.listOwnUsage},
		{method: get, pattern: "/playbooks/insights/teams/{team_id}", serve: a.listTeamUsage},

		{method: get, pattern: "/openapi.yaml", serve: a.getDescription},
		{method: get, pattern: "/settings", serve: a.getSettings},
		{method: get, pattern: "/bot/connect", serve: a.connect},
		{method: post, pattern: "/bot/notify-admins", serve: a.notifyAdmins},
		{method: post, pattern: "/bot/notify-admins/button-start-trial", serve: a.startTrial},
	}
	for _, task := range []string{list + "/item/{item}", list + "/items/{item}"} {
		table = append(table,
			route{method: put, pattern: task, serve: a.editTask, audit: "editTask"},
			route{method: del, pattern: task, serve: a.removeTask, audit: "removeTask"},
			route{method: put, pattern: task + "/state", serve: a.setTaskState, audit: "changeTaskState"},
			route{method: put, pattern: task + "/skip", serve: a.skipTask, audit: "changeTaskState"},
			route{method: put, pattern: task + "/restore", serve: a.restoreTask, audit: "changeTaskState"},
			route{method: put, pattern: task + "/assignee", serve: a.assignTask, audit: "assignTask"},
			route{method: put, pattern: task + "/duedate", serve: a.setTaskDueDate, audit: "changeTaskDueDate"},
			route{method: put, pattern: task + "/command", serve: a.setTaskCommand, audit: "editTask"},
			route{method: post, pattern: task + "/run", serve: a.runTask, audit: "runTaskCommand", maxTime: time.Minute},
			route{method: post, pattern: task + "/duplicate", serve: a.duplicateTask, audit: "addTask"},
		)
	}
	return table
}
