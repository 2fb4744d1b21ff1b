package playbook

// Sort is the order of a playbook list. Every order ends with the id, so pages are stable.
type Sort string

// The orders of playbook lists, as the wire names them.
const (
	SortTitle      Sort = "title"
	SortStages     Sort = "stages"
	SortSteps      Sort = "steps"
	SortRuns       Sort = "runs"
	SortLastRunAt  Sort = "last_run_at"
	SortActiveRuns Sort = "active_runs"
	// SortID is for lists that are cut off, never for people.
	SortID Sort = "id"
)

// Visibility limits a list to the playbooks that somebody may see. Package
// access builds it; the store applies it.
type Visibility struct {
	// Everything is for system admins; the rest does not count then.
	Everything bool
	UserID     string
	// TeamIDs are the teams of which the user may see anything at all.
	TeamIDs []string
	// AnyTeamIDs and PublicTeamIDs are those where the user's roles in team or system show
	// them every playbook, or every public one.
	AnyTeamIDs, PublicTeamIDs []string
	// OpenTeamIDs are those where public playbooks show to whoever they do not list.
	OpenTeamIDs []string
	// Listings say what it shows to be listed in a playbook.
	Listings []Listing
}

// Listing is what a stored role shows to the members who have it.
type Listing struct {
	Role Role
	// AnyTeamIDs and PublicTeamIDs are the teams where the role shows a playbook whatever
	// it is, and where it shows public ones.
	AnyTeamIDs, PublicTeamIDs []string
}

// Filter selects playbooks. Zero values select everything that is active.
type Filter struct {
	Visible      Visibility
	TeamID       string
	WithArchived bool
	// Search is a case-insensitive part of the title.
	Search     string
	Sort       Sort
	Descending bool
	// Page counts from 0. PerPage is 1 to MaxPerPage.
	Page, PerPage int
}

// MaxPerPage bounds the size of a page.
const MaxPerPage = 1000

// Listed is a playbook in a list: without checklists, attributes and conditions, but with
// what checklists hold in numbers.
type Listed struct {
	Playbook
	Stats
	NumChecklists int
	NumTasks      int
}

// Page is one page of a list.
type Page struct {
	Playbooks []Listed
	Total     int
}
