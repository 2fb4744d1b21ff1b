package stack

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"syscall"

	"playbooks/build/tool"
)

// neededSpace is what building and running take at most, with some air.
const neededSpace = 2 << 30

// preflight finds what would make a start fail later and less clearly.
func preflight(ctx context.Context, root string, o Options) error {
	if _, err := tool.Find("go"); err != nil {
		return err
	}
	if err := tool.CheckNode(ctx); err != nil {
		return err
	}
	if err := checkClient(o.Client); err != nil {
		return err
	}
	for _, dir := range []string{filepath.Join(root, ".cache"), o.Dir} {
		if dir == "" {
			dir = os.TempDir()
		}
		if err := checkFolder(dir); err != nil {
			return err
		}
	}
	return nil
}

func checkClient(client string) error {
	if client == ClientNone || client == ClientHarness {
		return nil
	}
	if _, err := os.Stat(filepath.Join(client, "root.html")); err != nil {
		return fmt.Errorf("%s is no Mattermost web client: it has no root.html. Point MM_CLIENT_DIR at the folder 'client' of a Mattermost server", client)
	}
	return nil
}

// checkFolder makes sure that a folder exists, is ours to write to and has space.
func checkFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("cannot make the folder %s: %w", dir, errors.Unwrap(err))
	}
	probe, err := os.CreateTemp(dir, ".writable-")
	if err != nil {
		return fmt.Errorf("the folder %s is not writable for you: remove it, or start as the user that it belongs to", dir)
	}
	_ = probe.Close()
	_ = os.Remove(probe.Name())

	var fs syscall.Statfs_t
	if err := syscall.Statfs(dir, &fs); err != nil {
		return fmt.Errorf("ask for the free space in %s: %w", dir, err)
	}
	return checkSpace(dir, fs.Bavail*uint64(fs.Bsize))
}

func checkSpace(dir string, free uint64) error {
	if free < neededSpace {
		return fmt.Errorf("only %d MB are free in %s: make %d MB free and start again", free>>20, dir, neededSpace>>20)
	}
	return nil
}

func checkPort(port int) error {
	l, err := net.Listen("tcp", net.JoinHostPort(loopback, strconv.Itoa(port)))
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("port %d is in use: stop the program that listens there, or choose another port, as in make run PORT=%d", port, port+1)
	}
	if err != nil {
		return fmt.Errorf("cannot listen on port %d, choose another one, as in make run PORT=8066: %w", port, err)
	}
	return l.Close()
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", net.JoinHostPort(loopback, "0"))
	if err != nil {
		return 0, fmt.Errorf("find a free port: %w", err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().(*net.TCPAddr).Port, nil
}
