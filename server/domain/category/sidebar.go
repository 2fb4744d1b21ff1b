package category

import "playbooks/server/domain/run"

// Kind tells what an item is, as the wire names it.
type Kind string

// The kinds of items.
const (
	Playbook Kind = "p"
	Run      Kind = "r"
)

// Ref points at a playbook or a run.
type Ref struct {
	Kind Kind
	ID   string
}

// Item is a playbook or a run as a sidebar shows it.
type Item struct {
	Ref
	// Name is the playbook's title or the run's name.
	Name string
	// Public is false for every run.
	Public bool
}

// Filter selects what somebody's sidebar of a team shows.
type Filter struct {
	UserID string
	TeamID string
	// Visible keeps out what the user may not see (any more).
	Visible run.Visibility
}

// Filled is a category with the items in it that its user may see: playbooks first,
// then runs, by name.
type Filled struct {
	Category
	Items []Item
}

// Sidebar is everything that the sidebar of a team shows.
type Sidebar struct {
	// Categories are those that are stored: the favourites first, then by age. Archived
	// playbooks do not show.
	Categories []Filled
	// Runs are the runs in progress of playbooks that the user follows or takes part in,
	// Playbooks the active playbooks that list the user: those in no category, by id and
	// MaxItems at most.
	Runs      []Item
	Playbooks []Item
}
