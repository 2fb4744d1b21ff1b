package postgres

import (
	"context"

	sq "github.com/Masterminds/squirrel"
	"github.com/jmoiron/sqlx"
)

// build starts every statement that is put together of parts.
var build = sq.StatementBuilder.PlaceholderFormat(sq.Dollar)

// get reads one row into a struct. Kind: NotFound when there is none.
func (s *Store) get(ctx context.Context, row any, q sq.Sqlizer) error {
	return s.run(ctx, q, func(ctx context.Context, on sqlx.ExtContext, query string, args []any) error {
		return sqlx.GetContext(ctx, on, row, query, args...)
	})
}

// list reads all rows into a slice of structs.
func (s *Store) list(ctx context.Context, rows any, q sq.Sqlizer) error {
	return s.run(ctx, q, func(ctx context.Context, on sqlx.ExtContext, query string, args []any) error {
		return sqlx.SelectContext(ctx, on, rows, query, args...)
	})
}

// exec tells how many rows were written.
func (s *Store) exec(ctx context.Context, q sq.Sqlizer) (written int64, err error) {
	err = s.run(ctx, q, func(ctx context.Context, on sqlx.ExtContext, query string, args []any) error {
		result, err := on.ExecContext(ctx, query, args...)
		if err != nil {
			return err
		}
		written, err = result.RowsAffected()
		return err
	})
	return written, err
}

// run is the one place where statements are sent: in the transaction of the
// context if there is one, within the time limit.
func (s *Store) run(ctx context.Context, q sq.Sqlizer, send func(ctx context.Context, on sqlx.ExtContext, query string, args []any) error) error {
	query, args, err := q.ToSql()
	if err != nil {
		return failed(err)
	}
	var on sqlx.ExtContext = s.db
	if tx := s.tx(ctx); tx != nil {
		on = tx
	}
	ctx, cancel := context.WithTimeout(ctx, s.options.StatementTimeout)
	defer cancel()
	return failed(send(ctx, on, query, args))
}
