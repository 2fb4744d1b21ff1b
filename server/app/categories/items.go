package categories

import (
	"context"

	"playbooks/server/access"
	"playbooks/server/domain/category"
	"playbooks/server/domain/playbook"
	"playbooks/server/failure"
)

// Add puts an item into a category, out of every other one of the actor; nothing happens
// when it is there. Kinds besides those of a category: Forbidden for an item that the
// actor may not see; Invalid for one of another team, for an archived playbook, and when
// the categories of the team are full.
func (s *Service) Add(ctx context.Context, by access.Actor, id string, item category.Ref) error {
	found, err := s.mustBeInUse(ctx, by, item)
	if err != nil {
		return err
	}
	return s.file(ctx, by, item, func(ctx context.Context) (category.Category, error) {
		into, err := s.mine(ctx, by, id)
		if err == nil && into.TeamID != found.teamID {
			err = failure.New(failure.Invalid, "the category belongs to another team: choose one of the team of the playbook or run")
		}
		return into, err
	})
}

// Remove takes an item out of a category; nothing happens when it is not there.
func (s *Service) Remove(ctx context.Context, by access.Actor, id string, item category.Ref) error {
	from, err := s.mine(ctx, by, id)
	if err != nil {
		return err
	}
	removed, err := s.Items.UnfileItem(ctx, from, item)
	if err == nil && removed {
		s.recordItem(ctx, by, "removeFromCategory", item, about(from))
	}
	return err
}

// Favour makes an item a favourite of the actor; nothing happens when it is one. Kinds:
// as those of Add about the item.
func (s *Service) Favour(ctx context.Context, by access.Actor, item category.Ref) error {
	found, err := s.mustBeInUse(ctx, by, item)
	if err != nil {
		return err
	}
	fresh := category.Favourites(s.IDs.New(), by.UserID, found.teamID, s.Clock.Now())
	return s.file(ctx, by, item, func(ctx context.Context) (category.Category, error) {
		return s.Store.EnsureFavourites(ctx, fresh)
	})
}

// Disfavour is the reverse of Favour.
func (s *Service) Disfavour(ctx context.Context, by access.Actor, item category.Ref) error {
	found, err := s.mustBeInUse(ctx, by, item)
	if err != nil {
		return err
	}
	removed, err := s.Items.UnfileFavourite(ctx, by.UserID, item)
	if err == nil && removed {
		s.recordItem(ctx, by, "removeFromCategory", item, map[string]any{"team_id": found.teamID, "favourites": true})
	}
	return err
}

// file puts an item into the category that choose gives, which is called under the lock.
func (s *Service) file(ctx context.Context, by access.Actor, item category.Ref, choose func(ctx context.Context) (category.Category, error)) error {
	var (
		into  category.Category
		moved bool
	)
	err := s.alone(ctx, by, func(ctx context.Context) (err error) {
		if into, err = choose(ctx); err != nil {
			return err
		}
		n, err := s.Items.CountItems(ctx, by.UserID, into.TeamID, item)
		if err != nil {
			return err
		}
		if err := category.RoomForItem(n); err != nil {
			return err
		}
		moved, err = s.Items.FileItem(ctx, into, item)
		return err
	})
	if err == nil && moved {
		s.recordItem(ctx, by, "addToCategory", item, about(into))
	}
	return err
}

// mustBeInUse is view for changes: archived playbooks are as they were. Kind: Invalid.
func (s *Service) mustBeInUse(ctx context.Context, by access.Actor, item category.Ref) (viewed, error) {
	found, err := s.view(ctx, by, item)
	if err != nil {
		return viewed{}, err
	}
	return found, playbook.MustBeActive(found.archived)
}

func (s *Service) recordItem(ctx context.Context, by access.Actor, event string, item category.Ref, parameters map[string]any) {
	of := map[category.Kind]string{category.Playbook: "playbook_id", category.Run: "run_id"}[item.Kind]
	parameters[of] = item.ID
	s.record(ctx, by, event, parameters)
}
