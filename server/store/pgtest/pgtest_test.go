package pgtest_test

import (
	"context"
	"net/url"
	"testing"

	"github.com/stretchr/testify/require"

	"playbooks/server/store/pgtest"
	"playbooks/server/store/postgres"
)

func exec(t *testing.T, s *postgres.Store, statement string) {
	t.Helper()
	_, err := s.DB().ExecContext(context.Background(), statement)
	require.NoError(t, err)
}

func number(t *testing.T, s *postgres.Store, query string, args ...any) (n int) {
	t.Helper()
	require.NoError(t, s.DB().QueryRowContext(context.Background(), query, args...).Scan(&n))
	return n
}

func TestEveryTestHasADatabaseOfItsOwn(t *testing.T) {
	one, two := pgtest.Open(t), pgtest.Open(t)
	exec(t, one, "INSERT INTO pb_playbook (id, team_id, title, create_at, update_at) VALUES ('p', 't', 'x', 1, 1)")
	require.Equal(t, 1, number(t, pgtest.Again(t, one), "SELECT count(*) FROM pb_playbook"), "another node sees it")
	require.Equal(t, 0, number(t, two, "SELECT count(*) FROM pb_playbook"), "another test does not")
}

func TestDatabasesEndWithTheirTest(t *testing.T) {
	var name string
	t.Run("uses one", func(t *testing.T) {
		u, err := url.Parse(pgtest.URL(t, pgtest.Open(t)))
		require.NoError(t, err)
		name = u.Path[1:]
	})
	require.Equal(t, 0, number(t, pgtest.Open(t), "SELECT count(*) FROM pg_database WHERE datname = $1", name))
}

func TestCountLeavesOutTransactions(t *testing.T) {
	s := pgtest.Open(t)
	n := pgtest.Count(t, s, func() {
		require.NoError(t, s.InTx(context.Background(), func(ctx context.Context) error {
			_, err := s.PlaybookForUpdate(ctx, "none")
			require.Error(t, err)
			return nil
		}))
		exec(t, s, "SELECT 1")
	})
	require.Equal(t, 2, n)
	exec(t, pgtest.Again(t, s), "SELECT 1")
	require.Equal(t, 0, pgtest.Count(t, s, func() {}))
}
