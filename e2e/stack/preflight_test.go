package stack

import (
	"net"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPortInUse(t *testing.T) {
	l, err := net.Listen("tcp", net.JoinHostPort(loopback, "0"))
	require.NoError(t, err)
	defer func() { _ = l.Close() }()
	port := l.Addr().(*net.TCPAddr).Port

	err = checkPort(port)

	require.ErrorContains(t, err, "port "+strconv.Itoa(port)+" is in use")
	require.ErrorContains(t, err, "make run PORT="+strconv.Itoa(port+1))
}

func TestFreePort(t *testing.T) {
	port, err := freePort()

	require.NoError(t, err)
	require.NoError(t, checkPort(port))
}

func TestSpace(t *testing.T) {
	require.NoError(t, checkSpace("/data", neededSpace))
	require.EqualError(t, checkSpace("/data", 300<<20), "only 300 MB are free in /data: make 2048 MB free and start again")
}

func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a/b")
	require.NoError(t, checkFolder(dir))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, entries, "the probe is gone")

	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	require.ErrorContains(t, checkFolder(filepath.Join(file, "below")), "cannot make the folder")
}

func TestWebClientFolder(t *testing.T) {
	require.NoError(t, checkClient(ClientNone))
	require.NoError(t, checkClient(ClientHarness))

	dir := t.TempDir()
	require.ErrorContains(t, checkClient(dir), "MM_CLIENT_DIR")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "root.html"), nil, 0o600))
	require.NoError(t, checkClient(dir))
}

func TestMissingTool(t *testing.T) {
	t.Setenv("PATH", t.TempDir())

	require.ErrorContains(t, preflight(t.Context(), t.TempDir(), Options{}), "go is missing: install Go")
}

func TestAFolderBelongsToOneStack(t *testing.T) {
	dir := t.TempDir()
	lock, err := claim(dir, false)
	require.NoError(t, err)

	_, err = claim(dir, true)
	require.ErrorContains(t, err, "already")

	require.NoError(t, lock.Close())
	_, err = claim(dir, false)
	require.NoError(t, err)
}

func TestResetKeepsLogs(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"postgres/data", "server/config", "logs"} {
		require.NoError(t, os.MkdirAll(filepath.Join(dir, name), 0o700))
	}

	_, err := claim(dir, true)

	require.NoError(t, err)
	assert.NoDirExists(t, filepath.Join(dir, "postgres"))
	assert.NoDirExists(t, filepath.Join(dir, "server"))
	assert.DirExists(t, filepath.Join(dir, "logs"))
}
