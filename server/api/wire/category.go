package wire

import (
	"playbooks/server/clock"
	"playbooks/server/domain/category"
	"playbooks/server/failure"
)

// Category is a part of a sidebar.
type Category struct {
	ID        string         `json:"id"`
	Name      string         `json:"name"`
	TeamID    string         `json:"team_id"`
	UserID    string         `json:"user_id"`
	Collapsed bool           `json:"collapsed"`
	CreateAt  int64          `json:"create_at"`
	UpdateAt  int64          `json:"update_at"`
	DeleteAt  int64          `json:"delete_at"`
	Items     []CategoryItem `json:"items"`
}

// CategoryItem is a playbook or a run in a sidebar.
type CategoryItem struct {
	ItemID string `json:"item_id"`
	Type   string `json:"type"`
	Name   string `json:"name"`
	Public bool   `json:"public"`
}

// The two categories that every sidebar ends with. They are not stored.
const (
	runsCategory      = "runsCategory"
	playbooksCategory = "playbooksCategory"
)

// FromSidebar converts the sidebar of a user in a team.
func FromSidebar(userID, teamID string, s category.Sidebar) []Category {
	unfiled := func(id, name string, items []category.Item) Category {
		return Category{ID: id, Name: name, TeamID: teamID, UserID: userID, Items: each(items, fromItem)}
	}
	return append(each(s.Categories, fromCategory),
		unfiled(runsCategory, "Runs", s.Runs), unfiled(playbooksCategory, "Playbooks", s.Playbooks))
}

func fromCategory(c category.Filled) Category {
	return Category{
		ID: c.ID, Name: c.Name, TeamID: c.TeamID, UserID: c.UserID, Collapsed: c.Collapsed,
		CreateAt: clock.Millis(c.CreateAt), UpdateAt: clock.Millis(c.UpdateAt), Items: each(c.Items, fromItem),
	}
}

func fromItem(i category.Item) CategoryItem {
	return CategoryItem{ItemID: i.ID, Type: string(i.Kind), Name: i.Name, Public: i.Public}
}

// CategoryInput is a category as clients send it. What is in it does not count; it is
// changed item by item.
type CategoryInput struct {
	ID        string         `json:"id,omitempty"`
	Name      string         `json:"name"`
	TeamID    string         `json:"team_id"`
	UserID    string         `json:"user_id"`
	Collapsed bool           `json:"collapsed"`
	Items     []CategoryItem `json:"items,omitempty"`
}

// Draft checks what only clients can get wrong: for whom the category is, which one it
// is, and of which kinds items are. Kind: Invalid.
func (in CategoryInput) Draft(id, userID string) (category.Draft, error) {
	var problems []failure.Problem
	wrong := func(field, message string) {
		problems = append(problems, failure.Problem{Field: field, Message: message})
	}
	switch {
	case in.ID == id:
	case id == "":
		wrong("id", "must be empty for a new category")
	default:
		wrong("id", "must be that of the path")
	}
	if in.UserID != userID {
		wrong("user_id", "must be your own id")
	}
	for _, item := range in.Items {
		if kind := category.Kind(item.Type); kind != category.Playbook && kind != category.Run {
			wrong("items", "the type must be p for a playbook or r for a run")
			break
		}
	}
	return category.Draft{TeamID: in.TeamID, Name: in.Name, Collapsed: in.Collapsed}, failure.InvalidFields(problems)
}
