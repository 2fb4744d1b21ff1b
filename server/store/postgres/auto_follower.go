package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/domain/playbook"
)

// AutoFollowers lists who follows every new run of a playbook, ascending; at most
// playbook.MaxAutoFollowers.
func (s *Store) AutoFollowers(ctx context.Context, playbookID string) ([]string, error) {
	defer s.observe("AutoFollowers")()
	out := []string{}
	err := s.list(ctx, &out, build.Select("user_id").From("pb_auto_follower").Where("playbook_id = ?", playbookID).
		OrderBy(`user_id COLLATE "C"`).Limit(playbook.MaxAutoFollowers))
	return out, err
}

// AddAutoFollower tells whether the user is new among those who follow every new run of
// the playbook. Kinds: NotFound; Invalid when they are too many.
func (s *Store) AddAutoFollower(ctx context.Context, playbookID, userID string) (added bool, err error) {
	defer s.observe("AddAutoFollower")()
	err = s.InTx(ctx, func(ctx context.Context) error {
		// The lock keeps others from counting at the same time.
		if err := s.lock(ctx, playbookTable.name, playbookID); err != nil {
			return named(err, "playbook")
		}
		var others int
		if err := s.get(ctx, &others, build.Select("count(*)").From("pb_auto_follower").
			Where("playbook_id = ? AND user_id <> ?", playbookID, userID)); err != nil {
			return err
		}
		if err := playbook.RoomForAutoFollower(others); err != nil {
			return err
		}
		written, err := s.exec(ctx, sq.Expr("INSERT INTO pb_auto_follower (playbook_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", playbookID, userID))
		added = written > 0
		return err
	})
	return added, err
}

// RemoveAutoFollower tells whether the user was one.
func (s *Store) RemoveAutoFollower(ctx context.Context, playbookID, userID string) (removed bool, err error) {
	defer s.observe("RemoveAutoFollower")()
	written, err := s.exec(ctx, build.Delete("pb_auto_follower").Where("playbook_id = ? AND user_id = ?", playbookID, userID))
	return written > 0, err
}
