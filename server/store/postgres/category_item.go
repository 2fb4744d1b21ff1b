package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/domain/category"
	"playbooks/server/domain/playbook"
	"playbooks/server/domain/run"
)

// CountItems counts what is in the categories of the user in a team, but for the item.
func (s *Store) CountItems(ctx context.Context, userID, teamID string, but category.Ref) (n int, err error) {
	defer s.observe("CountItems")()
	err = s.get(ctx, &n, build.Select("count(*)").From("pb_category c").Join("pb_category_item i ON i.category_id = c.id").
		Where(sq.Eq{"c.user_id": userID, "c.team_id": teamID}).
		Where("NOT (i.kind = ? AND i.item_id = ?)", but.Kind, but.ID))
	return n, err
}

// FileItem puts an item into a category, out of every other one of the user, and tells
// whether it was elsewhere before.
func (s *Store) FileItem(ctx context.Context, into category.Category, item category.Ref) (moved bool, err error) {
	defer s.observe("FileItem")()
	written, err := s.exec(ctx, sq.Expr(`
INSERT INTO pb_category_item (user_id, kind, item_id, category_id) VALUES ($1, $2, $3, $4)
ON CONFLICT (user_id, kind, item_id) DO UPDATE SET category_id = EXCLUDED.category_id
WHERE pb_category_item.category_id <> EXCLUDED.category_id`, into.UserID, item.Kind, item.ID, into.ID))
	return written > 0, err
}

// UnfileItem takes an item out of a category and tells whether it was in it.
func (s *Store) UnfileItem(ctx context.Context, from category.Category, item category.Ref) (removed bool, err error) {
	defer s.observe("UnfileItem")()
	written, err := s.exec(ctx, build.Delete("pb_category_item").
		Where(sq.Eq{"user_id": from.UserID, "kind": item.Kind, "item_id": item.ID, "category_id": from.ID}))
	return written > 0, err
}

// UnfileFavourite takes an item out of the favourites of the user and tells whether it
// was one.
func (s *Store) UnfileFavourite(ctx context.Context, userID string, item category.Ref) (removed bool, err error) {
	defer s.observe("UnfileFavourite")()
	written, err := s.exec(ctx, build.Delete("pb_category_item").
		Where(sq.Eq{"user_id": userID, "kind": item.Kind, "item_id": item.ID}).
		Where("category_id IN (SELECT id FROM pb_category WHERE user_id = ? AND kind = 'favourites')", userID))
	return written > 0, err
}

// IsFavourite tells whether the item is among the favourites of the user in the team.
func (s *Store) IsFavourite(ctx context.Context, userID, teamID string, item category.Ref) (is bool, err error) {
	defer s.observe("IsFavourite")()
	err = s.get(ctx, &is, sq.Expr(`
SELECT EXISTS (
	SELECT 1 FROM pb_category_item i JOIN pb_category c ON c.id = i.category_id AND c.team_id = $2 AND c.kind = 'favourites'
	WHERE i.user_id = $1 AND i.kind = $3 AND i.item_id = $4)`, userID, teamID, item.Kind, item.ID))
	return is, err
}

// Sidebar reads what a user's sidebar of a team shows: four statements, whatever is in it.
func (s *Store) Sidebar(ctx context.Context, f category.Filter) (out category.Sidebar, err error) {
	defer s.observe("Sidebar")()
	err = s.snapshot(ctx, s.db, func(ctx context.Context) error {
		if out.Categories, err = s.filledCategories(ctx, f); err != nil {
			return err
		}
		if out.Runs, err = s.unfiled(ctx, unfiledRuns(f)); err != nil {
			return err
		}
		out.Playbooks, err = s.unfiled(ctx, unfiledPlaybooks(f))
		return err
	})
	return out, err
}

type itemRow struct {
	CategoryID string `db:"category_id"`
	Kind       string `db:"kind"`
	ID         string `db:"id"`
	Name       string `db:"name"`
	Public     bool   `db:"public"`
}

