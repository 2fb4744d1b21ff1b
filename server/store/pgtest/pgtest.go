package pgtest

import (
	"context"
	"crypto/rand"
	"fmt"
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
	from, err := prepared()
	if err != nil {
		t.Fatalf("no database for tests: %v", err)
	}
	name := "pb_test_" + strings.ToLower(rand.Text())
	if err := from.administer(ctx, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s", name, from.template)); err != nil {
		t.Fatalf("copy the template database: %v", err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), limit)
		defer cancel()
		if err := from.administer(ctx, fmt.Sprintf("DROP DATABASE %s WITH (FORCE)", name)); err != nil {
			t.Errorf("drop database %s: %v", name, err)
		}
	})
	return connect(t, from.within(name))
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
