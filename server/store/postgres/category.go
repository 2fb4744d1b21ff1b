package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/clock"
	"playbooks/server/domain/category"
	"playbooks/server/failure"
)

// The kinds of categories as the table has them.
const (
	ownCategory = "own"
	favourites  = "favourites"
)

type categoryRow struct {
	ID        string `db:"id"`
	UserID    string `db:"user_id"`
	TeamID    string `db:"team_id"`
	Kind      string `db:"kind"`
	Name      string `db:"name"`
	Collapsed bool   `db:"collapsed"`
	CreateAt  int64  `db:"create_at"`
	UpdateAt  int64  `db:"update_at"`
}

var categoryTable = newTable(table[categoryRow]{name: "pb_category", key: "id"})

func fromCategory(c category.Category) categoryRow {
	kind := ownCategory
	if c.Favourites {
		kind = favourites
	}
	return categoryRow{
		ID: c.ID, UserID: c.UserID, TeamID: c.TeamID, Kind: kind, Name: c.Name, Collapsed: c.Collapsed,
		CreateAt: clock.Millis(c.CreateAt), UpdateAt: clock.Millis(c.UpdateAt),
	}
}

func (r categoryRow) category() category.Category {
	return category.Category{
		ID: r.ID, UserID: r.UserID, TeamID: r.TeamID, Name: r.Name, Collapsed: r.Collapsed, Favourites: r.Kind == favourites,
		CreateAt: clock.FromMillis(r.CreateAt), UpdateAt: clock.FromMillis(r.UpdateAt),
	}
}

// LockSidebar waits until no other transaction changes the categories of the user, and
// keeps others out until the end of this one. Kind: Internal outside InTx.
func (s *Store) LockSidebar(ctx context.Context, userID string) error {
	defer s.observe("LockSidebar")()
	if err := s.mustBeInTx(ctx, "LockSidebar"); err != nil {
		return err
	}
	_, err := s.exec(ctx, sq.Expr("SELECT pg_advisory_xact_lock(hashtextextended('pb_category ' || $1, 0))", userID))
	return err
}

// Category reads a category without its items. Kind: NotFound.
func (s *Store) Category(ctx context.Context, id string) (category.Category, error) {
	defer s.observe("Category")()
	var row categoryRow
	err := s.get(ctx, &row, build.Select(categoryTable.columns...).From(categoryTable.name).Where("id = ?", id))
	return row.category(), named(err, "category")
}

// CountCategories counts the categories of the user in a team.
func (s *Store) CountCategories(ctx context.Context, userID, teamID string) (n int, err error) {
	defer s.observe("CountCategories")()
	err = s.get(ctx, &n, build.Select("count(*)").From(categoryTable.name).Where(sq.Eq{"user_id": userID, "team_id": teamID}))
	return n, err
}

// SaveCategory writes what differs; an empty before inserts. Kinds: Conflict for an id
// in use, NotFound.
func (s *Store) SaveCategory(ctx context.Context, before, after category.Category) error {
	defer s.observe("SaveCategory")()
	if before.ID == "" {
		return categoryTable.insert(ctx, s, fromCategory(after))
	}
	return named(categoryTable.update(ctx, s, after.ID, fromCategory(before), fromCategory(after)), "category")
}

// EnsureFavourites gives the favourites of the user in the team of c: those that exist,
// or else c, which is stored then.
func (s *Store) EnsureFavourites(ctx context.Context, c category.Category) (category.Category, error) {
	defer s.observe("EnsureFavourites")()
	err := categoryTable.write(ctx, s, []categoryRow{fromCategory(c)}, " ON CONFLICT (user_id, team_id) WHERE kind = 'favourites' DO NOTHING")
	if err != nil {
		return category.Category{}, err
	}
	var row categoryRow
	err = s.get(ctx, &row, build.Select(categoryTable.columns...).From(categoryTable.name).
		Where(sq.Eq{"user_id": c.UserID, "team_id": c.TeamID, "kind": favourites}))
	return row.category(), err
}

// DeleteCategory takes a category away; what was in it is in none then. Kind: NotFound.
func (s *Store) DeleteCategory(ctx context.Context, id string) error {
	defer s.observe("DeleteCategory")()
	written, err := s.exec(ctx, build.Delete(categoryTable.name).Where("id = ?", id))
	if err == nil && written == 0 {
		err = failure.New(failure.NotFound, "there is no such category")
	}
	return err
}
