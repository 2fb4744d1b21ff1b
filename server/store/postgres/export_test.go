package postgres

import (
	"context"

	"github.com/mattermost/morph"
)

// Revert takes back all migrations. Only tests do that.
func (s *Store) Revert(ctx context.Context) error {
	return s.withMigrations(ctx, func(m *morph.Morph) error {
		_, err := m.ApplyDown(-1)
		return err
	})
}
