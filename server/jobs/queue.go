package jobs

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"

	"playbooks/server/clock"
	"playbooks/server/failure"
)

// name is that of our queue within River. Other users of River that live in the
// same schema have other queues.
const name = "playbooks"

// Args are the arguments of one job and say its kind: lower-case words joined by
// "_", never changed once released. Fields are stored as JSON.
type Args interface {
	Kind() string
}

// Slow marks a kind whose jobs wait for other machines. They have workers of their own, so
// that they hold up nothing else.
type Slow interface {
	Args
	Slow()
}

// queueOf is the queue within River that takes a job.
func queueOf(args Args) string {
	if _, ok := args.(Slow); ok {
		return name + "_slow"
	}
	return name
}

// Options are what a Queue needs.
type Options struct {
	// DB is the pool; required. Migrate has prepared its database.
	DB *sql.DB
	// Tx finds the open transaction of a context; required.
	Tx func(ctx context.Context) (*sql.Tx, bool)
	// Log hears of failures; required.
	Log *slog.Logger
	// Workers is how many jobs run at the same time on this node, and how many Slow ones
	// besides; required.
	Workers int
	// Drain is how long Stop lets running jobs finish before their context ends;
	// required.
	Drain time.Duration
	// Observe hears how each attempt ended: "done", "failed" or "panicked". It may be nil.
	Observe func(kind, outcome string, took time.Duration)
	// Clock decides when jobs are due, in tests; nil is the machine's.
	Clock clock.Clock
}

// Queue is the queue as one node sees it.
type Queue struct {
	options Options
	workers *river.Workers
	kinds   int // that have a worker
	client  *river.Client[*sql.Tx]
}

// New makes a queue that takes jobs but does not work them yet. It panics when an
// option is missing. Kinds: what the database answers.
func New(ctx context.Context, o Options) (*Queue, error) {
	if o.DB == nil || o.Tx == nil || o.Log == nil || o.Workers < 1 || o.Drain <= 0 {
		panic("jobs: an option is missing")
	}
	if o.Observe == nil {
		o.Observe = func(string, string, time.Duration) {}
	}
	schema, err := schemaOf(ctx, o.DB)
	if err != nil {
		return nil, fmt.Errorf("find the schema of jobs: %w", err)
	}
	q := &Queue{options: o, workers: river.NewWorkers()}
	config := &river.Config{
		Schema:          schema,
		Queues:          map[string]river.QueueConfig{name: {MaxWorkers: o.Workers}, name + "_slow": {MaxWorkers: o.Workers}},
		Workers:         q.workers,
		PollOnly:        true, // LISTEN would not pass a pooler in transaction mode
		SoftStopTimeout: o.Drain,
		ErrorHandler:    reporter{o.Log},
		Logger:          slog.New(quiet{o.Log.Handler()}),
		// During an update of a cluster, nodes of the old version leave new kinds alone.
		FetchOnlyKnownKinds: true,
	}
	if o.Clock != nil {
		config.Test.Time = stoodStill{o.Clock}
		config.TestOnly = true
	}
	if q.client, err = river.NewClient(riverdatabasesql.New(o.DB), config); err != nil {
		return nil, fmt.Errorf("make the queue: %w", err)
	}
	return q, nil
}

// Insert adds a job to the transaction that ctx carries, to run at the time or at
// once if that is past or zero. Kinds: Internal outside a transaction and for a
// kind without worker.
func (q *Queue) Insert(ctx context.Context, args Args, at time.Time) error {
	return q.InsertMany(ctx, []Args{args}, at)
}

// InsertMany is Insert for several jobs in one statement; none is fine, also
// outside a transaction.
func (q *Queue) InsertMany(ctx context.Context, many []Args, at time.Time) error {
	if len(many) == 0 {
		return nil
	}
	tx, ok := q.options.Tx(ctx)
	if !ok {
		return failure.New(failure.Internal, "a job of kind %s was inserted outside a transaction", many[0].Kind())
	}
	rows := make([]river.InsertManyParams, len(many))
	for i, args := range many {
		rows[i] = river.InsertManyParams{Args: args, InsertOpts: &river.InsertOpts{Queue: queueOf(args), ScheduledAt: at}}
	}
	if _, err := q.client.InsertManyFastTx(ctx, tx, rows); err != nil {
		return fmt.Errorf("insert jobs of kind %s: %w", many[0].Kind(), err)
	}
	return nil
}

// Every makes one node of the cluster insert the job again and again, the first
// time after one interval, until the queue stops. It must be called before Start,
// on every node, with an interval of 15 minutes or more: at each start and change
// of leader the interval begins anew.
func (q *Queue) Every(interval time.Duration, args Args) {
	q.client.PeriodicJobs().Add(river.NewPeriodicJob(
		river.PeriodicInterval(interval),
		func() (river.JobArgs, *river.InsertOpts) {
			return args, &river.InsertOpts{Queue: queueOf(args), UniqueOpts: river.UniqueOpts{ByPeriod: interval}}
		},
		&river.PeriodicJobOpts{ID: args.Kind()},
	))
}

// Start begins to work jobs. Every kind has its worker by now; without any there is
// nothing to do.
func (q *Queue) Start() error {
	if q.kinds == 0 {
		return nil
	}
	// The queue ends by Stop alone, not with the context of whoever starts it.
	if err := q.client.Start(context.Background()); err != nil {
		return fmt.Errorf("start the queue: %w", err)
	}
	return nil
}

// Stop takes no more jobs and waits for those that run: first to finish, then, after
// the drain time, for the end of their contexts, and no longer than ctx. A job that
// is cut short runs again on another node. Stopping a queue that never started is fine.
func (q *Queue) Stop(ctx context.Context) error {
	if err := q.client.Stop(ctx); err != nil {
		return fmt.Errorf("stop the queue: %w", err)
	}
	return nil
}

// stoodStill shows a clock of a test to River.
type stoodStill struct{ clock clock.Clock }

// Now implements rivertype.TimeGenerator.
func (s stoodStill) Now() time.Time { return s.clock.Now() }

// NowOrNil implements rivertype.TimeGenerator.
func (s stoodStill) NowOrNil() *time.Time {
	now := s.clock.Now()
	return &now
}
