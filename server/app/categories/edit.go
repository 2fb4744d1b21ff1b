package categories

import (
	"context"
	"time"

	"playbooks/server/access"
	"playbooks/server/domain/category"
)

// Create makes an empty category. Kinds: Invalid, also when the actor has too many;
// Conflict for the name of the favourites; Forbidden for a team out of sight.
func (s *Service) Create(ctx context.Context, by access.Actor, d category.Draft) (category.Category, error) {
	c, err := category.New(d, s.IDs.New(), by.UserID, s.Clock.Now())
	if err != nil {
		return category.Category{}, err
	}
	facts, err := s.Facts.ForTeam(ctx, by.UserID, d.TeamID)
	if err != nil {
		return category.Category{}, err
	}
	if err := access.ViewTeam(facts); err != nil {
		return category.Category{}, err
	}
	err = s.alone(ctx, by, func(ctx context.Context) error {
		n, err := s.Store.CountCategories(ctx, by.UserID, c.TeamID)
		if err != nil {
			return err
		}
		if err := category.Room(n); err != nil {
			return err
		}
		return s.Store.SaveCategory(ctx, category.Category{}, c)
	})
	if err != nil {
		return category.Category{}, err
	}
	s.record(ctx, by, "createCategory", about(c))
	return c, nil
}

// Edit gives a category the name and state of the draft. Kinds as for Create.
func (s *Service) Edit(ctx context.Context, by access.Actor, id string, d category.Draft) error {
	return s.change(ctx, by, id, func(c *category.Category, at time.Time) (bool, error) { return c.Edit(d, at) })
}

// Collapse hides or shows what is in a category.
func (s *Service) Collapse(ctx context.Context, by access.Actor, id string, collapsed bool) error {
	return s.change(ctx, by, id, func(c *category.Category, at time.Time) (bool, error) { return c.Collapse(collapsed, at), nil })
}

// Delete takes a category away. What was in it is in none then.
func (s *Service) Delete(ctx context.Context, by access.Actor, id string) error {
	c, err := s.mine(ctx, by, id)
	if err != nil {
		return err
	}
	if err := s.Store.DeleteCategory(ctx, id); err != nil {
		return err
	}
	s.record(ctx, by, "deleteCategory", about(c))
	return nil
}

func (s *Service) change(ctx context.Context, by access.Actor, id string, edit func(c *category.Category, at time.Time) (bool, error)) error {
	var (
		c       category.Category
		changed bool
	)
	err := s.alone(ctx, by, func(ctx context.Context) (err error) {
		if c, err = s.mine(ctx, by, id); err != nil {
			return err
		}
		before := c
		if changed, err = edit(&c, s.Clock.Now()); err != nil || !changed {
			return err
		}
		return s.Store.SaveCategory(ctx, before, c)
	})
	if err == nil && changed {
		s.record(ctx, by, "editCategory", about(c))
	}
	return err
}

// about is what an audit record says of a category; its name is its user's own affair.
func about(c category.Category) map[string]any {
	return map[string]any{"category_id": c.ID, "team_id": c.TeamID, "collapsed": c.Collapsed, "favourites": c.Favourites}
}
