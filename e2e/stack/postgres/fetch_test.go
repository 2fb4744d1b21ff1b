package postgres

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRestoreLinks(t *testing.T) {
	pkg := packageWithLinks(t, `[{"source":"native/lib/libpq.so.5.17","target":"native/lib/libpq.so.5"}]`)

	require.NoError(t, restoreLinks(pkg))

	content, err := os.ReadFile(filepath.Join(pkg, "native/lib/libpq.so.5"))
	require.NoError(t, err)
	assert.Equal(t, "library", string(content))
}

func TestRestoreLinksStaysInsideThePackage(t *testing.T) {
	pkg := packageWithLinks(t, `[{"source":"native/lib/libpq.so.5.17","target":"../escaped"}]`)

	require.Error(t, restoreLinks(pkg))
	assert.NoFileExists(t, filepath.Join(filepath.Dir(pkg), "escaped"))
}

func packageWithLinks(t *testing.T, links string) string {
	t.Helper()
	pkg := filepath.Join(t.TempDir(), "package")
	lib := filepath.Join(pkg, "native/lib")
	require.NoError(t, os.MkdirAll(lib, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(lib, "libpq.so.5.17"), []byte("library"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(pkg, "native/pg-symlinks.json"), []byte(links), 0o644))
	return pkg
}
