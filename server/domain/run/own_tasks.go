package run

import (
	"time"

	"playbooks/server/domain/checklist"
)

// MaxTasksPerPage bounds TaskFilter.PerPage.
const MaxTasksPerPage = 200

// TaskFilter selects tasks of runs in progress that are a user's own.
type TaskFilter struct {
	Visible Visibility
	UserID  string
	TeamID  string // "" for all teams
	// Unassigned adds the tasks of nobody in runs that the user owns.
	Unassigned bool
	// Done adds tasks that are ticked or skipped.
	Done bool
	// DueBefore leaves out tasks that are due later or never; zero for all.
	DueBefore time.Time
	// Now decides what is overdue.
	Now           time.Time
	Page, PerPage int
}

// OwnTask is a task with the run it belongs to.
type OwnTask struct {
	checklist.Task
	ChecklistID    string
	ChecklistTitle string
	RunID          string
	RunName        string
	RunOwnerID     string
	Type           Type
	TeamID         string
	ChannelID      string
	PlaybookID     string
}

// TaskPage is one page of a user's tasks.
type TaskPage struct {
	Tasks []OwnTask
	// Total counts the tasks of all pages, Assigned and Overdue those of them that are open
	// and assigned to the user, and of these those whose due date has passed.
	Total, Assigned, Overdue int
}
