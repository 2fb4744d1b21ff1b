package stack

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// claim makes a folder ours until the returned file is closed or we are gone. With reset it
// removes what an earlier stack left in it.
func claim(dir string, reset bool) (*os.File, error) {
	lock, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("the folder %s is not writable for you: remove it, or start as the user that it belongs to", dir)
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = lock.Close()
		return nil, fmt.Errorf("another start uses the folder %s already: stop that one first", dir)
	}
	if !reset {
		return lock, nil
	}
	for _, name := range []string{"postgres", "server"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			_ = lock.Close()
			return nil, fmt.Errorf("reset %s: %w", dir, err)
		}
	}
	return lock, nil
}
