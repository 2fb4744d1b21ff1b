package insight

import (
	"time"

	"playbooks/server/domain/playbook"
)

// Range is how far back usage is counted, as the wire names it.
type Range string

// The ranges.
const (
	Today Range = "today"
	Week  Range = "7_day"
	Month Range = "28_day"
)

// MaxPerPage bounds the size of a page of usage.
const MaxPerPage = 200

// Since is where a range begins that is asked for at a time: the start of the day where
// that time's zone is, and as many hours before as the other days of the range have
// without a change of clocks.
func (r Range) Since(now time.Time) time.Time {
	start := startOfDay(now)
	switch r {
	case Week:
		return start.Add(-6 * 24 * time.Hour)
	case Month:
		return start.Add(-27 * 24 * time.Hour)
	default:
		return start
	}
}

// UsageFilter selects playbooks that were used.
type UsageFilter struct {
	Visible playbook.Visibility
	TeamID  string
	// MemberID limits the list to playbooks that list the user; "" does not.
	MemberID string
	// Since is the earliest start of a run that counts.
	Since time.Time
	// Page counts from 0. PerPage is 1 to MaxPerPage.
	Page, PerPage int
}

// Usage is how often a playbook was run.
type Usage struct {
	PlaybookID string
	Title      string
	Runs       int
	LastRunAt  time.Time
}

// UsagePage is one page of playbooks, the most used first.
type UsagePage struct {
	Items []Usage
	More  bool
}
