package wire

import "playbooks/server/domain/run"

// OwnTask is a task of the reader with the run it belongs to.
type OwnTask struct {
	RunID          string `json:"run_id"`
	RunName        string `json:"run_name"`
	RunOwnerID     string `json:"run_owner_user_id"`
	RunType        string `json:"run_type"`
	TeamID         string `json:"team_id"`
	ChannelID      string `json:"channel_id"`
	PlaybookID     string `json:"playbook_id"`
	ChecklistID    string `json:"checklist_id"`
	ChecklistTitle string `json:"checklist_title"`
	Task           Task   `json:"task"`
}

// OwnTaskList is a page of the reader's tasks. The counts are about all pages.
type OwnTaskList struct {
	TotalCount    int       `json:"total_count"`
	AssignedCount int       `json:"assigned_count"`
	OverdueCount  int       `json:"overdue_count"`
	PageCount     int       `json:"page_count"`
	HasMore       bool      `json:"has_more"`
	Items         []OwnTask `json:"items"`
}

// FromTaskPage converts a page; page counts from 0, perPage is positive.
func FromTaskPage(p run.TaskPage, page, perPage int) OwnTaskList {
	count := pages(p.Total, perPage)
	return OwnTaskList{
		TotalCount: p.Total, AssignedCount: p.Assigned, OverdueCount: p.Overdue, PageCount: count, HasMore: page+1 < count,
		Items: each(p.Tasks, func(t run.OwnTask) OwnTask {
			return OwnTask{
				RunID: t.RunID, RunName: t.RunName, RunOwnerID: t.RunOwnerID, RunType: string(t.Type), TeamID: t.TeamID, ChannelID: t.ChannelID,
				PlaybookID: t.PlaybookID, ChecklistID: t.ChecklistID, ChecklistTitle: t.ChecklistTitle, Task: FromTask(t.Task),
			}
		}),
	}
}
