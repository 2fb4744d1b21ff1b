package pgtest

import (
	"context"
	"crypto/rand"
	"database/sql"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"playbooks/server/store/postgres"
)

// limit is how long anything of this package may take.
const limit = 60 * time.Second

// opened remembers what belongs to the stores of running tests.
var opened sync.Map // *postgres.Store → *database

type database struct {
	url        string
	statements atomic.Int64
}

// Open gives an empty, migrated database. It ends with the test.
func Open(t testing.TB) *postgres.Store {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	server, template, err := prepared()
	if err != nil {
		t.Fatalf("no database for tests: %v", err)
	}
	name := "pb_test_" + strings.ToLower(rand.Text())
	if err := administer(ctx, server, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s", name, template)); err != nil {
		t.Fatalf("copy the template database: %v", err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), limit)
		defer cancel()
		if err := administer(ctx, server, fmt.Sprintf("DROP DATABASE %s WITH (FORCE)", name)); err != nil {
			t.Errorf("drop database %s: %v", name, err)
		}
	})
	return connect(t, within(server, name))
}

// Again gives a second store on the database of the first, as another node of a
// cluster has it.
func Again(t testing.TB, store *postgres.Store) *postgres.Store {
	t.Helper()
	return connect(t, find(t, store).url)
}

// URL is the address of the store's database.
func URL(t testing.TB, store *postgres.Store) string {
	t.Helper()
	return find(t, store).url
}

// Count tells how many statements the store sends while do runs, but for those
// that begin and end transactions.
func Count(t testing.TB, store *postgres.Store, do func()) int {
	t.Helper()
	d := find(t, store)
	before := d.statements.Load()
	do()
	return int(d.statements.Load() - before)
}

func find(t testing.TB, store *postgres.Store) *database {
	t.Helper()
	d, ok := opened.Load(store)
	if !ok {
		t.Fatal("the store is not one of this package")
	}
	return d.(*database)
}

func connect(t testing.TB, url string) *postgres.Store {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	d := &database{url: url}
	store, err := postgres.Open(ctx, postgres.Options{
		DataSource: url, MaxConns: 10, StatementTimeout: 30 * time.Second, Trace: d.count,
	})
	if err != nil {
		t.Fatalf("open the test database: %v", err)
	}
	opened.Store(store, d)
	t.Cleanup(func() {
		opened.Delete(store)
		if err := store.Close(); err != nil {
			t.Errorf("close the test database: %v", err)
		}
	})
	return store
}

func (d *database) count(statement string) {
	for _, frame := range []string{"begin", "commit", "rollback"} {
		if strings.HasPrefix(statement, frame) {
			return
		}
	}
	d.statements.Add(1)
}

// administer runs statements that concern whole databases.
func administer(ctx context.Context, server string, statements ...string) error {
	store, err := postgres.Open(ctx, postgres.Options{DataSource: server, MaxConns: 2, StatementTimeout: limit})
	if err != nil {
		return err
	}
	defer func() { _ = store.Close() }() // nothing is lost with it
	for _, s := range statements {
		if _, err := store.DB().ExecContext(ctx, s); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	return nil
}

// within is the address of another database of the same server.
func within(server, name string) string {
	u, err := url.Parse(server)
	if err != nil {
		return server // the next connection reports it
	}
	u.Path = "/" + name
	return u.String()
}

// makeTemplate migrates a database once for this state of the migrations; test
// binaries that run at the same time wait for the first one.
func makeTemplate(ctx context.Context, server string) (name string, err error) {
	name = "pb_template_" + postgres.Fingerprint()
	store, err := postgres.Open(ctx, postgres.Options{DataSource: server, MaxConns: 2, StatementTimeout: limit})
	if err != nil {
		return "", err
	}
	defer func() { _ = store.Close() }() // nothing is lost with it
	lock, err := store.DB().BeginTx(ctx, nil)
	if err != nil {
		return "", err
	}
	defer func() { _ = lock.Rollback() }() // gives the lock back
	if _, err := lock.ExecContext(ctx, "SELECT pg_advisory_xact_lock(hashtext($1))", name); err != nil {
		return "", err
	}
	var known string
	err = lock.QueryRowContext(ctx, "SELECT datname FROM pg_database WHERE datname = $1", name).Scan(&known)
	if err == nil || err != sql.ErrNoRows {
		return name, err
	}
	// It gets its name when it is complete, so that a test binary that is killed leaves nothing half made under it.
	draft := "pb_draft_" + strings.ToLower(rand.Text())
	if err := administer(ctx, server, "CREATE DATABASE "+draft); err != nil {
		return "", err
	}
	if err := migrate(ctx, within(server, draft)); err != nil {
		return "", err
	}
	return name, administer(ctx, server, fmt.Sprintf("ALTER DATABASE %s RENAME TO %s", draft, name))
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
