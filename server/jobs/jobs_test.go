package jobs_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"playbooks/server/clock"
	"playbooks/server/failure"
	"playbooks/server/jobs"
	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

// deadline is how long anything may take to happen here. River moves jobs that
// became due every five seconds.
const deadline = 30 * time.Second

type greeting struct {
	Name string `json:"name"`
}

func (greeting) Kind() string { return "greeting" }

// node is a queue on a database, as one member of a cluster has it.
type node struct {
	*jobs.Queue
	store *postgres.Store
	log   *lines

	mu       sync.Mutex
	outcomes []string
}

type options struct {
	clock clock.Clock
	drain time.Duration
}

func open(t *testing.T, store *postgres.Store, o options) *node {
	t.Helper()
	n := &node{store: store, log: &lines{}}
	if o.drain == 0 {
		o.drain = deadline
	}
	queue, err := jobs.New(t.Context(), jobs.Options{
		DB: store.DB(), Tx: store.Tx, Log: slog.New(slog.NewTextHandler(n.log, nil)), Workers: 4, Drain: o.drain, Clock: o.clock,
		Observe: func(kind, outcome string, _ time.Duration) {
			n.mu.Lock()
			defer n.mu.Unlock()
			n.outcomes = append(n.outcomes, kind+" "+outcome)
		},
	})
	require.NoError(t, err)
	n.Queue = queue
	return n
}

func migrated(t *testing.T) *postgres.Store {
	t.Helper()
	store := pgtest.Open(t)
	require.NoError(t, store.Migrate(t.Context(), jobs.Migrate))
	return store
}

func (n *node) start(t *testing.T) {
	t.Helper()
	require.NoError(t, n.Start())
	t.Cleanup(func() { n.stop(t) })
}

func (n *node) stop(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	require.NoError(t, n.Stop(ctx))
}

func (n *node) insert(t *testing.T, args jobs.Args, at time.Time) {
	t.Helper()
	require.NoError(t, n.store.InTx(t.Context(), func(ctx context.Context) error { return n.Insert(ctx, args, at) }))
}

func (n *node) observed() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return append([]string{}, n.outcomes...)
}

func (n *node) observes(t *testing.T, want ...string) {
	t.Helper()
	require.Eventually(t, func() bool { return len(n.observed()) >= len(want) }, deadline, 10*time.Millisecond, "saw %v", n.observed())
	require.Equal(t, want, n.observed())
}

// lines is a log that may be written by several goroutines.
type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

func receive[T any](t *testing.T, from <-chan T) T {
	t.Helper()
	select {
	case v := <-from:
		return v
	case <-time.After(deadline):
		t.Fatal("nothing happened in time")
		panic("unreachable")
	}
}

func TestJobsLiveAndDieWithTheTransactionThatWantsThem(t *testing.T) {
	t.Parallel()
	n := open(t, migrated(t), options{})
	greeted := make(chan string, 10)
	jobs.Handle(n.Queue, func(_ context.Context, g greeting) error {
		greeted <- g.Name
		return nil
	})
	n.start(t)

	undone := errors.New("the change failed")
	err := n.store.InTx(t.Context(), func(ctx context.Context) error {
		require.NoError(t, n.Insert(ctx, greeting{Name: "undone"}, time.Time{}))
		return undone
	})
	require.ErrorIs(t, err, undone)
	n.insert(t, greeting{Name: `José "the quoted"`}, time.Time{})

	require.Equal(t, `José "the quoted"`, receive(t, greeted))
	n.observes(t, "greeting done")
	require.Empty(t, greeted)
}

func TestJobsNeedATransactionAndAWorker(t *testing.T) {
	n := open(t, migrated(t), options{})
	err := n.Insert(t.Context(), greeting{}, time.Time{})
	require.Equal(t, failure.Internal, failure.Of(err))
	require.ErrorContains(t, err, "outside a transaction")
	err = n.store.InTx(t.Context(), func(ctx context.Context) error { return n.Insert(ctx, greeting{}, time.Time{}) })
	require.ErrorContains(t, err, "greeting")
}

