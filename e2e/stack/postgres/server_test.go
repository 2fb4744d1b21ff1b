package postgres_test

import (
	"context"
	"database/sql"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/e2e/stack/postgres"
)

// orphanEnv makes this test binary start a server, tell its address and wait to be killed.
const orphanEnv = "POSTGRES_TEST_ORPHAN"

func TestMain(m *testing.M) {
	if os.Getenv(orphanEnv) != "" {
		s, err := postgres.Start(context.Background(), postgres.Options{})
		if err != nil {
			panic(err)
		}
		_, _ = os.Stdout.WriteString(filepath.Dir(s.LogPath()) + "\n" + s.URL("postgres") + "\n")
		_, _ = os.Stdin.Read(make([]byte, 1))
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestThrowawayServersLeaveNothingBehind(t *testing.T) {
	servers := []*postgres.Server{start(t, postgres.Options{}), start(t, postgres.Options{})}
	assert.NotEqual(t, servers[0].URL("postgres"), servers[1].URL("postgres"))
	for _, s := range servers {
		assert.Equal(t, "É", query(t, s.URL("postgres"), "SELECT upper('é')"))
	}

	for _, s := range servers {
		s.Stop()
		s.Stop()
		assert.NoDirExists(t, filepath.Dir(s.LogPath()))
		assert.Error(t, ping(s.URL("postgres")), "the server still answers")
	}
}

func TestDataAreKeptInANamedFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "postgres")
	first := start(t, postgres.Options{Dir: dir})
	query(t, first.URL("postgres"), "CREATE TABLE kept AS SELECT 'still here' AS word; SELECT word FROM kept")
	first.Stop()

	second := start(t, postgres.Options{Dir: dir})

	assert.Equal(t, "still here", query(t, second.URL("postgres"), "SELECT word FROM kept"))
}

func TestAPasswordIsNeeded(t *testing.T) {
	s := start(t, postgres.Options{})
	address, err := url.Parse(s.URL("postgres"))
	require.NoError(t, err)
	address.User = url.UserPassword(address.User.Username(), "guess")

	require.ErrorContains(t, ping(address.String()), "password authentication failed")
}

func TestAnInterruptedFirstStartIsRepaired(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "postgres")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "data"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "data", "PG_VERSION"), nil, 0o600))

	s := start(t, postgres.Options{Dir: dir})

	assert.Equal(t, "1", query(t, s.URL("postgres"), "SELECT '1'"))
}

func TestCancelledStart(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()

	_, err := postgres.Start(ctx, postgres.Options{})

	require.Error(t, err)
}

func TestEndsWithAKilledProcess(t *testing.T) {
	starter := exec.Command(os.Args[0])
	starter.Env = append(os.Environ(), orphanEnv+"=1")
	_, err := starter.StdinPipe()
	require.NoError(t, err)
	out, err := starter.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, starter.Start())
	said := make([]byte, 1024)
	n, err := out.Read(said)
	require.NoError(t, err)
	dir, address, _ := strings.Cut(strings.TrimSpace(string(said[:n])), "\n")
	require.NoError(t, ping(address))

	require.NoError(t, starter.Process.Kill())
	require.Error(t, starter.Wait())

	require.Eventually(t, func() bool { return ping(address) != nil }, 20*time.Second, 50*time.Millisecond, "the server still answers")
	require.Eventually(t, func() bool {
		_, err := os.Stat(dir)
		return os.IsNotExist(err)
	}, 20*time.Second, 50*time.Millisecond, "its folder is still there")
}

func start(t *testing.T, o postgres.Options) *postgres.Server {
	t.Helper()
	s, err := postgres.Start(t.Context(), o)
	require.NoError(t, err)
	t.Cleanup(s.Stop)
	return s
}

func query(t *testing.T, address, statement string) string {
	t.Helper()
	db := open(t, address)
	statements := strings.Split(statement, ";")
	for _, s := range statements[:len(statements)-1] {
		_, err := db.ExecContext(t.Context(), s)
		require.NoError(t, err)
	}
	var result string
	require.NoError(t, db.QueryRowContext(t.Context(), statements[len(statements)-1]).Scan(&result))
	return result
}

func open(t *testing.T, address string) *sql.DB {
	t.Helper()
	db, err := sql.Open("pgx", address)
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func ping(address string) error {
	db, err := sql.Open("pgx", address)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	return db.Ping()
}
