package webapp

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestUpToDate(t *testing.T) {
	const wanted = `{"packages":{"":{"name":"webapp"},"node_modules/a":{"version":"1.0.0"},"node_modules/b":{"version":"2.0.0","optional":true}}}`

	tests := map[string]struct {
		installed string // empty: nothing is installed
		want      bool
	}{
		"nothing installed":             {"", false},
		"everything installed":          {`{"packages":{"node_modules/a":{"version":"1.0.0"},"node_modules/b":{"version":"2.0.0","optional":true}}}`, true},
		"an optional package left out":  {`{"packages":{"node_modules/a":{"version":"1.0.0"}}}`, true},
		"a needed package missing":      {`{"packages":{"node_modules/b":{"version":"2.0.0","optional":true}}}`, false},
		"another version":               {`{"packages":{"node_modules/a":{"version":"1.0.1"}}}`, false},
		"another version of an option":  {`{"packages":{"node_modules/a":{"version":"1.0.0"},"node_modules/b":{"version":"1.9.0"}}}`, false},
		"a package that left the lock":  {`{"packages":{"node_modules/a":{"version":"1.0.0"},"node_modules/c":{"version":"1.0.0"}}}`, false},
		"an interrupted, empty install": {`{}`, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "package-lock.json"), []byte(wanted), 0o600))
			if test.installed != "" {
				require.NoError(t, os.Mkdir(filepath.Join(dir, "node_modules"), 0o700))
				require.NoError(t, os.WriteFile(filepath.Join(dir, "node_modules/.package-lock.json"), []byte(test.installed), 0o600))
			}

			got, err := upToDate(dir)

			require.NoError(t, err)
			assert.Equal(t, test.want, got)
		})
	}
}

func TestMissingLockFile(t *testing.T) {
	_, err := upToDate(t.TempDir())

	require.ErrorIs(t, err, os.ErrNotExist)
}

func TestBrokenLockFile(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "package-lock.json"), []byte("<<<<<<< HEAD"), 0o600))

	_, err := upToDate(dir)

	require.ErrorContains(t, err, "package-lock.json")
}