func (r itemRow) item() category.Item {
	return category.Item{Ref: category.Ref{Kind: category.Kind(r.Kind), ID: r.ID}, Name: r.Name, Public: r.Public}
}

func (s *Store) filledCategories(ctx context.Context, f category.Filter) ([]category.Filled, error) {
	var rows []categoryRow
	if err := s.list(ctx, &rows, build.Select(categoryTable.columns...).From(categoryTable.name).
		Where(sq.Eq{"user_id": f.UserID, "team_id": f.TeamID}).OrderBy("kind = 'favourites' DESC", "create_at", "id")); err != nil {
		return nil, err
	}
	out, at := make([]category.Filled, len(rows)), map[string]int{}
	for i, row := range rows {
		out[i], at[row.ID] = category.Filled{Category: row.category(), Items: []category.Item{}}, i
	}
	var items []itemRow
	all := filedItems(f, category.Playbook).SuffixExpr(sq.Expr("UNION ALL ?", filedItems(f, category.Run)))
	if err := s.list(ctx, &items, build.Select("*").FromSelect(all, "items").OrderBy("kind", "lower(name)", "id")); err != nil {
		return nil, err
	}
	for _, row := range items {
		i := at[row.CategoryID]
		out[i].Items = append(out[i].Items, row.item())
	}
	return out, nil
}

// filedItems selects what is in categories and may be seen. A playbook that has moved
// to another team does not show until it is put into a category there.
func filedItems(f category.Filter, kind category.Kind) sq.SelectBuilder {
	q := sq.Select("i.category_id", "i.kind").From("pb_category c").Join("pb_category_item i ON i.category_id = c.id").
		Where("c.user_id = ? AND c.team_id = ? AND i.kind = ?", f.UserID, f.TeamID, kind)
	if kind == category.Playbook {
		return q.Columns("p.id", "p.title AS name", "p.public").Join("pb_playbook p ON p.id = i.item_id").
			Where("p.team_id = c.team_id AND p.delete_at = 0").Where(visiblePlaybooks(f.Visible.Visibility))
	}
	return q.Columns("r.id", "r.name", "FALSE AS public").Join("pb_run r ON r.id = i.item_id").
		Where("r.team_id = c.team_id").Where(visibleRuns(f.Visible))
}

func (s *Store) unfiled(ctx context.Context, q sq.SelectBuilder) ([]category.Item, error) {
	var rows []itemRow
	if err := s.list(ctx, &rows, q.Limit(category.MaxItems)); err != nil {
		return nil, err
	}
	out := make([]category.Item, len(rows))
	for i, row := range rows {
		out[i] = row.item()
	}
	return out, nil
}

// inNone is the condition that an item is in no category of its team.
const inNone = `NOT EXISTS (
	SELECT 1 FROM pb_category_item i JOIN pb_category c ON c.id = i.category_id AND c.team_id = ?
	WHERE i.user_id = ? AND i.kind = ? AND i.item_id = `

func unfiledRuns(f category.Filter) sq.SelectBuilder {
	return build.Select("'r' AS kind", "r.id", "r.name", "FALSE AS public").From("pb_run r").
		Where(runsOf(run.Filter{
			Visible: f.Visible, TeamID: f.TeamID, ParticipantOrFollowerID: f.UserID,
			Statuses: []run.Status{run.InProgress}, Types: []run.Type{run.OfPlaybook},
		})).
		Where(inNone+"r.id)", f.TeamID, f.UserID, category.Run).OrderBy("r.id")
}

func unfiledPlaybooks(f category.Filter) sq.SelectBuilder {
	return build.Select("'p' AS kind", "p.id", "p.title AS name", "p.public").From("pb_playbook p").
		Where(playbooksOf(playbook.Filter{Visible: f.Visible.Visibility, TeamID: f.TeamID})).
		Where("p.id IN (SELECT m.playbook_id FROM pb_playbook_member m WHERE m.user_id = ?)", f.UserID).
		Where(inNone+"p.id)", f.TeamID, f.UserID, category.Playbook).OrderBy("p.id")
}
