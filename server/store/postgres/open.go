package postgres

import (
	"context"
	"database/sql"
	stderrors "errors"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/jmoiron/sqlx"
	"github.com/pkg/errors"

	"playbooks/server/failure"
)

// Options say which database to use, and how.
type Options struct {
	// DataSource is the host's own: an address or keywords as libpq has them.
	DataSource string
	// ReplicaDataSource may be empty. What tolerates lag is read there.
	ReplicaDataSource string
	// MaxConns bounds the pool, and that of the replica. At least 2: migrating holds a lock beside its work.
	MaxConns int
	// StatementTimeout is how long one statement may take. It must be positive.
	StatementTimeout time.Duration
	// Observe hears how long each method took. It may be nil.
	Observe func(method string, took time.Duration)
	// Trace hears every statement before it is sent, from any goroutine. It may be nil.
	Trace func(statement string)
}

// Store is the database. It is safe for use by several goroutines.
type Store struct {
	db      *sqlx.DB
	replica *sqlx.DB // db itself when there is no replica
	options Options
}

// Open connects and checks that the database answers. Kinds: Invalid for a data
// source that cannot be understood, Unavailable when nobody answers.
func Open(ctx context.Context, o Options) (*Store, error) {
	if o.MaxConns < 2 || o.StatementTimeout <= 0 {
		return nil, failure.New(failure.Internal, "postgres.Open needs at least 2 connections and a time limit for statements")
	}
	if o.Observe == nil {
		o.Observe = func(string, time.Duration) {}
	}
	db, err := connect(ctx, o, o.DataSource)
	if err != nil {
		return nil, err
	}
	s := &Store{db: db, replica: db, options: o}
	if o.ReplicaDataSource != "" {
		if s.replica, err = connect(ctx, o, o.ReplicaDataSource); err != nil {
			return nil, errors.WithMessage(stderrors.Join(err, db.Close()), "the replica")
		}
	}
	return s, nil
}

// Close waits for running statements and closes all connections.
func (s *Store) Close() error {
	err := s.db.Close()
	if s.replica != s.db {
		err = stderrors.Join(err, s.replica.Close())
	}
	return err
}

// DB is the pool, for the job queue, which keeps tables of its own in it.
func (s *Store) DB() *sql.DB { return s.db.DB }

func connect(ctx context.Context, o Options, dataSource string) (*sqlx.DB, error) {
	config, err := pgx.ParseConfig(dataSource)
	if err != nil {
		// The parser's text leaves out the password.
		return nil, failure.Wrap(errors.WithStack(err), failure.Invalid, "the data source of the database cannot be understood")
	}
	forgetForeignOptions(config)
	// One round trip per statement, with nothing kept on the server or here. So a
	// pooler may give every transaction another connection (PgBouncer in transaction
	// mode), and a migration by another node cannot make a remembered description
	// wrong, as it could with QueryExecModeCacheDescribe. Parameters go as text and
	// the server infers their types, which costs little for short rows.
	config.DefaultQueryExecMode = pgx.QueryExecModeExec
	// When a statement runs out of time, pgx gives up the connection and asks the
	// server to stop. That costs a connection, but its gentler handler, which cancels
	// and keeps it, makes PgBouncer 1.18 crash. The limit is kept on this side, because
	// poolers refuse statement_timeout at the start of a connection.
	if o.Trace != nil {
		config.Tracer = tracer(o.Trace)
	}
	db := sqlx.NewDb(stdlib.OpenDB(*config), "pgx")
	db.SetMaxOpenConns(o.MaxConns)
	db.SetMaxIdleConns(o.MaxConns)
	db.SetConnMaxIdleTime(5 * time.Minute)
	db.SetConnMaxLifetime(time.Hour)

	ctx, cancel := context.WithTimeout(ctx, o.StatementTimeout)
	defer cancel()
	if err := db.PingContext(ctx); err != nil {
		_ = db.Close() // the first error says more
		return nil, failure.Wrap(errors.WithStack(err), failure.Unavailable, "the database does not answer")
	}
	return db, nil
}

// forgetForeignOptions removes options that other drivers and libpq keep to
// themselves, but that pgx would hand to the server, which refuses them.
func forgetForeignOptions(config *pgx.ConnConfig) {
	for _, name := range []string{
		"binary_parameters", "disable_prepared_binary_result", "fallback_application_name",
		"hostaddr", "load_balance_hosts", "gssencmode", "keepalives", "keepalives_idle", "keepalives_interval",
		"keepalives_count", "tcp_user_timeout", "requirepeer", "sslcompression", "sslcrl",
	} {
		delete(config.RuntimeParams, name)
	}
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "playbooks"
	}
}

// tracer hears of statements as pgx sends them.
type tracer func(statement string)

// TraceQueryStart implements pgx.QueryTracer.
func (t tracer) TraceQueryStart(ctx context.Context, _ *pgx.Conn, q pgx.TraceQueryStartData) context.Context {
	t(q.SQL)
	return ctx
}

// TraceQueryEnd implements pgx.QueryTracer.
func (t tracer) TraceQueryEnd(context.Context, *pgx.Conn, pgx.TraceQueryEndData) {}
