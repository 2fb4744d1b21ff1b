package pack

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/build/manifest"
)

func TestTheSameFilesGiveTheSameArchive(t *testing.T) {
	first := sampleFiles(t, time.Now())
	second := sampleFiles(t, time.Now().Add(-1000*time.Hour))
	slices.Reverse(second)

	assert.Equal(t, packed(t, first), packed(t, second))
}

func TestArchive(t *testing.T) {
	archive := packed(t, sampleFiles(t, time.Now()))

	unzipped, err := gzip.NewReader(bytes.NewReader(archive))
	require.NoError(t, err)
	assert.True(t, unzipped.ModTime.IsZero())
	var names []string
	modes := map[string]int64{}
	reader := tar.NewReader(unzipped)
	for {
		header, err := reader.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		names = append(names, header.Name)
		modes[header.Name] = header.Mode
		assert.Equal(t, packedAt, header.ModTime.UTC())
		assert.Zero(t, header.Uid)
		assert.Empty(t, header.Uname)
		content, err := io.ReadAll(reader)
		require.NoError(t, err)
		assert.Equal(t, "content of "+filepath.Base(header.Name), string(content))
	}
	assert.Equal(t, []string{"playbooks/plugin.json", "playbooks/server/dist/plugin", "playbooks/webapp/dist/main.js"}, names)
	assert.Equal(t, int64(0o755), modes["playbooks/server/dist/plugin"])
	assert.Equal(t, int64(0o644), modes["playbooks/plugin.json"])
}

func TestAFailedWriteLeavesTheOldBundle(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "bundle.tar.gz")
	require.NoError(t, writeFile(out, "playbooks", sampleFiles(t, time.Now()), gzip.BestSpeed))
	before, err := os.ReadFile(out)
	require.NoError(t, err)

	err = writeFile(out, "playbooks", []file{{name: "gone", source: filepath.Join(dir, "gone")}}, gzip.BestSpeed)

	require.ErrorIs(t, err, os.ErrNotExist)
	after, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, before, after)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 1, "a draft is left behind")
}

func TestTree(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "i18n"), 0o755))
	for _, name := range []string{"icon.svg", "i18n/en.json"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
	}

	files, err := tree(dir, "assets")

	require.NoError(t, err)
	assert.ElementsMatch(t, []file{
		{name: "assets/icon.svg", source: filepath.Join(dir, "icon.svg")},
		{name: "assets/i18n/en.json", source: filepath.Join(dir, "i18n/en.json")},
	}, files)
}

func TestStaticFilesOfTheBundle(t *testing.T) {
	m, err := manifest.Read("../..")
	require.NoError(t, err)

	var names []string
	for _, f := range staticFiles("../..") {
		names = append(names, f.name)
		assert.FileExists(t, f.source)
	}

	assert.Contains(t, names, "plugin.json")
	assert.Contains(t, names, m.IconPath)
	assert.Contains(t, names, "public/app-bar-icon.svg")
}

// sampleFiles writes three files with the given time.
func sampleFiles(t *testing.T, at time.Time) []file {
	t.Helper()
	dir := t.TempDir()
	files := []file{
		{name: "webapp/dist/main.js"},
		{name: "server/dist/plugin", executable: true},
		{name: "plugin.json"},
	}
	for i := range files {
		base := filepath.Base(files[i].name)
		files[i].source = filepath.Join(dir, base)
		require.NoError(t, os.WriteFile(files[i].source, []byte("content of "+base), 0o600))
		require.NoError(t, os.Chtimes(files[i].source, at, at))
	}
	return files
}

func packed(t *testing.T, files []file) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, write(&out, "playbooks", files, gzip.BestCompression))
	return out.Bytes()
}
