package postgres

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"embed"
	"encoding/hex"
	stderrors "errors"
	"fmt"
	"io"
	"io/fs"
	"log"

	"github.com/mattermost/morph"
	morphpostgres "github.com/mattermost/morph/drivers/postgres"
	"github.com/mattermost/morph/sources/embedded"
	"github.com/pkg/errors"
)

//go:embed migrations/*.sql
var embeddedFiles embed.FS

// migrations holds the files by their bare names.
var migrations, _ = fs.Sub(embeddedFiles, "migrations") // fails only for a malformed path

// migrationLock is the number of the advisory lock, one of its kind in the database.
const migrationLock = 0x706c617962 // "playb"

// migrationLimit is how long one file may take, in seconds.
const migrationLimit = 600

// Fingerprint changes whenever a migration does. It names things that are made of
// the whole schema, such as the template of test databases.
func Fingerprint() string {
	sum := sha256.New()
	for _, name := range migrationNames() {
		content, _ := fs.ReadFile(migrations, name) // embedded, always readable
		_, _ = fmt.Fprintf(sum, "%s %s\n", name, content)
	}
	return hex.EncodeToString(sum.Sum(nil))[:16]
}

func migrationNames() []string {
	names, _ := fs.Glob(migrations, "*.sql") // fails only for a malformed pattern
	return names
}

// Migrate brings the schema up to date and then runs the extra steps, all under a
// lock of the whole cluster: other nodes wait for it until their ctx ends. It is
// safe to call again.
func (s *Store) Migrate(ctx context.Context, extra ...func(ctx context.Context, db *sql.DB) error) error {
	return s.alone(ctx, func() error {
		if err := s.withMigrations(ctx, (*morph.Morph).ApplyAll); err != nil {
			return err
		}
		for _, step := range extra {
			if err := step(ctx, s.db.DB); err != nil {
				return err
			}
		}
		return nil
	})
}

// alone holds the cluster lock while fn works on other connections. The lock
// belongs to a transaction rather than a session, so it holds behind a pooler too.
func (s *Store) alone(ctx context.Context, fn func() error) error {
	return s.once(ctx, s.db, nil, func(locked context.Context) error {
		tx := s.tx(locked)
		// Waiting may take as long as a migration, so the limit of statements does not apply.
		if _, err := tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", migrationLock); err != nil {
			return failed(err)
		}
		return fn()
	})
}

func (s *Store) withMigrations(ctx context.Context, do func(*morph.Morph) error) (err error) {
	source, err := embedded.WithInstance(embedded.Resource(migrationNames(), func(name string) ([]byte, error) {
		return fs.ReadFile(migrations, name)
	}))
	if err != nil {
		return errors.WithStack(err)
	}
	driver, err := morphpostgres.WithInstance(s.db.DB)
	if err != nil {
		return failed(err)
	}
	defer func() { err = stderrors.Join(err, driver.Close()) }()
	engine, err := morph.New(ctx, driver, source,
		morph.SetMigrationTableName("pb_migrations"),
		morph.SetStatementTimeoutInSeconds(migrationLimit),
		morph.WithLogger(log.New(io.Discard, "", 0)), // errors say which file failed
	)
	if err != nil {
		return errors.WithStack(err)
	}
	return errors.Wrap(do(engine), "migrate")
}
