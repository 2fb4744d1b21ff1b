package postgres_test

import (
	"context"
	"database/sql"
	"flag"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

var update = flag.Bool("update", false, "write schema.sql instead of comparing with it")

func TestMigrationsGoUpDownAndUpAgain(t *testing.T) {
	s := pgtest.Open(t)
	first := schemaOf(t, s)

	require.NoError(t, s.Revert(ctx))
	require.Empty(t, schemaOf(t, s), "reverting leaves nothing behind")

	require.NoError(t, s.Migrate(ctx))
	require.Equal(t, first, schemaOf(t, s))

	if *update {
		require.NoError(t, os.WriteFile("schema.sql", []byte(schemaHeader+first), 0o600))
	}
	written, err := os.ReadFile("schema.sql")
	require.NoError(t, err)
	assert.Equal(t, string(written), schemaHeader+first,
		"schema.sql is not what the migrations make; write it with: go test ./server/store/postgres -run Migrations -update")
}

func TestMigratingTwiceChangesNothing(t *testing.T) {
	s := pgtest.Open(t)
	before := schemaOf(t, s)
	require.NoError(t, s.Migrate(ctx))
	require.Equal(t, before, schemaOf(t, s))
}

func TestNodesMigrateOneAfterTheOther(t *testing.T) {
	first := pgtest.Open(t)
	require.NoError(t, first.Revert(ctx))
	stores := []*postgres.Store{first, pgtest.Again(t, first), pgtest.Again(t, first), pgtest.Again(t, first)}

	var inside, most atomic.Int32
	var wg sync.WaitGroup
	errs := make([]error, len(stores))
	for i, s := range stores {
		wg.Go(func() {
			errs[i] = s.Migrate(ctx, func(ctx context.Context, db *sql.DB) error {
				most.Store(max(most.Load(), inside.Add(1)))
				defer inside.Add(-1)
				_, err := db.ExecContext(ctx, "CREATE TABLE IF NOT EXISTS extra (n int); INSERT INTO extra VALUES (1)")
				return err
			})
		})
	}
	wg.Wait()
	for _, err := range errs {
		require.NoError(t, err)
	}
	require.EqualValues(t, 1, most.Load(), "the extra steps run under the lock as well")
	var n int
	require.NoError(t, first.DB().QueryRowContext(ctx, "SELECT count(*) FROM extra").Scan(&n))
	require.Equal(t, len(stores), n)
}

func TestEveryIndexNamesItsQuery(t *testing.T) {
	s := pgtest.Open(t)
	assert.Empty(t, rowsOf(t, s, `
		SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
		WHERE t.relname LIKE 'pb\_%' AND NOT x.indisprimary AND obj_description(i.oid, 'pg_class') IS NULL`))
}

const schemaHeader = `-- The schema that the migrations make, for reading. Tests write it and compare it.
`

// schemaOf describes our tables, in the order of their names, as the database's
// catalogue has them.
func schemaOf(t *testing.T, s *postgres.Store) string {
	t.Helper()
	return strings.Join(rowsOf(t, s, schemaQuery), "")
}

const schemaQuery = `
SELECT E'\nCREATE TABLE ' || t.relname || E' (\n' || (
	SELECT string_agg('    ' || line, E',\n' ORDER BY part, place, line COLLATE "C") FROM (
		SELECT 1 AS part, a.attnum AS place,
		       a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
		       || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
		       || CASE a.attidentity WHEN 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
		       || CASE WHEN d.adbin IS NULL THEN '' WHEN a.attgenerated = 's'
		               THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
		               ELSE ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END AS line
		FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
		WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
		UNION ALL
		SELECT 2, 0, 'CONSTRAINT ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
		FROM pg_constraint c WHERE c.conrelid = t.oid AND c.contype IN ('p', 'u', 'f', 'c')
	) lines) || E'\n);\n' || COALESCE((
	SELECT string_agg(pg_get_indexdef(i.oid) || E';\nCOMMENT ON INDEX ' || i.relname || ' IS '
	                  || quote_literal(obj_description(i.oid, 'pg_class')) || E';\n', '' ORDER BY i.relname)
	FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
	WHERE x.indrelid = t.oid AND NOT x.indisprimary), '')
FROM pg_class t
WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace AND t.relname LIKE 'pb\_%' AND t.relname <> 'pb_migrations'
ORDER BY t.relname`

func rowsOf(t *testing.T, s *postgres.Store, query string, args ...any) []string {
	t.Helper()
	rows, err := s.DB().QueryContext(ctx, query, args...)
	require.NoError(t, err)
	defer func() { _ = rows.Close() }()
	out := []string{}
	for rows.Next() {
		var row string
		require.NoError(t, rows.Scan(&row))
		out = append(out, row)
	}
	require.NoError(t, rows.Err())
	return out
}
