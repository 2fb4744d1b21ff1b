package cache

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// kept is how many versions of a thing stay, for those who switch branches.
const kept = 3

// Repository is the root of the checkout that the current folder is in.
func Repository() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("find the repository: %w", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "plugin.json")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("find the repository: start this in a checkout of it")
		}
		dir = parent
	}
}

// Folder returns a folder with the thing called name in the version key. If there is none,
// fill makes it in a new folder; one process does that while others wait. A fill that fails
// leaves nothing behind.
func Folder(root, name, key string, fill func(dir string) error) (string, error) {
	cache := filepath.Join(root, ".cache")
	dir := filepath.Join(cache, name+"-"+key)
	if exists(dir) {
		return dir, nil
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return "", fmt.Errorf("prepare the cache: %w", err)
	}
	unlock, err := lock(filepath.Join(cache, name+".lock"))
	if err != nil {
		return "", err
	}
	defer unlock()
	if exists(dir) {
		return dir, nil
	}

	draft := dir + ".draft"
	if err := os.RemoveAll(draft); err != nil {
		return "", fmt.Errorf("prepare the cache: %w", err)
	}
	if err := os.Mkdir(draft, 0o755); err != nil {
		return "", fmt.Errorf("prepare the cache: %w", err)
	}
	if err := fill(draft); err != nil {
		_ = os.RemoveAll(draft)
		return "", err
	}
	if err := os.Rename(draft, dir); err != nil {
		return "", fmt.Errorf("fill the cache: %w", err)
	}
	prune(cache, name)
	return dir, nil
}

// prune removes all but the newest versions. What cannot be removed stays.
func prune(cache, name string) {
	versions, _ := filepath.Glob(filepath.Join(cache, name+"-*"))
	slices.SortFunc(versions, func(a, b string) int { return -cmp.Compare(made(a), made(b)) })
	for _, dir := range versions[min(kept, len(versions)):] {
		_ = os.RemoveAll(dir)
	}
}

func made(dir string) int64 {
	info, err := os.Stat(dir)
	if err != nil {
		return time.Now().UnixNano() // someone else removes it
	}
	return info.ModTime().UnixNano()
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// lock waits until no other process holds the file.
func lock(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the cache: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("lock the cache: %w", err)
	}
	return func() { _ = f.Close() }, nil
}
