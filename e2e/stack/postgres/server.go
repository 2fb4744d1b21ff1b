package postgres

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"playbooks/e2e/stack/process"
)

const (
	superuser    = "playbooks"
	startTimeout = time.Minute
	startTries   = 3 // another process may take the port that was free a moment ago
)

// Options say where the data live.
type Options struct {
	// Dir keeps the data between starts. Empty means a temporary folder that is removed
	// when the server ends, even if this process is killed; such a server trades safety
	// against power failure for speed.
	Dir string

	// Progress is told, in a few words, what takes long; may be nil.
	Progress func(string)
}

// Server is a running PostgreSQL server.
type Server struct {
	dir       string
	port      int
	password  string
	throwaway bool
	process   *process.Process
	stop      sync.Once
}

// Start finds the programs, makes the data folder if there is none, and returns when the
// server accepts connections.
func Start(ctx context.Context, o Options) (*Server, error) {
	bin, err := programs(ctx, o.Progress)
	if err != nil {
		return nil, err
	}
	s := &Server{throwaway: o.Dir == ""}
	if s.throwaway {
		s.dir, err = os.MkdirTemp("", "playbooks-postgres-")
	} else {
		s.dir, err = filepath.Abs(o.Dir)
	}
	if err != nil {
		return nil, fmt.Errorf("prepare PostgreSQL's folder: %w", err)
	}
	if err := s.start(ctx, bin); err != nil {
		if s.throwaway {
			_ = os.RemoveAll(s.dir)
		}
		return nil, err
	}
	return s, nil
}

func (s *Server) start(ctx context.Context, bin string) error {
	owner, err := ownerOf()
	if err != nil {
		return err
	}
	if err := s.initialize(ctx, bin, owner); err != nil {
		return err
	}
	for try := 1; ; try++ {
		err := s.launch(ctx, bin, owner)
		if err == nil || try == startTries || ctx.Err() != nil {
			return err
		}
	}
}

// initialize makes the data folder, once, and reads the password.
func (s *Server) initialize(ctx context.Context, bin string, owner *owner) error {
	passwordFile := filepath.Join(s.dir, "password")
	if password, err := os.ReadFile(passwordFile); err == nil {
		s.password = string(password)
		return nil
	}
	// Data without a password file are what an interrupted start left.
	if err := os.RemoveAll(s.data()); err != nil {
		return fmt.Errorf("prepare PostgreSQL's folder: %w", err)
	}
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return fmt.Errorf("prepare PostgreSQL's folder: %w", err)
	}
	s.password = rand.Text()
	draft := passwordFile + ".new"
	if err := os.WriteFile(draft, []byte(s.password), 0o600); err != nil {
		return fmt.Errorf("prepare PostgreSQL's folder: %w", err)
	}
	if err := owner.take(s.dir, draft); err != nil {
		return err
	}

	locale := "C.UTF-8"
	if runtime.GOOS == "darwin" {
		locale = "en_US.UTF-8"
	}
	initdb := owner.command(ctx, s.dir, filepath.Join(bin, "initdb"), "--pgdata", s.data(), "--username", superuser,
		"--pwfile", draft, "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", locale, "--no-sync")
	if out, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("create PostgreSQL's data folder: %w\n%s", err, bytes.TrimSpace(out))
	}
	if err := os.Rename(draft, passwordFile); err != nil {
		return fmt.Errorf("prepare PostgreSQL's folder: %w", err)
	}
	return nil
}

// launch starts the server on a free port and waits until it is ready.
func (s *Server) launch(ctx context.Context, bin string, owner *owner) error {
	port, err := freePort()
	if err != nil {
		return fmt.Errorf("find a port for PostgreSQL: %w", err)
	}
	s.port = port
	logFile, err := os.Create(s.LogPath())
	if err != nil {
		return fmt.Errorf("start PostgreSQL: %w", err)
	}
	defer func() { _ = logFile.Close() }()

	o := process.Options{
		Path:   filepath.Join(bin, "postgres"),
		Args:   s.arguments(),
		Dir:    s.dir,
		Output: logFile,
		Attr:   owner.attr(),
		Signal: syscall.SIGINT, // disconnects clients and ends in good order
	}
	if s.throwaway {
		o.Remove = s.dir
	}
	if s.process, err = process.Start(o); err != nil {
		return err
	}
	if err := s.ready(ctx); err != nil {
		said, _ := os.ReadFile(s.LogPath())
		s.process.Stop()
		return fmt.Errorf("start PostgreSQL: %w\n%s", err, bytes.TrimSpace(said))
	}
	return nil
}

func (s *Server) arguments() []string {
	settings := []string{
		"listen_addresses=127.0.0.1",
		"port=" + strconv.Itoa(s.port),
		"unix_socket_directories=", // their paths may be too long
		"max_connections=300",
		"dynamic_shared_memory_type=mmap", // works where /dev/shm is small
	}
	if s.throwaway {
		settings = append(settings, "fsync=off", "synchronous_commit=off", "full_page_writes=off")
	}
	args := []string{"-D", s.data()}
	for _, setting := range settings {
		args = append(args, "-c", setting)
	}
	return args
}

// ready waits until the server has written into its lock file that it is.
func (s *Server) ready(ctx context.Context) error {
	deadline := time.NewTimer(startTimeout)
	defer deadline.Stop()
	poll := time.NewTicker(20 * time.Millisecond)
	defer poll.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-s.process.Done():
			return errors.New("it ended at once")
		case <-deadline.C:
			return fmt.Errorf("not ready after %s", startTimeout)
		case <-poll.C:
			// Lines 4 and 8 are the port and the state; a lock file of an earlier start has another port.
			content, _ := os.ReadFile(filepath.Join(s.data(), "postmaster.pid"))
			lines := strings.Split(string(content), "\n")
			if len(lines) >= 8 && lines[3] == strconv.Itoa(s.port) && strings.TrimSpace(lines[7]) == "ready" {
				return nil
			}
		}
	}
}

// URL is the address of a database on this server; "postgres" always exists. The user
// may do everything.
func (s *Server) URL(database string) string {
	return (&url.URL{
		Scheme:   "postgres",
		User:     url.UserPassword(superuser, s.password),
		Host:     net.JoinHostPort("127.0.0.1", strconv.Itoa(s.port)),
		Path:     database,
		RawQuery: "sslmode=disable",
	}).String()
}

// Done is closed when the server has ended.
func (s *Server) Done() <-chan struct{} { return s.process.Done() }

// Stop ends the server, and removes its folder if that was a temporary one. It may be
// called more than once.
func (s *Server) Stop() {
	s.process.Stop()
	if s.throwaway {
		s.stop.Do(func() { _ = os.RemoveAll(s.dir) })
	}
}

// LogPath is the file that the server writes to since its last start.
func (s *Server) LogPath() string { return filepath.Join(s.dir, "postgres.log") }

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer func() { _ = l.Close() }()
	return l.Addr().(*net.TCPAddr).Port, nil
}
