package category

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"playbooks/server/failure"
)

// Limits of a sidebar.
const (
	// MaxName is in characters.
	MaxName = 512
	// MaxCategories is how many a user may have in one team.
	MaxCategories = 100
	// MaxItems is how many items the categories of a user in one team may hold together,
	// and how many a sidebar shows of what is in none of them, of each kind.
	MaxItems = 1000
)

// FavouritesName is how clients find the favourites, so no other category has it.
const FavouritesName = "Favorite"

// Category is a titled part of a sidebar.
type Category struct {
	ID     string
	UserID string
	// TeamID is "" for the favourites among runs of direct and group messages.
	TeamID     string
	Name       string
	Collapsed  bool
	Favourites bool
	CreateAt   time.Time
	UpdateAt   time.Time
}

// Draft is a category as its user wants it.
type Draft struct {
	TeamID    string
	Name      string
	Collapsed bool
}

// New makes a category of the user's own. Kinds: Invalid for a draft without a team or
// a proper name; Conflict for the name of the favourites.
func New(d Draft, id, userID string, at time.Time) (Category, error) {
	c := Category{ID: id, UserID: userID, TeamID: d.TeamID, Collapsed: d.Collapsed, CreateAt: at, UpdateAt: at}
	err := c.rename(d)
	return c, err
}

// Favourites makes the category of a user's favourites in a team.
func Favourites(id, userID, teamID string, at time.Time) Category {
	return Category{ID: id, UserID: userID, TeamID: teamID, Name: FavouritesName, Favourites: true, CreateAt: at, UpdateAt: at}
}

// Edit gives the category the name and state of the draft and tells whether that
// changed anything. It stays in its team. Kinds as for New; Invalid also for another
// name of the favourites.
func (c *Category) Edit(d Draft, at time.Time) (changed bool, err error) {
	before := *c
	c.Collapsed = d.Collapsed
	if err := c.rename(d); err != nil {
		*c = before
		return false, err
	}
	return c.stamp(before, at), nil
}

// Collapse hides or shows what is in the category, and tells whether that changed anything.
func (c *Category) Collapse(collapsed bool, at time.Time) (changed bool) {
	before := *c
	c.Collapsed = collapsed
	return c.stamp(before, at)
}

func (c *Category) rename(d Draft) error {
	name := strings.TrimSpace(d.Name)
	var problems []failure.Problem
	wrong := func(field, message string) {
		problems = append(problems, failure.Problem{Field: field, Message: message})
	}
	if d.TeamID == "" {
		wrong("team_id", "is required")
	}
	switch {
	case name == "":
		wrong("name", "must not be empty")
	case utf8.RuneCountInString(name) > MaxName:
		wrong("name", "must have at most "+strconv.Itoa(MaxName)+" characters")
	case c.Favourites && name != FavouritesName:
		wrong("name", "the favourites cannot be renamed")
	}
	if err := failure.InvalidFields(problems); err != nil {
		return err
	}
	if name == FavouritesName && !c.Favourites {
		return failure.New(failure.Conflict, "name: %q is the name of the favourites, choose another one", FavouritesName)
	}
	c.Name = name
	return nil
}

// stamp moves the time of the last change forward if there was one.
func (c *Category) stamp(before Category, at time.Time) bool {
	if *c == before {
		return false
	}
	c.UpdateAt = at
	return true
}

// Room refuses one category more than a user may have in a team. Kind: Invalid.
func Room(categories int) error {
	if categories >= MaxCategories {
		return failure.New(failure.Invalid, "you may have at most %d categories in a team: delete one first", MaxCategories)
	}
	return nil
}

// RoomForItem refuses one item more than the categories of a user in a team may hold
// together. Kind: Invalid.
func RoomForItem(items int) error {
	if items >= MaxItems {
		return failure.New(failure.Invalid, "your categories may hold at most %d playbooks and runs of a team: take one out first", MaxItems)
	}
	return nil
}