func TestManyJobsCostNoMoreStatementsThanOne(t *testing.T) {
	n := open(t, migrated(t), options{})
	greeted := make(chan string, 10)
	jobs.Handle(n.Queue, func(_ context.Context, g greeting) error {
		greeted <- g.Name
		return nil
	})
	require.NoError(t, n.InsertMany(t.Context(), nil, time.Time{}), "none needs no transaction")
	statements := func(many ...jobs.Args) int {
		return pgtest.Count(t, n.store, func() {
			require.NoError(t, n.store.InTx(t.Context(), func(ctx context.Context) error { return n.InsertMany(ctx, many, time.Time{}) }))
		})
	}
	one := statements(greeting{Name: "a"})
	require.LessOrEqual(t, statements(greeting{Name: "b"}, greeting{Name: "c"}), one)
	n.start(t)
	require.ElementsMatch(t, []string{"a", "b", "c"}, []string{receive(t, greeted), receive(t, greeted), receive(t, greeted)})
}

func TestJobsWaitForTheirTime(t *testing.T) {
	t.Parallel()
	now := clock.NewFixed(time.Date(2030, 1, 1, 12, 0, 0, 0, time.UTC))
	n := open(t, migrated(t), options{clock: now})
	greeted := make(chan string, 10)
	jobs.Handle(n.Queue, func(_ context.Context, g greeting) error {
		greeted <- g.Name
		return nil
	})
	n.insert(t, greeting{Name: "tomorrow"}, now.Now().Add(24*time.Hour))
	n.insert(t, greeting{Name: "now"}, now.Now())
	n.start(t)

	require.Equal(t, "now", receive(t, greeted))
	require.Empty(t, greeted)
	now.Advance(24 * time.Hour)
	require.Equal(t, "tomorrow", receive(t, greeted))
}

func TestFailedJobsRunAgainLater(t *testing.T) {
	t.Parallel()
	now := clock.NewFixed(time.Date(2030, 1, 1, 12, 0, 0, 0, time.UTC))
	n := open(t, migrated(t), options{clock: now})
	attempt := 0
	jobs.Handle(n.Queue, func(context.Context, greeting) error {
		attempt++
		switch attempt {
		case 1:
			return errors.New("nobody is home")
		case 2:
			panic("the door is locked")
		}
		return nil
	})
	n.insert(t, greeting{}, time.Time{})
	n.start(t)

	n.observes(t, "greeting failed")
	now.Advance(time.Minute)
	n.observes(t, "greeting failed", "greeting panicked")
	now.Advance(time.Hour)
	n.observes(t, "greeting failed", "greeting panicked", "greeting done")
	require.Contains(t, n.log.String(), `level=WARN msg="A job failed and will run again" job_kind=greeting job_id=1 attempt=1 cause="nobody is home"`)
	require.Contains(t, n.log.String(), `attempt=2 cause="the door is locked" stack=`)
}

func TestJobsOfAStoppedNodeAreDoneByAnother(t *testing.T) {
	t.Parallel()
	store := migrated(t)
	first := open(t, store, options{})
	started, release := make(chan bool, 1), make(chan bool)
	jobs.Handle(first.Queue, func(context.Context, greeting) error {
		started <- true
		<-release
		return nil
	})
	require.NoError(t, first.Start())
	first.insert(t, greeting{Name: "in progress"}, time.Time{})
	receive(t, started)

	stopped := make(chan error, 1)
	go func() { stopped <- first.Stop(context.Background()) }()
	first.insert(t, greeting{Name: "left over"}, time.Time{})
	require.Empty(t, stopped, "Stop waits for the job in progress")
	close(release)
	require.NoError(t, receive(t, stopped))
	first.observes(t, "greeting done")

	second := open(t, pgtest.Again(t, store), options{})
	greeted := make(chan string, 10)
	jobs.Handle(second.Queue, func(_ context.Context, g greeting) error {
		greeted <- g.Name
		return nil
	})
	second.start(t)
	require.Equal(t, "left over", receive(t, greeted))
}

func TestStopEndsJobsThatTakeTooLong(t *testing.T) {
	t.Parallel()
	n := open(t, migrated(t), options{drain: 50 * time.Millisecond})
	started := make(chan bool, 1)
	jobs.Handle(n.Queue, func(ctx context.Context, _ greeting) error {
		started <- true
		<-ctx.Done()
		return ctx.Err()
	})
	require.NoError(t, n.Start())
	n.insert(t, greeting{}, time.Time{})
	receive(t, started)
	n.stop(t)
	n.observes(t, "greeting failed")
}

