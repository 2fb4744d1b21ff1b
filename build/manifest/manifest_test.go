package manifest_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/build/manifest"
)

const root = "../.."

func TestGeneratedSourcesAreUpToDate(t *testing.T) {
	m, err := manifest.Read(root)
	require.NoError(t, err)

	for path, want := range manifest.Sources(m) {
		got, err := os.ReadFile(filepath.Join(root, path))
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), "%s is stale: run make generate", path)
	}
}

func TestTheManifestMeetsItsClients(t *testing.T) {
	m, err := manifest.Read(root)
	require.NoError(t, err)

	assert.Equal(t, "playbooks", m.Id)
	accepted, err := m.MeetMinServerVersion("11.1.0")
	require.NoError(t, err)
	assert.True(t, accepted, "Mattermost 11.1.0 must accept the plugin")
	assert.FileExists(t, filepath.Join(root, m.IconPath))
	for platform, path := range m.Server.Executables {
		assert.True(t, strings.HasPrefix(path, "server/dist/plugin-"+platform), "%s is built as %s", platform, path)
	}
}

func TestGenerate(t *testing.T) {
	t.Run("writes both sources", func(t *testing.T) {
		dir := pluginDir(t, `{"id":"sample","name":"Sample","version":"1.2.3",
			"server":{"executables":{"linux-amd64":"server/dist/plugin-linux-amd64"}},"webapp":{"bundle_path":"webapp/dist/main.js"}}`)

		require.NoError(t, manifest.Generate(dir))

		for _, path := range []string{"server/manifest.go", "webapp/src/manifest.ts"} {
			source, err := os.ReadFile(filepath.Join(dir, path))
			require.NoError(t, err)
			assert.Contains(t, string(source), "sample")
			assert.Contains(t, string(source), "1.2.3")
		}
	})

	for name, content := range map[string]string{
		"version is missing":            `{"id":"sample","name":"Sample","server":{"executables":{"linux-amd64":"x"}},"webapp":{"bundle_path":"main.js"}}`,
		"server.executables is missing": `{"id":"sample","name":"Sample","version":"1.2.3","webapp":{"bundle_path":"main.js"}}`,
		"webapp.bundle_path is missing": `{"id":"sample","name":"Sample","version":"1.2.3","server":{"executables":{"linux-amd64":"x"}}}`,
		"invalid plugin ID":             `{"id":"a b","name":"Sample","version":"1.2.3"}`,
	} {
		t.Run("refuses when "+name, func(t *testing.T) {
			require.ErrorContains(t, manifest.Generate(pluginDir(t, content)), name)
		})
	}
}

func pluginDir(t *testing.T, manifest string) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "server"), 0o755))
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "webapp/src"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "plugin.json"), []byte(manifest), 0o644))
	return dir
}
