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
		{method: post, pattern: "/playbooks", serve: a.createPlaybook},
		{method: get, pattern: "/playbooks/autocomplete", serve: a.suggestPlaybooks},
		{method: get, pattern: "/playbooks/{id}", serve: a.getPlaybook},
		{method: put, pattern: "/playbooks/{id}", serve: a.replacePlaybook, maxBody: 2 << 20},
		{method: del, pattern: "/playbooks/{id}", serve: a.archivePlaybook},
		{method: put, pattern: "/playbooks/{id}/restore", serve: a.restorePlaybook},
		{method: put, pattern: "/playbooks/{id}/favorite", serve: a.favour(category.Playbook)},
		{method: del, pattern: "/playbooks/{id}/favorite", serve: a.disfavour(category.Playbook)},
		{method: get, pattern: "/playbooks/{id}/autofollows", serve: a.listAutoFollowers},
		{method: put, pattern: "/playbooks/{id}/autofollows/{user_id}", serve: a.autoFollow},
		{method: del, pattern: "/playbooks/{id}/autofollows/{user_id}", serve: a.stopAutoFollow},

		{method: get, pattern: "/runs", serve: a.listRuns},
		// Starting a run makes a channel and adds people to it one by one.
		{method: post, pattern: "/runs", serve: a.startRun, maxTime: 2 * time.Minute},
		{method: post, pattern: "/runs/dialog", serve: a.submitRunDialog, maxTime: 2 * time.Minute},
		{method: get, pattern: "/runs/owners", serve: a.listRunOwners},
		{method: get, pattern: "/runs/channels", serve: a.listRunChannels},
		{method: get, pattern: "/runs/checklist-autocomplete", serve: a.suggestChecklists},
		{method: get, pattern: "/runs/checklist-autocomplete-item", serve: a.suggestTasks},
		{method: get, pattern: "/runs/runs-autocomplete", serve: a.suggestRuns},
		{method: get, pattern: "/runs/channel/{channel_id}", serve: a.getRunOfChannel},
		{method: get, pattern: "/runs/channel/{channel_id}/runs", serve: a.listRunsOfChannel},
		{method: get, pattern: "/runs/{id}", serve: a.getRun},
		{method: patch, pattern: "/runs/{id}", serve: a.updateRun},
		{method: get, pattern: "/runs/{id}/metadata", serve: a.getRunMetadata},
		{method: get, pattern: "/runs/{id}/followers", serve: a.listRunFollowers},
		{method: put, pattern: "/runs/{id}/followers", serve: a.followRun},
		{method: del, pattern: "/runs/{id}/followers", serve: a.unfollowRun},
		{method: put, pattern: "/runs/{id}/favorite", serve: a.favour(category.Run)},
		{method: del, pattern: "/runs/{id}/favorite", serve: a.disfavour(category.Run)},
		{method: put, pattern: "/runs/{id}/finish", serve: a.finishRun},
		{method: put, pattern: "/runs/{id}/restore", serve: a.restoreRun},
		{method: post, pattern: "/runs/{id}/owner", serve: a.changeRunOwner},

		{method: post, pattern: "/runs/{id}/checklists", serve: a.addChecklist},
		{method: post, pattern: "/runs/{id}/checklists/move", serve: a.moveChecklist},
		{method: post, pattern: "/runs/{id}/checklists/move-item", serve: a.moveTask},
		{method: del, pattern: list, serve: a.removeChecklist},
		{method: put, pattern: list + "/rename", serve: a.renameChecklist},
		{method: put, pattern: list + "/skip", serve: a.skipChecklist},
		{method: put, pattern: list + "/restore", serve: a.restoreChecklist},
		{method: post, pattern: list + "/duplicate", serve: a.duplicateChecklist},
		{method: post, pattern: list + "/add", serve: a.addTask},
		{method: post, pattern: list + "/add-dialog", serve: a.submitTaskDialog},

		{method: get, pattern: "/my_categories", serve: a.listCategories},
		{method: post, pattern: "/my_categories", serve: a.createCategory},
		{method: get, pattern: "/my_categories/favorites", serve: a.isFavourite},
		{method: put, pattern: "/my_categories/{id}", serve: a.editCategory},
		{method: del, pattern: "/my_categories/{id}", serve: a.deleteCategory},
		{method: put, pattern: "/my_categories/{id}/collapse", serve: a.collapseCategory},
		{method: put, pattern: "/my_categories/{id}/items/{type}/{item_id}", serve: a.addToCategory},
		{method: del, pattern: "/my_categories/{id}/items/{type}/{item_id}", serve: a.removeFromCategory},

		{method: get, pattern: "/stats/playbook", serve: a.getPlaybookStatistics},
		{method: get, pattern: "/stats/site", serve: a.getSiteStatistics},
		{method: get, pattern: "/playbooks/insights/user/me", serve: a.listOwnUsage},
		{method: get, pattern: "/playbooks/insights/teams/{team_id}", serve: a.listTeamUsage},

		{method: get, pattern: "/settings", serve: a.getSettings},
		{method: get, pattern: "/bot/connect", serve: a.connect},
		{method: post, pattern: "/bot/notify-admins", serve: a.notifyAdmins},
		{method: post, pattern: "/bot/notify-admins/button-start-trial", serve: a.startTrial},
	}
	for _, task := range []string{list + "/item/{item}", list + "/items/{item}"} {
		table = append(table,
			route{method: put, pattern: task, serve: a.editTask},
			route{method: del, pattern: task, serve: a.removeTask},
			route{method: put, pattern: task + "/state", serve: a.setTaskState},
			route{method: put, pattern: task + "/skip", serve: a.skipTask},
			route{method: put, pattern: task + "/restore", serve: a.restoreTask},
			route{method: put, pattern: task + "/assignee", serve: a.assignTask},
			route{method: put, pattern: task + "/duedate", serve: a.setTaskDueDate},
			route{method: put, pattern: task + "/command", serve: a.setTaskCommand},
			route{method: post, pattern: task + "/duplicate", serve: a.duplicateTask},
		)
	}
	return table
}