func TestOneNodeOfAClusterInsertsRegularJobs(t *testing.T) {
	t.Parallel()
	store := migrated(t)
	greeted := make(chan string, 10)
	for _, name := range []string{"first", "second"} {
		n := open(t, store, options{})
		jobs.Handle(n.Queue, func(context.Context, greeting) error {
			greeted <- name
			return nil
		})
		n.Every(2*time.Second, greeting{})
		n.start(t)
	}
	receive(t, greeted)
	receive(t, greeted)

	var inserted, intervals int
	require.NoError(t, store.DB().QueryRow(`SELECT count(*), count(DISTINCT date_bin('2 seconds', scheduled_at, 'epoch'))
		FROM playbooks_jobs.river_job`).Scan(&inserted, &intervals))
	require.Equal(t, intervals, inserted, "one job in each interval")
}

func TestStoppingAQueueThatNeverRan(t *testing.T) {
	n := open(t, migrated(t), options{})
	n.stop(t)
	require.NoError(t, n.Start(), "there is no worker")
	n.stop(t)
}

func TestNothingIsLeftBehind(t *testing.T) {
	store := migrated(t)
	before := goleak.IgnoreCurrent()
	for range 3 {
		n := open(t, store, options{})
		jobs.Handle(n.Queue, func(context.Context, greeting) error { return nil })
		require.NoError(t, n.Start())
		n.stop(t)
	}
	goleak.VerifyNone(t, before, goleak.IgnoreAnyFunction("database/sql.(*DB).connectionOpener"))
}

// The database user of many installations may not create schemas.
func TestTablesLiveInTheDefaultSchemaWhereAnOwnOneIsRefused(t *testing.T) {
	t.Parallel()
	store := pgtest.Open(t)
	ctx := t.Context()
	c := as(t, store, "pb_test_plain")
	require.NoError(t, jobs.Migrate(ctx, c))
	require.NoError(t, jobs.Migrate(ctx, c), "again")
	require.Equal(t, "public", schemaOfTables(t, c))

	n := open(t, store, options{})
	greeted := make(chan string, 1)
	jobs.Handle(n.Queue, func(_ context.Context, g greeting) error {
		greeted <- g.Name
		return nil
	})
	n.insert(t, greeting{Name: "hello"}, time.Time{})
	require.NoError(t, jobs.Migrate(ctx, store.DB()), "later, by a user who may create schemas")
	require.Equal(t, "public", schemaOfTables(t, c), "jobs that wait are not lost")
	n.start(t)
	require.Equal(t, "hello", receive(t, greeted))
}

func TestTablesOfOthersAreLeftAlone(t *testing.T) {
	store := pgtest.Open(t)
	c := as(t, store, "pb_test_other")
	require.NoError(t, jobs.Migrate(t.Context(), c), "another program's River, without jobs of ours")
	require.NoError(t, jobs.Migrate(t.Context(), store.DB()))
	require.Equal(t, "playbooks_jobs", schemaOfTables(t, store.DB()))
}

func TestASchemaThatAnAdminMadeIsUsed(t *testing.T) {
	store := pgtest.Open(t)
	c := as(t, store, "pb_test_given")
	_, err := store.DB().Exec(`CREATE SCHEMA playbooks_jobs; GRANT ALL ON SCHEMA playbooks_jobs TO pb_test_given`)
	require.NoError(t, err)
	require.NoError(t, jobs.Migrate(t.Context(), c))
	require.Equal(t, "playbooks_jobs", schemaOfTables(t, c))
}

func schemaOfTables(t *testing.T, db *sql.DB) string {
	t.Helper()
	var schema string
	require.NoError(t, db.QueryRow(`SELECT CASE WHEN to_regclass('playbooks_jobs.river_job') IS NULL THEN 'public' ELSE 'playbooks_jobs' END`).Scan(&schema))
	return schema
}

// as gives a pool whose statements run as a role that may use the default schema
// and nothing more.
func as(t *testing.T, store *postgres.Store, role string) *sql.DB {
	t.Helper()
	_, err := store.DB().Exec(`DO $$ BEGIN CREATE ROLE ` + role + `; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
		GRANT CREATE, USAGE ON SCHEMA public TO ` + role)
	require.NoError(t, err)
	limited := pgtest.Again(t, store).DB()
	limited.SetMaxOpenConns(1)
	_, err = limited.Exec(`SET ROLE ` + role)
	require.NoError(t, err)
	return limited
}
