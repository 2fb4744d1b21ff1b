package jobs

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"

	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/rivermigrate"
)

// ownSchema keeps River's tables apart from the host's.
const ownSchema = "playbooks_jobs"

// Migrate brings the tables of the queue up to date. It is safe to call again; on
// several nodes it must run one after the other, under the lock of our own migrations.
func Migrate(ctx context.Context, db *sql.DB) error {
	schema, err := prepareSchema(ctx, db)
	if err != nil {
		return fmt.Errorf("prepare the schema of jobs: %w", err)
	}
	m, err := rivermigrate.New(riverdatabasesql.New(db), &rivermigrate.Config{Schema: schema, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return fmt.Errorf("migrate the tables of jobs: %w", err)
	}
	if _, err := m.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return fmt.Errorf("migrate the tables of jobs: %w", err)
	}
	return nil
}

// schemaOf tells where the tables are: in the schema of their own, or in the
// default one, "", where the database user could not create that.
func schemaOf(ctx context.Context, db *sql.DB) (string, error) {
	var own bool
	err := db.QueryRowContext(ctx, `SELECT EXISTS (
		SELECT 1 FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
		WHERE n.nspname = $1 AND c.relname = 'river_job' AND has_schema_privilege(n.oid, 'USAGE'))`, ownSchema).Scan(&own)
	if err != nil || !own {
		return "", err
	}
	return ownSchema, nil
}

// prepareSchema makes the schema unless the tables are in the default one since a
// time when that was refused: jobs that wait there must not be lost.
func prepareSchema(ctx context.Context, db *sql.DB) (string, error) {
	var elsewhere bool
	if err := db.QueryRowContext(ctx, `SELECT to_regclass('river_job') IS NOT NULL`).Scan(&elsewhere); err != nil {
		return "", err
	}
	if elsewhere {
		// They may also be those of another program, which has other queues.
		err := db.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM river_job WHERE queue = $1)`, name).Scan(&elsewhere)
		if err != nil || elsewhere {
			return "", err
		}
	}
	var exists, allowed bool
	err := db.QueryRowContext(ctx, `SELECT n.oid IS NOT NULL,
			CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE') ELSE has_schema_privilege(n.oid, 'CREATE') END
		FROM (SELECT to_regnamespace($1)::oid) AS n (oid)`, ownSchema).Scan(&exists, &allowed)
	switch {
	case err != nil || !allowed:
		return "", err
	case exists: // an admin may have made it for a user who may not
		return ownSchema, nil
	}
	_, err = db.ExecContext(ctx, "CREATE SCHEMA "+ownSchema)
	return ownSchema, err
}
