package run

import "time"

// MaxOwnRuns bounds OwnRunPage.Runs.
const MaxOwnRuns = 1000

// OwnRunFilter selects the runs in progress in which a user takes part.
type OwnRunFilter struct {
	Visible Visibility
	UserID  string
	// Now decides what is overdue.
	Now time.Time
}

// OwnRun is as much of a run as it takes to name it.
type OwnRun struct {
	ID, Name string
	// Overdue tells that the user owns the run and its status update is due.
	Overdue bool
}

// OwnRunPage is the first of a user's runs: those that are overdue, then all others, each by
// name.
type OwnRunPage struct {
	Runs []OwnRun
	// Total counts all of them.
	Total int
}
