package postgres

import (
	"context"
	"database/sql"
	stderrors "errors"
	"math/rand/v2"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jmoiron/sqlx"

	"playbooks/server/failure"
)

// attempts is how often a transaction is tried that loses against another one.
const attempts = 4

// txKey finds the open transaction of a store in a context.
type txKey struct{ store *Store }

// InTx runs fn in a transaction, or in the one that the context already carries.
// The transaction is committed when fn returns nil. When the database gives up on
// it in favour of another one (deadlock, serialization), fn runs again, so fn must
// have no effects outside the database. The error of fn comes back unchanged.
func (s *Store) InTx(ctx context.Context, fn func(ctx context.Context) error) error {
	if s.tx(ctx) != nil {
		return fn(ctx)
	}
	defer s.observe("InTx")()
	for try := 1; ; try++ {
		err := s.once(ctx, s.db, nil, fn)
		if !lostAgainstAnother(err) || try == attempts || !pause(ctx, try) {
			return err
		}
	}
}

// pause leaves the winner time to finish; without it the loser may overtake, and
// both meet again. It is false when the context ends.
func pause(ctx context.Context, try int) bool {
	t := time.NewTimer(time.Duration(try) * (5*time.Millisecond + rand.N(20*time.Millisecond))) //nolint:gosec // spreads, hides nothing
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// Tx gives the transaction that the context carries, for the job queue.
func (s *Store) Tx(ctx context.Context) (*sql.Tx, bool) {
	if tx := s.tx(ctx); tx != nil {
		return tx.Tx, true
	}
	return nil, false
}

// snapshot runs reads that must fit together, such as a run and its tasks, on one
// state of the database; within a transaction it leaves that to the locks.
func (s *Store) snapshot(ctx context.Context, db *sqlx.DB, fn func(ctx context.Context) error) error {
	if s.tx(ctx) != nil {
		return fn(ctx)
	}
	return s.once(ctx, db, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}, fn)
}

func (s *Store) once(ctx context.Context, db *sqlx.DB, o *sql.TxOptions, fn func(ctx context.Context) error) error {
	tx, err := db.BeginTxx(ctx, o)
	if err != nil {
		return failed(err)
	}
	// After a commit this does nothing; it also serves a panic of fn.
	defer func() { _ = tx.Rollback() }()
	if err := fn(context.WithValue(ctx, txKey{s}, tx)); err != nil {
		return err
	}
	return failed(tx.Commit())
}

func (s *Store) tx(ctx context.Context) *sqlx.Tx {
	tx, _ := ctx.Value(txKey{s}).(*sqlx.Tx)
	return tx
}

// mustBeInTx guards methods whose locks would end with the statement. Kind: Internal.
func (s *Store) mustBeInTx(ctx context.Context, method string) error {
	if s.tx(ctx) == nil {
		return failure.New(failure.Internal, "%s was called outside InTx", method)
	}
	return nil
}

func lostAgainstAnother(err error) bool {
	var pg *pgconn.PgError
	return stderrors.As(err, &pg) && (pg.Code == serializationFailure || pg.Code == deadlockDetected)
}

// observe times a method: defer s.observe("Run")().
func (s *Store) observe(method string) func() {
	began := time.Now() //nolint:forbidigo // measures, decides nothing
	return func() { s.options.Observe(method, time.Since(began)) }
}
