package cache_test

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"playbooks/e2e/stack/cache"
)

func TestFolderIsFilledOnce(t *testing.T) {
	root := t.TempDir()
	var fills atomic.Int32
	fill := func(dir string) error {
		fills.Add(1)
		return os.WriteFile(filepath.Join(dir, "thing"), []byte("made"), 0o600)
	}

	var wg sync.WaitGroup
	var failures [8]error
	for i := range failures {
		wg.Go(func() {
			dir, err := cache.Folder(root, "thing", "1", fill)
			if err == nil {
				_, err = os.Stat(filepath.Join(dir, "thing"))
			}
			failures[i] = err
		})
	}
	wg.Wait()

	require.NoError(t, errors.Join(failures[:]...))
	assert.EqualValues(t, 1, fills.Load())
}

func TestAFailedFillLeavesNothing(t *testing.T) {
	root := t.TempDir()
	broken := errors.New("no network")

	_, err := cache.Folder(root, "thing", "1", func(string) error { return broken })
	require.ErrorIs(t, err, broken)
	dir, err := cache.Folder(root, "thing", "1", func(string) error { return nil })

	require.NoError(t, err)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, entries)
}

func TestOldVersionsAreRemoved(t *testing.T) {
	root := t.TempDir()

	for _, key := range []string{"1", "2", "3", "4", "5"} {
		_, err := cache.Folder(root, "thing", key, func(string) error { return nil })
		require.NoError(t, err)
	}

	left, err := filepath.Glob(filepath.Join(root, ".cache", "thing-*"))
	require.NoError(t, err)
	assert.Len(t, left, 3)
	assert.DirExists(t, filepath.Join(root, ".cache", "thing-5"))
}

func TestKey(t *testing.T) {
	root := t.TempDir()
	write := func(path, content string) {
		t.Helper()
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(root, path)), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(root, path), []byte(content), 0o600))
	}
	key := func() string {
		t.Helper()
		k, err := cache.Key(root, "server", "go.mod", "missing")
		require.NoError(t, err)
		return k
	}
	write("go.mod", "module x")
	write("server/main.go", "package main")
	first := key()

	for _, path := range []string{"other/file.go", "server/main_test.go", "server/list.test.tsx", "server/node_modules/a.js", "server/dist/b.js"} {
		write(path, "something")
		assert.Equal(t, first, key(), "%s does not matter", path)
	}

	write("server/more.go", "package main")
	second := key()
	assert.NotEqual(t, first, second, "a new file")
	write("server/more.go", "package  main")
	assert.NotEqual(t, second, key(), "a changed file")
	require.NoError(t, os.Remove(filepath.Join(root, "server/more.go")))
	assert.Equal(t, first, key(), "as before")
}

func TestRepository(t *testing.T) {
	root, err := cache.Repository()
	require.NoError(t, err)
	assert.FileExists(t, filepath.Join(root, "plugin.json"))

	t.Chdir(t.TempDir())
	_, err = cache.Repository()
	require.ErrorContains(t, err, "checkout")
}
