package pgtest

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"playbooks/server/store/postgres"
)

// source is the server and the template that databases are copied from.
type source struct {
	url      string
	admin    *postgres.Store
	template string
}

// administer runs a statement that concerns whole databases.
func (s *source) administer(ctx context.Context, statement string) error {
	_, err := s.admin.DB().ExecContext(ctx, statement)
	return err
}

// within is the address of another database of the server.
func (s *source) within(name string) string {
	u, err := url.Parse(s.url)
	if err != nil {
		return s.url // the next connection reports it
	}
	u.Path = "/" + name
	return u.String()
}

// makeTemplate migrates a database once for this state of the migrations; test
// binaries that run at the same time wait for the first one.
func (s *source) makeTemplate(ctx context.Context) (name string, err error) {
	name = "pb_template_" + postgres.Fingerprint()
	lock, err := s.admin.DB().BeginTx(ctx, nil)
	if err != nil {
		return "", err
	}
	defer func() { _ = lock.Rollback() }() // gives the lock back
	if _, err := lock.ExecContext(ctx, "SELECT pg_advisory_xact_lock(hashtext($1))", name); err != nil {
		return "", err
	}
	var known string
	err = lock.QueryRowContext(ctx, "SELECT datname FROM pg_database WHERE datname = $1", name).Scan(&known)
	if !errors.Is(err, sql.ErrNoRows) {
		return name, err
	}
	// It gets its name when it is complete, so that a test binary that is killed leaves nothing half made under it.
	draft := "pb_draft_" + strings.ToLower(rand.Text())
	if err := s.administer(ctx, "CREATE DATABASE "+draft); err != nil {
		return "", err
	}
	if err := migrate(ctx, s.within(draft)); err != nil {
		return "", err
	}
	return name, s.administer(ctx, fmt.Sprintf("ALTER DATABASE %s RENAME TO %s", draft, name))
}

func migrate(ctx context.Context, url string) error {
	store, err := postgres.Open(ctx, postgres.Options{DataSource: url, MaxConns: 2, StatementTimeout: limit})
	if err != nil {
		return err
	}
	if err := store.Migrate(ctx); err != nil {
		_ = store.Close() // the first error says more
		return err
	}
	return store.Close()
}
