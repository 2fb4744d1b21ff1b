package postgres

import (
	"context"
	"time"

	sq "github.com/Masterminds/squirrel"
)

// Lease makes the holder the only one who has the name, for a time that the clock of the
// database measures; false when somebody else has it. Names and holders are any texts.
func (s *Store) Lease(ctx context.Context, name, holder string, d time.Duration) (bool, error) {
	defer s.observe("Lease")()
	written, err := s.exec(ctx, sq.Expr(`
INSERT INTO pb_lease (name, holder, until) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until WHERE pb_lease.until < clock_timestamp()`,
		name, holder, d.Milliseconds()))
	return written > 0, err
}

// EndLease gives a name up before its time; nothing happens when the holder does not have it.
func (s *Store) EndLease(ctx context.Context, name, holder string) error {
	defer s.observe("EndLease")()
	_, err := s.exec(ctx, build.Delete("pb_lease").Where("name = ? AND holder = ?", name, holder))
	return err
}
