package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"

	"playbooks/server/domain/digest"
	"playbooks/server/failure"
)

// DigestSettings reads which digests somebody wants; the default for those who never chose.
func (s *Store) DigestSettings(ctx context.Context, userID string) (digest.Settings, error) {
	defer s.observe("DigestSettings")()
	var row settingsRow
	err := s.get(ctx, &row, build.Select("daily_digest", "weekly_digest").From("pb_user_setting").Where("user_id = ?", userID))
	if failure.Is(err, failure.NotFound) {
		return digest.DefaultSettings(), nil
	}
	return digest.Settings(row), err
}

// ChooseDigests changes which digests somebody wants and gives what holds now. Choices made
// at the same time do not undo each other.
func (s *Store) ChooseDigests(ctx context.Context, userID string, c digest.Choice) (digest.Settings, error) {
	defer s.observe("ChooseDigests")()
	var row settingsRow
	err := s.get(ctx, &row, sq.Expr(`
INSERT INTO pb_user_setting AS own (user_id, daily_digest, weekly_digest) VALUES ($1, coalesce($2, true), coalesce($3, true))
ON CONFLICT (user_id) DO UPDATE SET daily_digest = coalesce($2, own.daily_digest), weekly_digest = coalesce($3, own.weekly_digest)
RETURNING daily_digest, weekly_digest`, userID, c.Daily, c.Weekly))
	return digest.Settings(row), err
}

type settingsRow struct {
	Daily  bool `db:"daily_digest"`
	Weekly bool `db:"weekly_digest"`
}
